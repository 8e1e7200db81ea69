import { Option, type Command } from 'commander';
import type { LintOptions } from '../commands/lint.ts';
import { failLevels } from '../fail-on.ts';
import { formatNames, type OutputRequest } from '../output-formats.ts';
import type { Console } from '../console.ts';
import type { Finish } from './finish.ts';
import { libraryOption, choice, oneOf, pairs, wholeNumber } from './options.ts';

/** `mc2 lint`: its arguments and flags. */
export function addLint(program: Command, console: Console, finish: Finish): void {
  program
    .command('lint')
    .summary('find missing and weak security terms in contracts')
    .description('Judge contracts against every requirement of the clause library.')
    .argument('<path...>', 'contracts, and folders to search for them')
    .addOption(formats())
    .option('--purchase <file>', 'take facts and agreed parameters from a purchase file')
    .addOption(
      pairs('--fact <name=yes|no>', 'answer a question about device or deal; overrides the purchase file; repeatable'),
    )
    .addOption(
      choice(
        '--fail-on <level>',
        'exit 1 for findings of this level: error, warning, info or never',
        failLevels,
      ).default('error'),
    )
    .option('--evidence', 'also show what is met, and where')
    .option('-q, --quiet', 'findings only')
    .addOption(new Option('--width <columns>', 'wrap at this width').argParser(wholeNumber(40, 400)))
    .option('--force', 'replace report files that exist')
    .addOption(libraryOption())
    .action(async (paths: string[], options: LintOptions) => {
      const { lint } = await import('../commands/lint.ts');
      finish(await lint(paths, options, console));
    });
}

function formats(): Option {
  const option = new Option('-f, --format <format[=file]>', `report format: ${formatNames.join(' or ')}; repeatable`);
  return option.argParser((value: string, earlier: readonly OutputRequest[] | undefined) => {
    const [name = '', ...file] = value.split('=');
    return [...(earlier ?? []), { format: oneOf(name, formatNames), file: file.length === 0 ? null : file.join('=') }];
  });
}
