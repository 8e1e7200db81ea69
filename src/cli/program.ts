/**
 * The command line: its commands. Arguments and flags are in `arguments/`, one file for each command; what a command does
 * is in `commands/`, loaded when it is asked for.
 */
import { Command, CommanderError } from 'commander';
import { exitCodes } from '../errors.ts';
import { addExplain } from './arguments/explain.ts';
import { addGenerate } from './arguments/generate.ts';
import { addInit } from './arguments/init.ts';
import { addLibrary } from './arguments/library.ts';
import { addLint } from './arguments/lint.ts';
import { addList } from './arguments/list.ts';
import { choice } from './arguments/options.ts';
import type { Console } from './console.ts';
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

const exitCodeHelp = `
Exit codes:
  0   nothing at or above --fail-on        3    an input could not be read
  1   findings, differences, failed tests  70   a bug in mc2
  2   usage, purchase or library error     130  interrupted`;

/** `-f full -f json=report.json` */
