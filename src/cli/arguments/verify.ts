import { Option, type Command } from 'commander';
import type { VerifyOptions } from '../commands/verify.ts';
import type { Console } from '../console.ts';
import type { Finish } from './finish.ts';
import { choice, libraryOption, wholeNumber } from './options.ts';

/** `mc2 verify`: its arguments and flags. */
export function addVerify(program: Command, console: Console, finish: Finish): void {
  program
    .command('verify')
    .summary('say what was changed in a document that mc2 wrote')
    .description(
      'Hold a generated document against the record inside it: clause by clause unchanged, edited, softened, strengthened, removed, added. Exit 1 for any difference but blanks that were filled in.',
    )
    .argument('<file>', 'the document as it came back; of any format with --sent')
    .option('--sent <file>', 'take the record from the document as it was sent')
    .addOption(choice('-f, --format <format>', 'full or json', ['full', 'json']))
    .addOption(new Option('--width <columns>', 'wrap at this width').argParser(wholeNumber(40, 400)))
    .addOption(libraryOption())
    .action(async (file: string, options: VerifyOptions) => {
      const { verify } = await import('../commands/verify.ts');
      finish(await verify(file, options, console));
    });
}
