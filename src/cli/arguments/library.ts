import { Option, type Command } from 'commander';
import type { EvaluateOptions } from '../commands/library-evaluate.ts';
import type { LibraryPagesOptions } from '../commands/library-pages.ts';
import type { Console } from '../console.ts';
import type { Finish } from './finish.ts';
import { choice, libraryOption } from './options.ts';

/** `mc2 library`: its arguments and flags. */
export function addLibrary(program: Command, console: Console, finish: Finish): void {
  const library = program
    .command('library')
    .summary('check and test a clause library')
    .description('Check and test a clause library.');
  library
    .command('check')
    .description('Read a clause library and the templates, and report every problem.')
    .argument('[dir]', 'the library; by default the one that comes with mc2')
    .action(async (directory: string | undefined) => {
      const { libraryCheck } = await import('../commands/library-check.ts');
      finish(await libraryCheck(directory, console));
    });
  library
    .command('test')
    .description('Judge every example of a clause library; each must get its own status.')
    .argument('[dir-or-id...]', 'the library, if not the one that comes with mc2, and requirements to test')
    .action(async (args: string[]) => {
      const { libraryTest } = await import('../commands/library-test.ts');
      finish(await libraryTest(args, console));
    });
  library
    .command('coverage')
    .description('Say source by source, in Markdown, which requirements carry it and what is not carried.')
    .argument('[dir]', 'the library; by default the one that comes with mc2')
    .action(async (directory: string | undefined) => {
      const { libraryCoverage } = await import('../commands/library-coverage.ts');
      finish(await libraryCoverage(directory, console));
    });
  library
    .command('pages')
    .summary('write a page for each requirement')
    .description('Write a page of Markdown for each requirement and an index, into a folder.')
    .argument('<folder>', 'where to write; made if it does not exist')
    .option('--force', 'replace pages that exist')
    .addOption(libraryOption())
    .action(async (folder: string, options: LibraryPagesOptions) => {
      const { libraryPages } = await import('../commands/library-pages.ts');
      finish(await libraryPages(folder, options, console));
    });
  library
    .command('evaluate')
    .summary('score a clause library on labelled contracts')
    .description('Judge contracts that people have labelled, and say where the linter and the labels differ.')
    .argument('<gold...>', 'files with one labelled contract a line (JSON)')
    .option('--ids <file>', 'the gold files use coarser ids: which requirements each stands for')
    .addOption(names('--only <doc>', 'documents with this in their path, * for anything; repeatable'))
    .addOption(names('--skip <doc>', 'all but documents with this in their path; repeatable'))
    .option('--summary', 'the figures only, without the disagreements')
    .addOption(choice('-f, --format <format>', 'text or json', ['text', 'json']).default('text'))
    .option('-o, --output <file>', 'write to a file')
    .option('--force', 'replace the output file if it exists')
    .addOption(libraryOption())
    .action(async (gold: string[], options: EvaluateOptions) => {
      const { libraryEvaluate } = await import('../commands/library-evaluate.ts');
      finish(await libraryEvaluate(gold, options, console));
    });
}

/** A repeatable flag; all values count, and file names may hold commas. */
function names(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, earlier: readonly string[] | undefined) => [
    ...(earlier ?? []),
    value,
  ]);
}
