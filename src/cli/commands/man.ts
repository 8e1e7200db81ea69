/** `mc2 man`: the manual page. */
import type { Command } from 'commander';
import { exitCodes } from '../../errors.ts';
import { commandSpec } from '../completion/command-spec.ts';
import { manPage } from '../completion/man-page.ts';
import type { Console } from '../console.ts';
import { exitCodeMeanings } from '../exit-code.ts';
import { packageVersion } from '../package-info.ts';

/** Writes the page to standard output and gives 0. */
export function man(program: Command, console: Console): number {
  console.out(manPage(commandSpec(program, []), packageVersion(), exitCodeMeanings));
  return exitCodes.clean;
}
