import { Option, type Command } from 'commander';
import { tiers } from '../../library/tiers.ts';
import type { GenerateOptions } from '../commands/generate.ts';
import type { Console } from '../console.ts';
import type { Finish } from './finish.ts';
import { libraryOption, pairs } from './options.ts';

/** `mc2 generate`: its arguments and flags. */
export function addGenerate(program: Command, console: Console, finish: Finish): void {
  program
    .command('generate')
    .summary('write a contract from a purchase file')
    .description(
      'Write the security terms for one purchase. The ending of OUT decides the format: .docx, .md or .html.',
    )
    .argument('[purchase]', 'the purchase file', 'purchase.yaml')
    .requiredOption('-o, --output <out>', 'where to write the document')
    .option('-t, --template <template>', 'a template of mc2 or a folder with one; overrides the purchase file')
    .addOption(pairs('--set <name=value>', 'set a fact or a parameter; overrides the purchase file; repeatable'))
    .addOption(
      new Option('--tier <tier>', 'leave out requirements above a tier; overrides the purchase file').choices([
        ...tiers,
      ]),
    )
    .option('--roadmap', 'add a schedule that says when the requirements above the tier are due')
    .option('--sheet <file>', 'also write the negotiation sheet: our ask, fallbacks, walk-away, what to say')
    .addOption(
      new Option('--audience <audience>', 'who reads the sheet; external leaves out everything internal')
        .choices(['internal', 'external'])
        .default('internal'),
    )
    .option('--against <file>', 'write only the clauses that a paper of the other side lacks or weakens')
    .option('--style <file>', 'house style of a .docx: a styles.yaml, or a Word document to take it from')
    .option('--no-provenance', 'leave out the record of clauses, positions and values that mc2 verify reads')
    .option('--why', 'say for each clause why it was taken or left out')
    .option('--check', 'write nothing; exit 1 if OUT is not what would be written')
    .option('--force', 'replace OUT if it exists')
    .addOption(libraryOption())
    .action(async (purchase: string, options: GenerateOptions) => {
      const { generate } = await import('../commands/generate.ts');
      finish(await generate(purchase, options, console));
    });
}
