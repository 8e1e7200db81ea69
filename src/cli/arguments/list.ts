import type { Command } from 'commander';
import { listable, type Listable } from '../listable.ts';
import type { ListExceptionsOptions } from '../commands/list-exceptions.ts';
import type { Console } from '../console.ts';
import type { Finish } from './finish.ts';
import { accepting, libraryOption, oneOf } from './options.ts';

/** `mc2 list`: its arguments and flags. */
export function addList(program: Command, console: Console, finish: Finish): void {
  program
    .command('list')
    .summary('list what the clause library holds')
    .description(`List ${listable.join(', ')}.`)
    .addArgument(
      accepting(
        program.createArgument('<what>', listable.join(', ')).argParser((value) => oneOf(value, listable)),
        listable,
      ),
    )
    .option('-o, --output <file>', 'with exceptions: write the table that counsel signs, as .docx, .md or .html')
    .option('--force', 'replace the output file if it exists')
    .addOption(libraryOption())
    .action(async (what: Listable, options: ListExceptionsOptions) => {
      const { list } = await import('../commands/list.ts');
      finish(await list(what, options, console));
    });
}
