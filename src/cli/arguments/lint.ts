import { InvalidArgumentError, Option, type Command } from 'commander';
import type { LintOptions } from '../commands/lint.ts';
import { failLevels } from '../fail-on.ts';
import { formatNames, type OutputRequest } from '../output-formats.ts';
import type { Console } from '../console.ts';
import type { Finish } from './finish.ts';
import { revisions, accepting, addJudging, choice, oneOf, several, stdinFilename, wholeNumber } from './options.ts';

/** `mc2 lint`: its arguments and flags. */
export function addLint(program: Command, console: Console, finish: Finish): void {
  const command = program
    .command('lint')
    .summary('find missing and weak security terms in contracts')
    .description(
      'Judge contracts against every requirement of the clause library. Without a path: the files of mc2.yaml, else the current folder.',
    )
    .argument('[path...]', 'contracts, folders to search for them, and patterns; - for standard input');
  addJudging(command)
    .addOption(formats())
    .addOption(failOnOption())
    .addOption(
      new Option('--max-warnings <number>', 'exit 1 for more warnings than this').argParser(wholeNumber(0, 1_000_000)),
    )
    .addOption(stdinFilename())
    .addOption(revisions())
    .option(
      '--as-one',
      'judge all of them together, as one contract: agreement, exhibits, business associate agreement',
    )
    .option('--changed-since <revision>', 'only contracts that differ from this revision of git')
    .addOption(shardOption())
    .addOption(
      new Option(
        '--jobs <number>',
        'judge in so many threads; without it one for every two processors, for very many contracts',
      ).argParser(wholeNumber(1, 64)),
    )
    .option('--no-exceptions', 'let no exception accept anything')
    .option('--baseline <file>', 'use this baseline; mc2-baseline.jsonl beside mc2.yaml when absent')
    .option('--no-baseline', 'use no baseline')
    .option('--evidence', 'also show what is met, and where')
    .addOption(
      several('--trace <id>', 'show how the verdict on this requirement came about, and no report; repeatable'),
    )
    .option('-q, --quiet', 'findings only')
    .addOption(new Option('--width <columns>', 'wrap at this width').argParser(wholeNumber(40, 400)))
    .option('--force', 'replace report files that exist')
    .action(async (paths: string[], options: LintOptions) => {
      const { lint } = await import('../commands/lint.ts');
      finish(await lint(paths, options, console));
    });
}

/** `--fail-on LEVEL` */
export function failOnOption(): Option {
  return choice(
    '--fail-on <level>',
    'exit 1 for findings of this level or above: error (the default), warning, info or never',
    failLevels,
  ).env('MC2_FAIL_ON');
}

/** `--shard 2/8` */
function shardOption(): Option {
  return new Option(
    '--shard <part/parts>',
    'judge one part of the contracts only, such as 2/8; mc2 merge joins the JSON reports',
  ).argParser((value: string) => {
    const [index = 0, of = 0] = (/^(\d{1,5})\/(\d{1,5})$/u.exec(value) ?? []).slice(1).map(Number);
    if (index < 1 || index > of) throw new InvalidArgumentError('write it as part/parts, such as 2/8.');
    return { index, of };
  });
}

/** `-f full -f json=report.json` */
export function formats(): Option {
  const option = new Option('-f, --format <format[=file]>', `report format: ${formatNames.join(' or ')}; repeatable`);
  accepting(option, formatNames);
  return option.argParser((value: string, earlier: readonly OutputRequest[] | undefined) => {
    const [name = '', ...file] = value.split('=');
    return [...(earlier ?? []), { format: oneOf(name, formatNames), file: file.length === 0 ? null : file.join('=') }];
  });
}
