import type { Command } from 'commander';
import { exitCodes } from '../../errors.ts';
import type { Console } from '../console.ts';
import { versionLine } from '../version-line.ts';
import type { Finish } from './finish.ts';

/** `mc2 version`: the same as `mc2 --version`, for who tries the word first. */
export function addVersion(program: Command, console: Console, finish: Finish): void {
  program
    .command('version')
    .summary('print the version')
    .description('Print the version of mc2 and of the clause library.')
    .action(() => {
      console.out(`${versionLine()}\n`);
      finish(exitCodes.clean);
    });
}
