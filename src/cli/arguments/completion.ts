import type { Command } from 'commander';
import type { Shell } from '../commands/completion.ts';
import type { Console } from '../console.ts';
import type { Finish } from './finish.ts';
import { accepting, libraryOption, oneOf } from './options.ts';

const shells: readonly Shell[] = ['bash', 'zsh', 'fish'];

/** `mc2 completion`: its arguments and flags. */
export function addCompletion(program: Command, console: Console, finish: Finish): void {
  program
    .command('completion')
    .summary('write completion for a shell')
    .description('Write a script that completes commands, flags and ids in bash, zsh or fish.')
    .addArgument(
      accepting(
        program.createArgument('<shell>', shells.join(', ')).argParser((value) => oneOf(value, shells)),
        shells,
      ),
    )
    .addOption(libraryOption())
    .action(async (shell: Shell, options: { readonly library?: string }) => {
      const { completion } = await import('../commands/completion.ts');
      finish(await completion(shell, program, options, console));
    });
}
