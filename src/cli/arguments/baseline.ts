import type { Command } from 'commander';
import type { BaselineAction, BaselineOptions } from '../commands/baseline.ts';
import type { Console } from '../console.ts';
import type { Finish } from './finish.ts';
import { addJudging } from './options.ts';

const descriptions: Readonly<Record<BaselineAction, string>> = {
  update: 'Write what is found now; a baseline that is there grows only with --allow-growth.',
  prune: 'Take out what is no longer found, and add nothing.',
  status: 'Say what is known, what is new and what is gone; write nothing.',
};

/** `mc2 baseline`: its arguments and flags. */
export function addBaseline(program: Command, console: Console, finish: Finish): void {
  const baseline = program
    .command('baseline')
    .summary('keep known findings apart from new ones')
    .description('Keep a list of the findings that are known, so that only new ones fail a run.');
  for (const action of ['update', 'prune', 'status'] as const) {
    const command = baseline
      .command(action)
      .description(descriptions[action])
      .argument('[path...]', 'contracts, folders and patterns; those of mc2 lint when absent')
      .option('--baseline <file>', 'the file; mc2-baseline.jsonl beside mc2.yaml when absent');
    if (action === 'update') command.option('--allow-growth', 'let the baseline take new findings in');
    addJudging(command)
      .option('--no-exceptions', 'let no exception accept anything')
      .option('-q, --quiet', 'no progress')
      .action(async (paths: string[], options: BaselineOptions) => {
        const { baseline: run } = await import('../commands/baseline.ts');
        finish(await run(action, paths, options, console));
      });
  }
}
