import type { Command } from 'commander';
import type { AcceptOptions } from '../commands/accept.ts';
import type { Console } from '../console.ts';
import type { Finish } from './finish.ts';
import { addJudging } from './options.ts';

/** `mc2 accept`: its arguments and flags. */
export function addAccept(program: Command, console: Console, finish: Finish): void {
  const command = program
    .command('accept')
    .summary('accept a deviation in one contract')
    .description(
      'Write an exception to mc2.exceptions.yaml. It holds until the day that is given and as long as the wording stays the same.',
    )
    .argument('<id>', 'a requirement or a structural rule')
    .argument('<file>', 'the contract')
    .requiredOption('--reason <text>', 'why the deviation is acceptable')
    .requiredOption('--approved-by <name>', 'who has accepted it')
    .requiredOption('--until <date>', 'the last day on which it holds: year-month-day');
  addJudging(command)
    .option('--force', 'put a new entry in the place of the one that is there')
    .action(async (id: string, file: string, options: AcceptOptions) => {
      const { accept } = await import('../commands/accept.ts');
      finish(await accept(id, file, options, console));
    });
}
