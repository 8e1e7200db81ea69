/** Time, money, percentages, versions and counts in contract text. */
import { isDate, isInterval, isPayment, isPaymentNet, isYear, endOfRate, secondOfRange } from './amount-context.ts';
import { readAmount, type Amount } from './amounts.ts';
import { cycleWords, readCycle, readOccasions, type CycleRead } from './cycles.ts';
import { isDurationUnit, toUnit } from './durations.ts';
import { currencyCodes, type Measure } from './measures.ts';
import { numberWords, ordinals } from './numbers.ts';
import { signsAfter, wordAt, type Passage } from './passage.ts';
import { boundAfter, boundBefore, boundOf, opposite, type QuantityBound } from './quantity-bounds.ts';
import type { Token } from './tokens.ts';
import { readUnnumbered, type TimeRead } from './unnumbered.ts';
import { readVersions, schemeNames } from './versions.ts';

export { toUnit, type DurationUnit } from './durations.ts';

export type Quantity = {
  readonly kind: 'duration' | 'money' | 'percentage' | 'version' | 'number';
  /** In `unit`; where words and figures differ, what the words say. */
  readonly value: number;
  /** Duration: a `DurationUnit`. Money: ISO 4217 code. Number: what is counted (`bits`, `characters`, `times`), if known. */
  readonly unit: string | null;
  /** Range in the text, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Tokens, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** Which way it limits; for cycles the time between two occasions, so "at least annually" is `at-most` 1 year. */
  readonly bound: QuantityBound;
  /** The time between regular occasions. */
  readonly cyclic: boolean;
  /** A term of payment: "net 30 days", "within 30 days of receipt of an invoice". */
  readonly payment: boolean;
  /** The numbers as written, where words and figures differ: "thirty (60) days". */
  readonly mismatch: { readonly words: number; readonly figures: number } | null;
  /** The standard that a version or number belongs to: `TLS`, `FIPS 140`, `CVSS`. */
  readonly scheme: string | null;
};

/**
 * Finds the quantities of a sentence in reading order, without overlaps. A range ("30 to 60 days") gives both ends. Dates,
 * years, section numbers and hours of service ("24 hours a day") are none.
 *
 * @param text the text that `tokens` was made from
 * @param tokens of one sentence of it
 */
export function findQuantities(text: string, tokens: readonly Token[]): Quantity[] {
  const passage: Passage = { text, tokens };
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length;) {
    const read = mayBegin((tokens[at] as Token).word) ? readAt(passage, at) : null;
    if (read === null) at++;
    else {
      found.push(...read.quantities);
      at = Math.max(at + 1, read.next);
    }
  }
  return found;
}

/**
 * Gives a duration in calendar days: 5 business days are 7, a month is 30, a year 365, an hour 1/24.
 *
 * @returns NaN for quantities that are no durations
 */
export function toDays({ value, unit }: Pick<Quantity, 'value' | 'unit'>): number {
  return isDurationUnit(unit) ? toUnit(value, unit, 'days') : Number.NaN;
}

type Read = { readonly quantities: readonly Quantity[]; readonly next: number };

function mayBegin(word: string): boolean {
  const code = word.charCodeAt(0);
  const last = word.charCodeAt(word.length - 1); // aes256
  return (code >= 0x30 && code <= 0x39) || (last >= 0x30 && last <= 0x39) || beginnings.has(word);
}

function readAt(passage: Passage, at: number): Read | null {
  const versions = readVersions(passage, at);
  if (versions.length > 0) {
    const quantities = versions.map(({ first, last, ...version }): Quantity => ({
      ...blank,
      ...version,
      ...rangeOf(passage, first, last),
      bound: boundOf(passage, first, last),
    }));
    return { quantities, next: (versions.at(-1)?.last ?? at) + 1 };
  }
  const cycle = cycleWords.has(wordAt(passage, at)) ? readCycle(passage, at) : null;
  if (cycle !== null) return readOf(cycleQuantity(passage, cycle));
  const amount = readAmount(passage, at);
  if (amount !== null) return readFromAmount(passage, amount);
  const time = readUnnumbered(passage, at);
  return time === null ? null : readOf(timeQuantity(passage, time));
}

function readFromAmount(passage: Passage, amount: Amount): Read {
  const next = amount.last + 1;
  const times = amount.measure?.unit === 'times' ? readOccasions(passage, amount.first, next, amount.value) : null;
  if (times !== null) return readOf(cycleQuantity(passage, times));
  const second = secondOfRange(passage, amount);
  if (second !== null) return { quantities: rangeQuantities(passage, amount, second), next: second.last + 1 };
  if (amount.measure?.unit === 'times' && amount.value === 1) return { quantities: [], next }; // one-time fee, at any one time
  const rate = amount.measure?.kind === 'duration' ? endOfRate(passage, amount) : 0;
  if (rate > 0) return { quantities: [], next: rate };
  const quantity =
    amount.measure === null
      ? countQuantity(passage, amount)
      : measured(passage, amount, amount.measure, boundOf(passage, amount.first, amount.last));
  return { quantities: quantity === null ? [] : [quantity], next };
}

function measured(passage: Passage, amount: Amount, measure: Measure, bound: QuantityBound): Quantity {
  const { kind, unit } = measure;
  const { start, end, first, last, mismatch } = amount;
  // The measure of a range stands behind its second number.
  const value = amount.measure === null ? Number((amount.value * measure.factor).toPrecision(12)) : amount.value;
  const cyclic = kind === 'duration' && isInterval(passage, first, last);
  return {
    ...blank,
    kind,
    unit,
    value,
    start,
    end,
    first,
    last,
    mismatch,
    bound,
    cyclic,
    payment: kind === 'duration' && isPayment(passage, first, last),
  };
}

/** A number that counts nothing known: only where it is written twice or limited, for all others may be labels and dates. */
function countQuantity(passage: Passage, amount: Amount): Quantity | null {
  const { value, first, last, start, end, mismatch } = amount;
  if (!amount.spelled && (isYear(amount.value) || isDate(passage, first))) return null;
  if (isPaymentNet(passage, first))
    return {
      ...blank,
      kind: 'duration',
      unit: 'days',
      value,
      start,
      end,
      first,
      last,
      mismatch,
      bound: 'at-most',
      payment: true,
    };
  const before = wordAt(passage, first - 1);
  const bound = references.has(before) ? null : boundBefore(passage, first);
  const clock = clocks.has(wordAt(passage, last + 1)) || /^:\d/.test(signsAfter(passage, last, 2));
  if (!amount.twice && (bound === null || before === 'within' || clock)) return null;
  return {
    ...blank,
    kind: 'number',
    value,
    start,
    end,
    first,
    last,
    mismatch,
    bound: bound ?? boundAfter(passage, last),
  };
}

function timeQuantity(passage: Passage, { value, measure, first, last, bound }: TimeRead): Quantity {
  const range = rangeOf(passage, first, last);
  const payment = isPayment(passage, first, last);
  return { ...blank, kind: 'duration', unit: measure.unit, value: value * measure.factor, ...range, bound, payment };
}

function cycleQuantity(passage: Passage, { value, unit, first, last }: CycleRead): Quantity {
  const more =
    wordAt(passage, last + 1) === 'or' &&
    wordAt(passage, last + 2) === 'more' &&
    wordAt(passage, last + 3) === 'frequently';
  // "at least" annually is often: the time between is at most a year.
  const bound = more ? 'at-most' : opposite(boundBeforeCycle(passage, first));
  return { ...blank, kind: 'duration', value, unit, ...rangeOf(passage, first, last), bound, cyclic: true };
}

/** "no less frequently than annually", "at least once every", "a minimum of"; "one audit per year" has its bound at the count. */
function boundBeforeCycle(passage: Passage, first: number): QuantityBound {
  if (wordAt(passage, first) !== 'per') return boundBefore(passage, first);
  for (let at = first - 1; at >= first - 4 && at >= 0; at--)
    if (readAmount(passage, at) !== null) return boundBefore(passage, at);
  return null;
}

function rangeQuantities(passage: Passage, low: Amount, high: Amount): Quantity[] {
  const measure = high.measure as Measure;
  const either = wordAt(passage, low.last + 1) === 'or';
  const bound = boundOf(passage, low.first, high.last);
  return [
    measured(passage, low, low.measure ?? measure, either ? bound : 'at-least'),
    measured(passage, high, measure, either ? bound : 'at-most'),
  ];
}

function rangeOf({ tokens }: Passage, first: number, last: number): Pick<Quantity, 'start' | 'end' | 'first' | 'last'> {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0, first, last };
}

function readOf(quantity: Quantity): Read {
  return { quantities: [quantity], next: quantity.last + 1 };
}

const blank = { unit: null, bound: null, cyclic: false, payment: false, mismatch: null, scheme: null } as const;

const beginnings: ReadonlySet<string> = new Set([
  ...numberWords,
  ...cycleWords,
  ...ordinals.keys(),
  ...schemeNames,
  ...currencyCodes,
  'us',
  'a',
  'an',
  'next',
  'following',
]);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Behind them a number is a label. */
const references = words(
  'section sections article articles clause clauses paragraph paragraphs exhibit schedule part item page phase version',
);
const clocks = words('am pm');
