import { Option, type Command } from 'commander';
import type { OutlineOptions } from '../commands/outline.ts';
import type { Console } from '../console.ts';
import type { Finish } from './finish.ts';
import { revisions, stdinFilename, wholeNumber } from './options.ts';

/** `mc2 outline`: its arguments and flags. */
export function addOutline(program: Command, console: Console, finish: Finish): void {
  program
    .command('outline')
    .summary('show what mc2 sees in a contract')
    .description(
      'Clauses with numbers and roles, parties, defined terms, exhibits, tracked changes, comments, and what could not be read.',
    )
    .argument('<file>', 'a contract; - for standard input')
    .option('--json', 'print data')
    .addOption(stdinFilename())
    .addOption(revisions())
    .addOption(new Option('--width <columns>', 'cut lines at this width').argParser(wholeNumber(40, 400)))
    .action(async (file: string, options: OutlineOptions) => {
      const { outline } = await import('../commands/outline.ts');
      finish(await outline(file, options, console));
    });
}
