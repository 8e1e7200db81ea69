/** A text with its tokens, for readers that go from word to word and look at the signs between. */
import type { Token } from './tokens.ts';

export type Passage = {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The place of a word that adjoins the one before it although a bracket or slash parts them: `(30) days`, `hours/week`. */
  readonly partedAt?: number;
};

/** The word at a place, `''` outside of the passage. */
export function wordAt({ tokens }: Passage, place: number): string {
  return tokens[place]?.word ?? '';
}

/** What stands between a token and the one before it; `''` outside of the passage. */
export function gapBefore({ text, tokens }: Passage, place: number): string {
  const before = tokens[place - 1];
  const token = tokens[place];
  return before === undefined || token === undefined ? '' : text.slice(before.end, token.start);
}

/** The word at a place if only space and hyphens part it from the word before, else `''`. */
export function adjoiningWord(passage: Passage, place: number): string {
  const gap = gapBefore(passage, place);
  if (gap === ' ') return wordAt(passage, place);
  const adjoins =
    place === passage.partedAt ? /^\s?[)\]/]\s*[-\u2010\u2011\u2013]?\s*$/ : /^\s*[-\u2010\u2011\u2013]?\s*$/;
  return gap.length <= 40 && adjoins.test(gap) ? wordAt(passage, place) : '';
}

/** What follows a token, up to `length` code units. */
export function signsAfter({ text, tokens }: Passage, place: number, length: number): string {
  const token = tokens[place];
  return token === undefined ? '' : text.slice(token.end, token.end + length);
}

/** What stands before a token, up to `length` code units. */
export function signsBefore({ text, tokens }: Passage, place: number, length: number): string {
  const token = tokens[place];
  return token === undefined ? '' : text.slice(Math.max(0, token.start - length), token.start);
}
