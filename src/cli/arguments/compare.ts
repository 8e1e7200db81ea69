import { InvalidArgumentError, Option, type Command } from 'commander';
import type { CompareOptions } from '../commands/compare.ts';
import { compareFormats, type CompareOutput } from '../compare-outputs.ts';
import type { Console } from '../console.ts';
import type { Finish } from './finish.ts';
import { accepting, addJudging, oneOf, several, stdinFilename, wholeNumber } from './options.ts';

/** `mc2 compare`: its arguments and flags. */
export function addCompare(program: Command, console: Console, finish: Finish): void {
  const command = program
    .command('compare')
    .summary('say what two versions of a contract differ in, and for whose good')
    .description(
      'Match the clauses of two versions, or of our exhibit and their paper, and say of each difference whether it softens or strengthens what the library asks for. With one file: its text before and after its tracked changes. With three or more: a ledger of the rounds, in their order.',
    )
    .argument('<file...>', 'OLD and NEW, or the rounds R1 R2 R3 …; - for standard input');
  addJudging(command)
    .addOption(formatOption())
    .option('-o, --output <file.docx>', 'also write NEW against OLD as tracked changes')
    .option('--author <name>', 'whose tracked changes those are; mc2 when absent')
    .addOption(
      new Option('--date <date>', 'their date, such as 2026-11-02; SOURCE_DATE_EPOCH when absent, else none').argParser(
        moment,
      ),
    )
    .option(
      '--since-mine',
      'OLD is our version: leave out what NEW tracks as ours, and say of the rest whether it was tracked and by whom',
    )
    .addOption(several('--by <name>', 'who sent each round of a ledger, in order: us,them,us'))
    .addOption(stdinFilename())
    .addOption(new Option('--width <columns>', 'wrap at this width').argParser(wholeNumber(40, 400)))
    .option('--force', 'replace files that exist')
    .addHelpText(
      'after',
      `
Exit codes of this command:
  0   nothing was softened and nothing that can bind was removed
  1   something was; with three rounds or more, in the last one
  2   wrong usage, faulty files
  3   an input could not be read`,
    )
    .action(async (files: string[], options: CompareOptions) => {
      const { compare } = await import('../commands/compare.ts');
      finish(await compare(files, options, console));
    });
}

/** `-f text -f json=differences.json` */
function formatOption(): Option {
  const option = new Option(
    '-f, --format <format[=file]>',
    `report format: ${compareFormats.join(' or ')}; repeatable`,
  );
  accepting(option, compareFormats);
  return option.argParser((value: string, earlier: readonly CompareOutput[] | undefined) => {
    const [name = '', ...file] = value.split('=');
    return [
      ...(earlier ?? []),
      { format: oneOf(name, compareFormats), file: file.length === 0 ? null : file.join('=') },
    ];
  });
}

/** A day or a moment in UTC, as the moment. */
function moment(value: string): string {
  const [, day = '', time = 'T00:00:00Z'] = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}:\d{2}Z)?$/u.exec(value) ?? [];
  if (day === '' || Number.isNaN(Date.parse(day + time))) {
    throw new InvalidArgumentError('write it as 2026-11-02 or 2026-11-02T09:30:00Z.');
  }
  return day + time;
}
