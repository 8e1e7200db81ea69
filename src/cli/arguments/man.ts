import type { Command } from 'commander';
import type { Console } from '../console.ts';
import type { Finish } from './finish.ts';

/** `mc2 man`: its arguments and flags. */
export function addMan(program: Command, console: Console, finish: Finish): void {
  program
    .command('man')
    .summary('write the manual page')
    .description('Write the manual page in roff: mc2 man > mc2.1, or mc2 man | man -l -.')
    .action(async () => {
      const { man } = await import('../commands/man.ts');
      finish(man(program, console));
    });
}
