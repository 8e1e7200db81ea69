/** How often something happens, as the time between: "quarterly", "every twelve (12) months", "twice per calendar year". */
import { readAmount } from './amounts.ts';
import type { DurationUnit } from './durations.ts';
import { timeAt } from './measures.ts';
import { adjoiningWord, wordAt, type Passage } from './passage.ts';

export type CycleRead = {
  /** Time from one occasion to the next. */
  readonly value: number;
  readonly unit: DurationUnit;
  readonly first: number;
  readonly last: number;
};

/**
 * Reads how often, from the token at which that begins.
 *
 * @param from place of an adverb ("annually"), of "every", "each", "once", "twice" or of "per" after a count of things
 */
export function readCycle(passage: Passage, from: number): CycleRead | null {
  const word = wordAt(passage, from);
  const adverb = readAdverb(passage, from);
  if (adverb !== null) return adverb;
  if (word === 'every' || word === 'each') return readEvery(passage, from, word);
  const times = occasions.get(word);
  if (times !== undefined) return readOccasions(passage, from, from + 1, times);
  return word === 'per' ? readPer(passage, from) : null;
}

/**
 * Reads "per calendar year" and the like behind a count of occasions.
 *
 * @param first token of the whole, for the range
 * @param from place of the word behind the count
 * @param times occasions in that time, more than 0
 */
export function readOccasions(passage: Passage, first: number, from: number, times: number): CycleRead | null {
  const adverb = readAdverb(passage, from); // "twice annually"
  if (adverb !== null && times > 0) return { ...adverb, value: adverb.value / times, first };
  let at = from;
  while (at < from + 3 && links.has(wordAt(passage, at))) at++;
  if (at === from) return null;
  const period = readPeriod(passage, at);
  return period === null || !(times > 0) ? null : { ...period, value: period.value / times, first };
}

function readAdverb(passage: Passage, from: number): CycleRead | null {
  const prefix = prefixes.has(wordAt(passage, from)) ? wordAt(passage, from) : '';
  const last = prefix === '' ? from : from + 1;
  const cycle = adverbs.get(prefix + (prefix === '' ? wordAt(passage, last) : adjoiningWord(passage, last)));
  return cycle === undefined ? null : { ...cycle, first: from, last };
}

/** "every twelve (12) months", "every other year", "each calendar quarter"; not "each day", which is no rhythm but a rate. */
function readEvery(passage: Passage, from: number, word: string): CycleRead | null {
  const skip = skips.get(wordAt(passage, from + 1));
  const period = readPeriod(passage, from + (skip === undefined ? 1 : 2));
  if (period === null || (word === 'each' && (period.unit === 'days' || period.unit === 'hours'))) return null;
  return { ...period, value: period.value * (skip ?? 1), first: from };
}

/** "one audit per calendar year": a count of things stands a few words before. */
function readPer(passage: Passage, from: number): CycleRead | null {
  const period = readPeriod(passage, from + 1);
  if (period === null || !longPeriods.has(period.unit)) return null;
  for (let at = from - 1; at >= from - 4 && at >= 0; at--) {
    const amount = readAmount(passage, at);
    if (amount === null) continue;
    const counts = amount.measure === null && amount.value > 0 && amount.value < 100 && amount.last < from;
    return counts ? { ...period, value: period.value / amount.value, first: from } : null;
  }
  return null;
}

function readPeriod(passage: Passage, from: number): CycleRead | null {
  const amount = readAmount(passage, from);
  if (amount?.measure?.kind === 'duration') {
    return { value: amount.value, unit: amount.measure.unit as DurationUnit, first: from, last: amount.last };
  }
  const time = timeAt(passage, from);
  if (time === null) return null;
  const { unit, factor } = time.measure;
  return { value: factor, unit: unit as DurationUnit, first: from, last: from + time.words - 1 };
}

const occasions: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);

const links: ReadonlySet<string> = new Set(['a', 'an', 'any', 'each', 'during', 'every', 'in', 'per', 'within', 'the']);

const skips: ReadonlyMap<string, number> = new Map([
  ['other', 2],
  ['second', 2],
  ['third', 3],
]);

const longPeriods: ReadonlySet<string> = new Set(['weeks', 'months', 'years']);

const prefixes: ReadonlySet<string> = new Set(['semi', 'bi', 'half']);

type Cycle = { readonly value: number; readonly unit: DurationUnit };

const adverbs: ReadonlyMap<string, Cycle> = new Map(
  (
    [
      [1, 'hours', 'hourly'],
      [1, 'days', 'daily'],
      [1, 'weeks', 'weekly'],
      [2, 'weeks', 'biweekly fortnightly'],
      [1, 'months', 'monthly'],
      [2, 'months', 'bimonthly'],
      [3, 'months', 'quarterly'],
      [6, 'months', 'semiannual semiannually biannual biannually halfyearly semiyearly'],
      [1, 'years', 'annual annually yearly'],
      [2, 'years', 'biennial biennially'],
    ] as const
  ).flatMap(([value, unit, words]) => words.split(' ').map((word) => [word, { value, unit }] as const)),
);

/** Words at which `readCycle` can find something. */
export const cycleWords: ReadonlySet<string> = new Set([
  ...adverbs.keys(),
  ...prefixes,
  ...occasions.keys(),
  'every',
  'each',
  'per',
]);
