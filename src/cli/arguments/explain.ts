import type { Command } from 'commander';
import type { Console } from '../console.ts';
import type { Finish } from './finish.ts';
import { libraryOption } from './options.ts';

/** `mc2 explain`: its arguments and flags. */
export function addExplain(program: Command, console: Console, finish: Finish): void {
  program
    .command('explain')
    .summary('say everything about one requirement')
    .description('Why a requirement is there, how it is recognised, what to write and what to answer.')
    .argument('<id>', 'a requirement, fact, parameter, definition, citation or rule')
    .addOption(libraryOption())
    .action(async (id: string, options: { readonly library?: string }) => {
      const { explain } = await import('../commands/explain.ts');
      finish(await explain(id, options, console));
    });
}
