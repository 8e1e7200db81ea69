/** Kinds of flags that several commands share. */
import { InvalidArgumentError, Option, type Argument, type Command } from 'commander';
import { tiers } from '../../library/tiers.ts';
import { didYouMean } from '../../yaml/did-you-mean.ts';

/** `--library DIR`, or the environment variable `MC2_LIBRARY`. */
export function libraryOption(): Option {
  return new Option('--library <dir>', 'use this clause library').env('MC2_LIBRARY');
}

/** `--revisions final|original|both` */
export function revisions(): Option {
  return choice('--revisions <which>', 'tracked changes as accepted (final), as rejected (original), or both texts', [
    ...['final', 'original', 'both'],
  ]);
}

/** `--stdin-filename NAME` */
export function stdinFilename(): Option {
  return new Option('--stdin-filename <name>', 'what reports call the contract on standard input (-)');
}

/** A flag whose value is one of `accepted`; a near miss gets a suggestion. */
export function choice(flags: string, description: string, accepted: readonly string[]): Option {
  const option = new Option(flags, description).argParser((value) => oneOf(value, accepted));
  acceptedBy.set(option, accepted);
  return option;
}

/** Words that options and arguments take, for completion. */
const acceptedBy = new WeakMap<Option | Argument, readonly string[]>();

/** The words that an option or an argument takes; null where it takes anything. */
export function acceptedWords(taker: Option | Argument): readonly string[] | null {
  return acceptedBy.get(taker) ?? null;
}

/** Remembers the words that an option or an argument takes. */
export function accepting<Taker extends Option | Argument>(taker: Taker, accepted: readonly string[]): Taker {
  acceptedBy.set(taker, accepted);
  return taker;
}

/** Gives `value` if it is accepted. Throws InvalidArgumentError with a suggestion otherwise. */
export function oneOf<Word extends string>(value: string, accepted: readonly Word[]): Word {
  const found = accepted.find((word) => word === value);
  if (found === undefined) throw new InvalidArgumentError(didYouMean(value, accepted));
  return found;
}

/** A repeatable flag of the form `name=value`; the last value of a name counts. */
export function pairs(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, earlier: ReadonlyMap<string, string> | undefined) => {
    const at = value.indexOf('=');
    if (at < 1) throw new InvalidArgumentError('write it as name=value.');
    return new Map([...(earlier ?? []), [value.slice(0, at).trim(), value.slice(at + 1).trim()]]);
  });
}

/** Reads a whole number from `least` to `most`. Throws InvalidArgumentError for anything else. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < least || number > most) {
      throw new InvalidArgumentError(`give a whole number from ${least} to ${most}.`);
    }
    return number;
  };
}

/** A repeatable flag; every value counts, and commas separate several. */
export function several(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, earlier: readonly string[] | undefined) => [
    ...(earlier ?? []),
    ...value
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ]);
}

/** The flags that decide how a contract is judged, for every command that judges contracts. */
export function addJudging(command: Command): Command {
  return command
    .option('--purchase <file>', 'take facts and agreed parameters from a purchase file')
    .addOption(
      pairs('--fact <name=yes|no>', 'answer a question about device or deal; overrides the purchase file; repeatable'),
    )
    .addOption(
      choice(
        '--tier <tier>',
        'expect requirements up to this tier only: foundational, established or advanced',
        tiers,
      ).env('MC2_TIER'),
    )
    .addOption(several('--rule <id>', 'look at this requirement or structural rule only; repeatable'))
    .addOption(several('--skip-rule <id>', 'leave this requirement or structural rule out; repeatable'))
    .addOption(libraryOption());
}
