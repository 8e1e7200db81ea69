import type { Command } from 'commander';
import { listable, type Listable } from '../listable.ts';
import type { Console } from '../console.ts';
import type { Finish } from './finish.ts';
import { libraryOption, oneOf } from './options.ts';

/** `mc2 list`: its arguments and flags. */
export function addList(program: Command, console: Console, finish: Finish): void {
  program
    .command('list')
    .summary('list what the clause library holds')
    .description(`List ${listable.join(', ')}.`)
    .addArgument(program.createArgument('<what>', listable.join(', ')).argParser((value) => oneOf(value, listable)))
    .addOption(libraryOption())
    .action(async (what: Listable, options: { readonly library?: string }) => {
      const { list } = await import('../commands/list.ts');
      finish(await list(what, options, console));
    });
}
