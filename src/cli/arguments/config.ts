import type { Command } from 'commander';
import type { ConfigOptions, SourceOf } from '../commands/config.ts';
import type { Console } from '../console.ts';
import type { Finish } from './finish.ts';
import { failOnOption } from './lint.ts';
import { addJudging } from './options.ts';

/** `mc2 config`: its arguments and flags. */
export function addConfig(program: Command, console: Console, finish: Finish): void {
  const command = program
    .command('config')
    .summary('say which settings hold, and where each comes from')
    .description('Show the effective settings, with the line, the flag or the variable that each comes from.')
    .argument('[file]', 'a contract, for what overrides say about it');
  addJudging(command)
    .addOption(failOnOption())
    .option('--json', 'write JSON')
    .action(async (file: string | undefined, options: ConfigOptions) => {
      const { config } = await import('../commands/config.ts');
      finish(await config(file, options, sourcesOf(command), console));
    });
}

function sourcesOf(command: Command): SourceOf {
  return (name) => {
    const option = command.options.find((candidate) => candidate.attributeName() === name);
    switch (command.getOptionValueSource(name)) {
      case 'env':
        return { kind: 'environment', name: option?.envVar ?? '' };
      case 'cli':
        return { kind: 'flag', name: option?.long ?? '' };
      default:
        return null;
    }
  };
}
