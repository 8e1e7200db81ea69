import type { Command } from 'commander';
import type { TextOptions } from '../commands/text.ts';
import type { Console } from '../console.ts';
import type { Finish } from './finish.ts';
import { revisions, stdinFilename } from './options.ts';

/** `mc2 text`: its arguments and flags. */
export function addText(program: Command, console: Console, finish: Finish): void {
  program
    .command('text')
    .summary('print a contract as text, one clause per line')
    .description('Print a contract as text, one clause per line: its number, a tab, its words.')
    .argument('<file>', 'a contract; - for standard input')
    .addOption(stdinFilename())
    .addOption(revisions())
    .addHelpText('after', gitHelp)
    .action(async (file: string, options: TextOptions) => {
      const { text } = await import('../commands/text.ts');
      finish(await text(file, options, console));
    });
}

const gitHelp = `
To let git show what changed between two versions of a contract:
  .gitattributes    *.docx diff=mc2
                    *.odt  diff=mc2
  then              git config diff.mc2.textconv "mc2 text"`;
