/** A number as contracts write it, in words, in figures or in both, with what it counts: "thirty (30) days", "$5M". */
import { currencyCode, currencyCodes, currencySign, measureAfter, moneySuffixes, type Measure } from './measures.ts';
import { numberWords, readNumber, scales } from './numbers.ts';
import { adjoiningWord, gapBefore, signsAfter, signsBefore, wordAt, type Passage } from './passage.ts';

export type Amount = {
  /** In `measure.unit`. Where words and figures differ, what the words say: they prevail by the usual rule. */
  readonly value: number;
  readonly measure: Measure | null;
  /** Written in words and in figures. */
  readonly twice: boolean;
  /** The numbers as written, where words and figures differ. */
  readonly mismatch: { readonly words: number; readonly figures: number } | null;
  readonly spelled: boolean;
  readonly start: number;
  readonly end: number;
  /** Tokens, both inclusive. */
  readonly first: number;
  readonly last: number;
};

/**
 * Reads the amount that begins at a token.
 *
 * @param from place of the token: a figure, a number word, or the currency before a figure
 * @returns null where no number begins there; `measure` is null where nothing tells what the number counts
 */
export function readAmount(passage: Passage, from: number): Amount | null {
  if (!mayBegin(wordAt(passage, from))) return null;
  const outer = readSingle(passage, from);
  if (outer === null) return null;
  const inner = readBracketed(passage, outer);
  if (inner === null) return amountOf(passage, outer, null);
  if (inner.measure !== null || outer.measure !== null) return amountOf(passage, outer, inner);
  const read = measureAfter({ ...passage, partedAt: inner.last + 1 }, inner.last + 1);
  if (read === null) return amountOf(passage, outer, inner);
  return amountOf(
    passage,
    { ...outer, measure: read.measure },
    { ...inner, measure: read.measure, last: inner.last + read.words, closed: 0 },
  );
}

/** Most words that somebody asks about are no number and name no currency, which they tell by themselves. */
function mayBegin(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code >= 0x30 && code <= 0x39) || beginnings.has(word);
}

const beginnings: ReadonlySet<string> = new Set([...numberWords, ...currencyCodes, 'us']);

type Single = {
  readonly value: number;
  readonly spelled: boolean;
  readonly measure: Measure | null;
  readonly first: number;
  readonly last: number;
  /** Where a bracket closes behind the last token, 0 where that is not part of it. */
  readonly closed: number;
};

function readSingle(passage: Passage, from: number): Single | null {
  const named = currencyBefore(passage, from);
  const at = named === null ? from : from + 1;
  const currency = named ?? currencySign(passage, at);
  const number = readFigure(passage, at, currency !== null) ?? spelledNumber(passage, at);
  if (number === null) return null;
  let last = at + number.words - 1;
  let value = number.value;
  const scale =
    scales.get(adjoiningWord(passage, last + 1)) ??
    (currency === null ? undefined : moneySuffixes.get(adjoiningWord(passage, last + 1)));
  if (!number.spelled && scale !== undefined) {
    value *= scale;
    last++;
  }
  const spelled = number.spelled;
  if (number.measure !== null) return { value, spelled, measure: number.measure, first: from, last, closed: 0 };
  if (currency !== null)
    return { value, spelled, measure: { kind: 'money', unit: currency, factor: 1 }, first: from, last, closed: 0 };
  const read = measureAfter(passage, last + 1);
  return { value, spelled, measure: read?.measure ?? null, first: from, last: last + (read?.words ?? 0), closed: 0 };
}

/** `USD 5`, `US$5`, `U.S. $5`: the code of the currency if the token at `from` names it and a figure follows. */
function currencyBefore(passage: Passage, from: number): string | null {
  const word = wordAt(passage, from);
  if (!/^\d/.test(wordAt(passage, from + 1))) return null;
  const gap = gapBefore(passage, from + 1);
  if (word === 'us') return /^\s?\$\s?$/.test(gap) ? 'USD' : null;
  return /^\s?[$€£]?\s?$/.test(gap) ? currencyCode(word) : null;
}

type Figure = {
  readonly value: number;
  readonly words: number;
  readonly spelled: boolean;
  readonly measure: Measure | null;
};

function readFigure(passage: Passage, at: number, money: boolean): Figure | null {
  const found = /^(\d{1,15}(?:\.\d{1,6})?)([a-z]{0,2})$/.exec(wordAt(passage, at));
  if (found === null) return null;
  const value = Number(found[1]);
  const suffix = found[2] ?? '';
  if (suffix === '') return { value, words: 1, spelled: false, measure: null };
  if ((suffix === 'h' || suffix === 'hr') && !/[-\u2010\u2011\u2013]$/.test(gapBefore(passage, at)))
    return { value, words: 1, spelled: false, measure: { kind: 'duration', unit: 'hours', factor: 1 } };
  const factor = money ? moneySuffixes.get(suffix) : undefined;
  return factor === undefined ? null : { value: value * factor, words: 1, spelled: false, measure: null };
}

function spelledNumber(passage: Passage, at: number): Figure | null {
  const read = readNumber((place) => (place === at ? wordAt(passage, place) : adjoiningWord(passage, place)), at);
  return read === null ? null : { ...read, spelled: true, measure: null };
}

/** The figures in brackets behind words, or words behind figures: the same number once more. */
function readBracketed(passage: Passage, outer: Single): Single | null {
  if (!/^%?\s{0,40}[([]\s?(?:[$€£]\s?)?$/.test(gapBefore(passage, outer.last + 1))) return null;
  const inner = readSingle(passage, outer.last + 1);
  if (inner === null || inner.spelled === outer.spelled) return null;
  const closing = /^\s?%?\s?[)\]]/.exec(signsAfter(passage, inner.last, 4));
  if (closing === null) return null;
  const { measure } = inner;
  // "one year (12 months)" is not one number twice.
  if (
    measure !== null &&
    outer.measure !== null &&
    (measure.kind !== outer.measure.kind || measure.unit !== outer.measure.unit)
  )
    return null;
  return { ...inner, closed: (passage.tokens[inner.last]?.end ?? 0) + closing[0].length };
}

function amountOf(passage: Passage, outer: Single, inner: Single | null): Amount {
  const measure = outer.measure ?? inner?.measure ?? null;
  const { last, closed } = inner ?? outer;
  const [spelledOut, figures] = inner?.spelled ? [inner, outer] : [outer, inner ?? outer];
  const words = isFraction(passage, outer.first) ? figures : spelledOut;
  return {
    value: tidy(words.value * (measure?.factor ?? 1)),
    measure,
    twice: inner !== null,
    mismatch: words.value === figures.value ? null : { words: words.value, figures: figures.value },
    spelled: outer.spelled,
    ...rangeWithSigns(passage, measure, outer.first, last, closed),
    first: outer.first,
    last,
  };
}

/** True for the second number of "one half of one percent (0.5%)", where the figures count the whole. */
function isFraction(passage: Passage, first: number): boolean {
  return (
    wordAt(passage, first - 1) === 'of' &&
    /^(?:half|third|quarter|fourth|fifth|eighth|tenth|hundredth|thousandth)s?$/.test(wordAt(passage, first - 2))
  );
}

/** The range of an amount with the currency sign before it and the percent sign behind it. */
function rangeWithSigns(
  passage: Passage,
  measure: Measure | null,
  first: number,
  last: number,
  closed: number,
): { start: number; end: number } {
  const { text, tokens } = passage;
  let start = tokens[first]?.start ?? 0;
  let end = Math.max(closed, tokens[last]?.end ?? 0);
  if (measure?.kind === 'money') start -= /[$€£]\s?$/.exec(signsBefore(passage, first, 2))?.[0].length ?? 0;
  if (measure?.kind === 'percentage') end += /^\s?%/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  return { start, end };
}

/** Takes away what binary fractions add: 1.1 million is 1,100,000. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
