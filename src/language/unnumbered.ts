/** Times without a number: "within an hour", "the next business day", "by the tenth (10th) day after". */
import { timeAt, type Measure } from './measures.ts';
import { ordinals } from './numbers.ts';
import { gapBefore, wordAt, type Passage } from './passage.ts';
import { boundBefore, type QuantityBound } from './quantity-bounds.ts';

export type TimeRead = {
  readonly value: number;
  readonly measure: Measure;
  readonly first: number;
  readonly last: number;
  readonly bound: QuantityBound;
};

/**
 * Reads "an hour" behind a bound, "next business day", "tenth (10th) day after".
 *
 * @param at place of the article, of "next" or "following", or of the ordinal number
 */
export function readUnnumbered(passage: Passage, at: number): TimeRead | null {
  const word = wordAt(passage, at);
  if (word === 'next' || word === 'following') {
    const time = timeAt(passage, at + 1);
    if (time?.measure.unit !== 'business days') return null;
    return { value: 1, measure: time.measure, first: at, last: at + time.words, bound: 'at-most' };
  }
  if (word === 'a' || word === 'an') {
    const time = timeAt(passage, at + 1);
    const bound = time === null ? null : boundBefore(passage, at);
    if (time === null || bound === null) return null;
    return { value: 1, measure: time.measure, first: at, last: at + time.words, bound };
  }
  const ordinal = ordinalAt(passage, at);
  if (ordinal === null) return null;
  const time = timeAt({ ...passage, partedAt: ordinal.next }, ordinal.next);
  if (time === null || !counting.has(wordAt(passage, ordinal.next + time.words))) return null;
  const bound =
    wordAt(passage, at - 2) === 'by' || wordAt(passage, at - 1) === 'by' ? 'at-most' : boundBefore(passage, at);
  return { value: ordinal.value, measure: time.measure, first: at, last: ordinal.next + time.words - 1, bound };
}

/** "tenth", "10th", "tenth (10th)", and where the word behind stands. */
function ordinalAt(passage: Passage, at: number): { value: number; next: number } | null {
  const figure = (word: string): number | undefined => {
    const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word)?.[1];
    return digits === undefined ? undefined : Number(digits);
  };
  const word = wordAt(passage, at);
  const value = ordinals.get(word) ?? figure(word);
  if (value === undefined) return null;
  const again = /^\s?\($/.test(gapBefore(passage, at + 1)) && figure(wordAt(passage, at + 1)) === value;
  return { value, next: again ? at + 2 : at + 1 };
}

const counting: ReadonlySet<string> = new Set(['after', 'before', 'following', 'from', 'prior', 'thereafter']);
