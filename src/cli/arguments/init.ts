import type { Command } from 'commander';
import type { InitOptions } from '../commands/init.ts';
import type { Console } from '../console.ts';
import type { Finish } from './finish.ts';
import { libraryOption, pairs } from './options.ts';

/** `mc2 init`: its arguments and flags. */
export function addInit(program: Command, console: Console, finish: Finish): void {
  program
    .command('init')
    .summary('answer questions and get a purchase file')
    .description(
      'Ask in plain language about the deal and the product, and write DIR/purchase.yaml for mc2 generate and DIR/mc2.yaml for mc2 lint. An interview that was left goes on where it stopped.',
    )
    .argument('[dir]', 'where to write; made if it does not exist', '.')
    .option('--answers <file>', 'take the answers from a YAML file and the defaults for the rest; ask nothing')
    .option('-y, --yes', 'take every default; ask nothing')
    .addOption(pairs('--set <name=value>', 'answer a question: supplier, customer, product, a fact …; repeatable'))
    .option('--force', 'replace purchase.yaml and mc2.yaml if they exist')
    .addOption(libraryOption())
    .action(async (directory: string, options: InitOptions) => {
      const { init } = await import('../commands/init.ts');
      finish(await init(directory, options, console));
    });
}
