/** The command line as completion and the manual need it: plain data, read from the commander program. */
import type { Argument, Command, Option } from 'commander';
import { acceptedWords } from '../arguments/options.ts';

/** What may follow: files, one of some words, anything else, or nothing. */
export type Takes = 'nothing' | 'file' | 'text' | readonly string[];

export type OptionSpec = {
  /** `--format`, `-f`. */
  readonly names: readonly string[];
  /** `-f, --format <format[=file]>` */
  readonly flags: string;
  readonly description: string;
  readonly takes: Takes;
};

export type CommandSpec = {
  /** Words after the program's name: `baseline update`; empty for the program itself. */
  readonly path: readonly string[];
  readonly summary: string;
  readonly description: string;
  /** `[options] <id> <file>` */
  readonly usage: string;
  readonly commands: readonly CommandSpec[];
  readonly options: readonly OptionSpec[];
  readonly takes: Takes;
  readonly arguments: readonly { readonly name: string; readonly description: string }[];
};

/**
 * Reads a command and all below it.
 *
 * @param ids what an argument called `id` takes
 */
export function commandSpec(command: Command, ids: readonly string[], path: readonly string[] = []): CommandSpec {
  const help = path.length === 0 ? [{ names: ['--help', '-h'], flags: '-h, --help', description: 'print help' }] : [];
  return {
    path,
    summary: command.summary() === '' ? command.description() : command.summary(),
    description: command.description(),
    usage: command.usage(),
    commands: command.commands.map((child) => commandSpec(child, ids, [...path, child.name()])),
    options: [
      ...command.options.filter(({ hidden }) => !hidden).map(optionSpec),
      ...help.map((option) => ({ ...option, takes: 'nothing' as const })),
    ],
    takes: takenBy(command.registeredArguments, ids),
    arguments: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      description: argument.description,
    })),
  };
}

/** Every command, the given one first. */
export function everyCommand(spec: CommandSpec): readonly CommandSpec[] {
  return [spec, ...spec.commands.flatMap(everyCommand)];
}

function optionSpec(option: Option): OptionSpec {
  const { short, long, flags, description } = option;
  const words = acceptedWords(option);
  const value = /[<[]([^>\]]*)/u.exec(flags)?.[1];
  const takes = value === undefined ? 'nothing' : (words ?? (/file|dir|out/u.test(value) ? 'file' : 'text'));
  return { names: [long, short].flatMap((name) => name ?? []), flags, description, takes };
}

function takenBy(taken: readonly Argument[], ids: readonly string[]): Takes {
  const [first] = taken;
  if (first === undefined) return 'nothing';
  const words = acceptedWords(first);
  if (words !== null) return words;
  if (first.name() === 'id') return ids;
  return 'file';
}
