/** The command line: names, arguments, flags and help. What a command does is in `commands/`, loaded when it is asked for. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { exitCodes } from '../errors.ts';
import { tiers } from '../library/tiers.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import type { GenerateOptions } from './commands/generate.ts';
import type { InitOptions } from './commands/init.ts';
import type { LintOptions } from './commands/lint.ts';
import type { Console } from './console.ts';
import { listable, type Listable } from './listable.ts';
import { failLevels } from './fail-on.ts';
import { formatNames, type OutputRequest } from './output-formats.ts';
import { colorModes } from './style.ts';

/** Gives a function that runs mc2 with its arguments (without the program's name) and resolves to the exit code. */
export function createProgram(console: Console, version: string): (args: readonly string[]) => Promise<number> {
  let exitCode: number = exitCodes.clean;
  const finish = (code: number): void => {
    exitCode = code;
  };
  const program = new Command('mc2')
    .description('Generate and lint cybersecurity terms of contracts for medical technology.')
    .version(`mc2 ${version}`, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .configureHelp({ showGlobalOptions: true, helpWidth: Math.min(console.width, 100) })
    .addOption(choice('--color <when>', 'colour: auto, always or never', colorModes).default('auto'))
    .exitOverride()
    .configureOutput({
      writeOut: console.out,
      writeErr: console.err,
      outputError: (text, write) => {
        write(text.replace(/^error:/u, `${console.paintErr('error', 'error')}:`));
      },
    })
    .addHelpText('after', exitCodeHelp);
  addInit(program, console, finish);
  addGenerate(program, console, finish);
  addLint(program, console, finish);
  addExplain(program, console, finish);
  addList(program, console, finish);
  addLibrary(program, console, finish);

  return async (args) => {
    try {
      await program.parseAsync(args, { from: 'user' });
      return exitCode;
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      return error.exitCode === 0 ? exitCodes.clean : exitCodes.usage;
    }
  };
}

type Finish = (code: number) => void;

const exitCodeHelp = `
Exit codes:
  0   nothing at or above --fail-on        3    an input could not be read
  1   findings, differences, failed tests  70   a bug in mc2
  2   usage, purchase or library error     130  interrupted`;

function addInit(program: Command, console: Console, finish: Finish): void {
  program
    .command('init')
    .summary('answer questions and get a purchase file')
    .description(
      'Ask in plain language about the deal and the product, and write DIR/purchase.yaml for mc2 generate. An interview that was left goes on where it stopped.',
    )
    .argument('[dir]', 'where to write; made if it does not exist', '.')
    .option('--answers <file>', 'take the answers from a YAML file and the defaults for the rest; ask nothing')
    .option('-y, --yes', 'take every default; ask nothing')
    .addOption(pairs('--set <name=value>', 'answer a question: supplier, customer, product, a fact …; repeatable'))
    .option('--force', 'replace purchase.yaml if it exists')
    .addOption(libraryOption())
    .action(async (directory: string, options: InitOptions) => {
      const { init } = await import('./commands/init.ts');
      finish(await init(directory, options, console));
    });
}

function addGenerate(program: Command, console: Console, finish: Finish): void {
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
    .option('--why', 'say for each clause why it was taken or left out')
    .option('--check', 'write nothing; exit 1 if OUT is not what would be written')
    .option('--force', 'replace OUT if it exists')
    .addOption(libraryOption())
    .action(async (purchase: string, options: GenerateOptions) => {
      const { generate } = await import('./commands/generate.ts');
      finish(await generate(purchase, options, console));
    });
}

function addLint(program: Command, console: Console, finish: Finish): void {
  program
    .command('lint')
    .summary('find missing and weak security terms in contracts')
    .description('Judge contracts against every requirement of the clause library.')
    .argument('<path...>', 'contracts, and folders to search for them')
    .addOption(formats())
    .option('--purchase <file>', 'take facts and agreed parameters from a purchase file')
    .addOption(
      pairs('--fact <name=yes|no>', 'answer a question about device or deal; overrides the purchase file; repeatable'),
    )
    .addOption(
      choice(
        '--fail-on <level>',
        'exit 1 for findings of this level: error, warning, info or never',
        failLevels,
      ).default('error'),
    )
    .option('--evidence', 'also show what is met, and where')
    .option('-q, --quiet', 'findings only')
    .addOption(new Option('--width <columns>', 'wrap at this width').argParser(wholeNumber(40, 400)))
    .option('--force', 'replace report files that exist')
    .addOption(libraryOption())
    .action(async (paths: string[], options: LintOptions) => {
      const { lint } = await import('./commands/lint.ts');
      finish(await lint(paths, options, console));
    });
}

function addExplain(program: Command, console: Console, finish: Finish): void {
  program
    .command('explain')
    .summary('say everything about one requirement')
    .description('Why a requirement is there, how it is recognised, what to write and what to answer.')
    .argument('<id>', 'a requirement, fact, parameter, definition or citation')
    .addOption(libraryOption())
    .action(async (id: string, options: { readonly library?: string }) => {
      const { explain } = await import('./commands/explain.ts');
      finish(await explain(id, options, console));
    });
}

function addList(program: Command, console: Console, finish: Finish): void {
  program
    .command('list')
    .summary('list what the clause library holds')
    .description(`List ${listable.join(', ')}.`)
    .addArgument(program.createArgument('<what>', listable.join(', ')).argParser((value) => oneOf(value, listable)))
    .addOption(libraryOption())
    .action(async (what: Listable, options: { readonly library?: string }) => {
      const { list } = await import('./commands/list.ts');
      finish(await list(what, options, console));
    });
}

function addLibrary(program: Command, console: Console, finish: Finish): void {
  const library = program
    .command('library')
    .summary('check and test a clause library')
    .description('Check and test a clause library.');
  library
    .command('check')
    .description('Read a clause library and the templates, and report every problem.')
    .argument('[dir]', 'the library; by default the one that comes with mc2')
    .action(async (directory: string | undefined) => {
      const { libraryCheck } = await import('./commands/library-check.ts');
      finish(await libraryCheck(directory, console));
    });
  library
    .command('test')
    .description('Judge every example of a clause library; each must get its own status.')
    .argument('[dir-or-id...]', 'the library, if not the one that comes with mc2, and requirements to test')
    .action(async (args: string[]) => {
      const { libraryTest } = await import('./commands/library-test.ts');
      finish(await libraryTest(args, console));
    });
  library
    .command('coverage')
    .description('Say source by source, in Markdown, which requirements carry it and what is not carried.')
    .argument('[dir]', 'the library; by default the one that comes with mc2')
    .action(async (directory: string | undefined) => {
      const { libraryCoverage } = await import('./commands/library-coverage.ts');
      finish(await libraryCoverage(directory, console));
    });
}

function libraryOption(): Option {
  return new Option('--library <dir>', 'use this clause library').env('MC2_LIBRARY');
}

function choice(flags: string, description: string, accepted: readonly string[]): Option {
  return new Option(flags, description).argParser((value) => oneOf(value, accepted));
}

function oneOf<Word extends string>(value: string, accepted: readonly Word[]): Word {
  const found = accepted.find((word) => word === value);
  if (found === undefined) throw new InvalidArgumentError(didYouMean(value, accepted));
  return found;
}

/** `-f full -f json=report.json` */
function formats(): Option {
  const option = new Option('-f, --format <format[=file]>', `report format: ${formatNames.join(' or ')}; repeatable`);
  return option.argParser((value: string, earlier: readonly OutputRequest[] | undefined) => {
    const [name = '', ...file] = value.split('=');
    return [...(earlier ?? []), { format: oneOf(name, formatNames), file: file.length === 0 ? null : file.join('=') }];
  });
}

function pairs(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, earlier: ReadonlyMap<string, string> | undefined) => {
    const at = value.indexOf('=');
    if (at < 1) throw new InvalidArgumentError('write it as name=value.');
    return new Map([...(earlier ?? []), [value.slice(0, at).trim(), value.slice(at + 1).trim()]]);
  });
}

function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < least || number > most) {
      throw new InvalidArgumentError(`give a whole number from ${least} to ${most}.`);
    }
    return number;
  };
}
