import { Option, type Command } from 'commander';
import type { MergeOptions } from '../commands/merge.ts';
import type { Console } from '../console.ts';
import type { Finish } from './finish.ts';
import { failOnOption, formats } from './lint.ts';
import { libraryOption, wholeNumber } from './options.ts';

/** `mc2 merge`: its arguments and flags. */
export function addMerge(program: Command, console: Console, finish: Finish): void {
  program
    .command('merge')
    .summary('join JSON reports of several runs')
    .description('Join JSON reports of mc2 lint, as of --shard, into one report; json when no format is given.')
    .argument('<report...>', 'JSON reports')
    .addOption(formats())
    .addOption(failOnOption())
    .addOption(
      new Option('--max-warnings <number>', 'exit 1 for more warnings than this').argParser(wholeNumber(0, 1_000_000)),
    )
    .option('--evidence', 'also show what is met, and where')
    .option('-q, --quiet', 'findings only')
    .addOption(new Option('--width <columns>', 'wrap at this width').argParser(wholeNumber(40, 400)))
    .option('--force', 'replace report files that exist')
    .addOption(libraryOption())
    .action(async (reports: string[], options: MergeOptions) => {
      const { merge } = await import('../commands/merge.ts');
      finish(await merge(reports, options, console));
    });
}
