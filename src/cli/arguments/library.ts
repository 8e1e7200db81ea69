import type { Command } from 'commander';
import type { Console } from '../console.ts';
import type { Finish } from './finish.ts';

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
}
