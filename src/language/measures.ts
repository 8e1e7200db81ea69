/** What a number counts: time, money, percent, or a few things that security clauses count. */
import type { DurationUnit } from './durations.ts';
import { adjoiningWord, gapBefore, signsAfter, signsBefore, wordAt, type Passage } from './passage.ts';

export type Measure = {
  readonly kind: 'duration' | 'money' | 'percentage' | 'number';
  /** A `DurationUnit`, an ISO 4217 code, or the thing counted; null for percent. */
  readonly unit: string | null;
  /** What a number is multiplied by to count `unit`: a quarter is 3 months. */
  readonly factor: number;
};

/** A measure and how many tokens it took. */
export type MeasureRead = { readonly measure: Measure; readonly words: number };

/**
 * Reads what stands behind a number: `days`, `calendar days`, `percent`, `%`, `U.S. dollars`, `bit`.
 *
 * @param from place of the first token behind the number
 */
export function measureAfter(passage: Passage, from: number): MeasureRead | null {
  if (/^\s?%/.test(signsAfter(passage, from - 1, 2))) return { measure: percentage, words: 0 };
  const word = adjoiningWord(passage, from);
  if (word === 'percent') return { measure: percentage, words: 1 };
  if (word === 'per' && adjoiningWord(passage, from + 1) === 'cent') return { measure: percentage, words: 2 };
  const currency = currencyAt(passage, from);
  return currency ?? countedAt(passage, from) ?? timeAt(passage, from);
}

/**
 * Reads a unit of time with the words that may stand before it: `business days`, `consecutive calendar months`, `quarter`.
 *
 * @param from place of the first token
 */
export function timeAt(passage: Passage, from: number): MeasureRead | null {
  let business = false;
  for (let at = from; at < from + 4; at++) {
    const word = adjoiningWord(passage, at);
    const time = times.get(word);
    if (time !== undefined) {
      const unit = business && time.unit === 'days' ? 'business days' : time.unit;
      return { measure: { kind: 'duration', unit, factor: time.factor }, words: at - from + 1 };
    }
    if (businessWords.has(word)) business = true;
    else if (!timeAdjectives.has(word)) return null;
  }
  return null;
}

/** ISO 4217 code of the currency sign right before a token, null where there is none. */
export function currencySign(passage: Passage, place: number): string | null {
  const sign = /([$€£])\s?$/.exec(signsBefore(passage, place, 2))?.[1];
  return sign === undefined ? null : (signs.get(sign) ?? null);
}

/** ISO 4217 code that a word stands for when a figure follows: `USD 5,000`. */
export function currencyCode(word: string): string | null {
  return currencyCodes.has(word) ? word.toUpperCase() : null;
}

/** Multiplier of the letters that hang on an amount of money: `$5M`. */
export const moneySuffixes: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mm', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
]);

function currencyAt(passage: Passage, from: number): MeasureRead | null {
  let at = from;
  // "Five Million and 00/100 Dollars"
  if (wordAt(passage, at) === 'and' && /^\d\d?$/.test(wordAt(passage, at + 1)) && wordAt(passage, at + 2) === '100')
    at += 3;
  let name = adjoiningWord(passage, at);
  if (name === 'us') name = /^\.?\s$/.test(gapBefore(passage, ++at)) ? wordAt(passage, at) : '';
  else if (name === 'united' && wordAt(passage, at + 1) === 'states') name = wordAt(passage, (at += 2));
  const code = currencyNames.get(name) ?? currencyCode(name);
  return code === null ? null : { measure: { kind: 'money', unit: code, factor: 1 }, words: at - from + 1 };
}

function countedAt(passage: Passage, from: number): MeasureRead | null {
  const unit = counted.get(adjoiningWord(passage, from));
  return unit === undefined ? null : { measure: { kind: 'number', unit, factor: 1 }, words: 1 };
}

const percentage: Measure = { kind: 'percentage', unit: null, factor: 1 };

const times: ReadonlyMap<string, { readonly unit: DurationUnit; readonly factor: number }> = new Map(
  (
    [
      ['hours', 1, 'hour hours hr hrs h'],
      ['hours', 1 / 60, 'minute minutes min mins'],
      ['days', 1, 'day days'],
      ['weeks', 1, 'week weeks wk wks'],
      ['weeks', 2, 'fortnight fortnights'],
      ['months', 1, 'month months mo mos mth mths'],
      ['months', 3, 'quarter quarters'],
      ['years', 1, 'year years yr yrs'],
      ['years', 10, 'decade decades'],
    ] as const
  ).flatMap(([unit, factor, words]) => words.split(' ').map((word) => [word, { unit, factor }] as const)),
);

const businessWords: ReadonlySet<string> = new Set(['business', 'working', 'banking', 'trading']);

const timeAdjectives: ReadonlySet<string> = new Set(
  'additional calendar clear consecutive continuous contract elapsed fiscal full further more successive us whole'.split(
    ' ',
  ),
);

const counted: ReadonlyMap<string, string> = new Map([
  ['bit', 'bits'],
  ['bits', 'bits'],
  ['character', 'characters'],
  ['characters', 'characters'],
  ['time', 'times'],
  ['times', 'times'],
]);

const signs: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
]);

/** ISO 4217 codes that may stand before a figure, in lower case. */
export const currencyCodes: ReadonlySet<string> = new Set(['usd', 'eur', 'gbp', 'cad', 'chf', 'aud', 'jpy']);

const currencyNames: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['pounds', 'GBP'],
]);
