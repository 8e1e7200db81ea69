import { Option, type Command } from 'commander';
import type { FixOptions } from '../commands/fix.ts';
import type { Console } from '../console.ts';
import type { Finish } from './finish.ts';
import { addJudging, several } from './options.ts';

/** `mc2 fix`: its arguments and flags. */
export function addFix(program: Command, console: Console, finish: Finish): void {
  const command = program
    .command('fix')
    .summary('write comments and missing clauses into a Word contract')
    .description(
      'Write a copy of a .docx with comments on weak, contradicted and outdated terms and with the missing clauses as tracked insertions. The file itself stays as it is.',
    )
    .argument('<file>', 'the contract, a .docx')
    .option('-o, --output <out>', 'where to write the copy')
    .option('--author <name>', 'in whose name the changes stand')
    .option(
      '--date <date>',
      'when they were made, as year-month-day or with a time in UTC; else SOURCE_DATE_EPOCH, else none',
    )
    .option('--comments-only', 'insert nothing; say in comments what is missing')
    .addOption(several('--only <id>', 'write on this requirement or structural rule only; repeatable'))
    .addOption(
      new Option('--position <position>', 'which text of the library goes in')
        .choices(['preferred', 'fallback'])
        .default('preferred'),
    )
    .option('--internal <file>', 'also write our fallbacks, limits and approvers, as Markdown and for us alone')
    .option('--dry-run', 'write nothing; say what would be written');
  addJudging(command)
    .option('--force', 'replace OUT if it exists')
    .action(async (file: string, options: FixOptions) => {
      const { fix } = await import('../commands/fix.ts');
      finish(await fix(file, options, console));
    });
}
