/**
 * The command line: its commands. Arguments and flags are in `arguments/`, one file for each command; what a command does
 * is in `commands/`, loaded when it is asked for.
 */
import { Command, CommanderError, Option } from 'commander';
import { exitCodes } from '../errors.ts';
import { addAccept } from './arguments/accept.ts';
import { addBaseline } from './arguments/baseline.ts';
import { addCompare } from './arguments/compare.ts';
import { addConfig } from './arguments/config.ts';
import { addExplain } from './arguments/explain.ts';
import { addFix } from './arguments/fix.ts';
import { addGenerate } from './arguments/generate.ts';
import { addInit } from './arguments/init.ts';
import { addLibrary } from './arguments/library.ts';
import { addLint } from './arguments/lint.ts';
import { addList } from './arguments/list.ts';
import { addMerge } from './arguments/merge.ts';
import { addCompletion } from './arguments/completion.ts';
import { addMan } from './arguments/man.ts';
import { addMcp } from './arguments/mcp.ts';
import { addOutline } from './arguments/outline.ts';
import { addText } from './arguments/text.ts';
import { addVerify } from './arguments/verify.ts';
import { addVersion } from './arguments/version.ts';
import type { Finish } from './arguments/finish.ts';
import { choice } from './arguments/options.ts';
import type { Console } from './console.ts';
import { colorModes } from './style.ts';
import { versionLine } from './version-line.ts';

/** Gives a function that runs mc2 with its arguments (without the program's name) and resolves to the exit code. */
export function createProgram(terminal: Console): (args: readonly string[]) => Promise<number> {
  return async (args) => {
    let exitCode: number = exitCodes.clean;
    const program = describeProgram(args, terminal, (code) => {
      exitCode = code;
    });
    try {
      await program.parseAsync(helpOnUnknown(args, program) ?? args, { from: 'user' });
      return exitCode;
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      return error.exitCode === 0 ? exitCodes.clean : exitCodes.usage;
    }
  };
}

/** `mc2 help lnt` is as wrong as `mc2 lnt`, and gets the same hint; commander alone would print everything. */
function helpOnUnknown(args: readonly string[], { commands }: Command): readonly string[] | null {
  const [first, name = '', ...rest] = args;
  if (first !== 'help' || rest.length > 0 || name === '' || name.startsWith('-') || name === 'help') return null;
  return commands.some((command) => command.name() === name) ? null : [name];
}

type Add = (program: Command, console: Console, finish: Finish) => void;

/** The commands in the order of the help text. */
const commands: ReadonlyMap<string, Add> = new Map([
  ['init', addInit],
  ['generate', addGenerate],
  ['lint', addLint],
  ['fix', addFix],
  ['verify', addVerify],
  ['accept', addAccept],
  ['baseline', addBaseline],
  ['compare', addCompare],
  ['merge', addMerge],
  ['config', addConfig],
  ['outline', addOutline],
  ['text', addText],
  ['explain', addExplain],
  ['list', addList],
  ['library', addLibrary],
  ['mcp', addMcp],
  ['completion', addCompletion],
  ['man', addMan],
  ['version', addVersion],
]);

/** Commands that write about all others. */
const aboutAll: ReadonlySet<string> = new Set(['completion', 'man']);

/** A run whose first argument is a command has no use for the others: to describe them takes 2 ms of every run. */
function asked([first = '']: readonly string[]): Iterable<Add> {
  const one = aboutAll.has(first) ? undefined : commands.get(first);
  return one === undefined ? commands.values() : [one];
}

/** The command line as commander knows it, with the commands that may be asked for by `args`. */
function describeProgram(args: readonly string[], terminal: Console, finish: Finish): Command {
  const console: Console = { ...terminal, configFile: () => program.opts<{ config?: string | false }>().config };
  const program = new Command('mc2')
    .description('Generate and lint cybersecurity terms of contracts for medical technology.')
    .option('-V, --version', 'print the version of mc2 and of the clause library')
    .on('option:version', () => {
      console.out(`${versionLine()}\n`);
      throw new CommanderError(exitCodes.clean, 'commander.version', '');
    })
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .configureHelp({ showGlobalOptions: true, helpWidth: Math.min(console.width, 100) })
    .addOption(choice('--color <when>', 'colour: auto, always or never', colorModes).default('auto'))
    .addOption(new Option('-c, --config <file>', 'use this configuration').env('MC2_CONFIG'))
    .addOption(new Option('--no-config', 'use no configuration'))
    .exitOverride()
    .configureOutput({
      writeOut: console.out,
      writeErr: console.err,
      outputError: (text, write) => {
        write(text.replace(/^error:/u, `${console.paintErr('error', 'error')}:`));
      },
    })
    .addHelpText('after', exitCodeHelp);
  for (const add of asked(args)) add(program, console, finish);
  return program;
}

const exitCodeHelp = `
Exit codes:
  0   nothing at or above --fail-on        3    an input could not be read
  1   findings, differences, failed tests  70   a bug in mc2
  2   wrong usage, faulty files            130  interrupted`;
