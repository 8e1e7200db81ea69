/** Kinds of flags that several commands share. */
import { InvalidArgumentError, Option } from 'commander';
import { didYouMean } from '../../yaml/did-you-mean.ts';

/** `--library DIR`, or the environment variable `MC2_LIBRARY`. */
export function libraryOption(): Option {
  return new Option('--library <dir>', 'use this clause library').env('MC2_LIBRARY');
}

/** A flag whose value is one of `accepted`; a near miss gets a suggestion. */
export function choice(flags: string, description: string, accepted: readonly string[]): Option {
  return new Option(flags, description).argParser((value) => oneOf(value, accepted));
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
