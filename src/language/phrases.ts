/** Finds thousands of phrases in one pass over a sentence (`phrase-syntax.ts` tells how a phrase is written). */
import { buildAutomaton, hyphens, symbolOf, type Automaton, type Steps } from './phrase-automaton.ts';
import type { Found, LazyNodes } from './phrase-nodes.ts';
import { expandClasses, parsePhrase, PhraseError, type Segment, type WordClasses } from './phrase-syntax.ts';
import { stemOf } from './stems.ts';
import { tokenize, type Joins, type Token } from './tokens.ts';

export type PhraseMatch = {
  readonly key: number;
  /** Positions of the first and the last token; both belong to the match. */
  readonly first: number;
  readonly last: number;
};

export type PhraseIndex = Automaton & {
  /** Compounds that some phrase writes with a hyphen; texts must be tokenized with them. */
  readonly joins: Joins;
};

/** Most words that a gap passes over. */
export const gapWords = 8;

const noClasses: WordClasses = new Map();

/**
 * Tells what is wrong with a phrase.
 *
 * @param classes the word classes that it may name
 * @returns a complaint that can follow a colon, or null for a sound phrase
 */
export function checkPhrase(phrase: string, classes: WordClasses = noClasses): string | null {
  try {
    parsePhrase(expandClasses(phrase, classes));
    return null;
  } catch (error) {
    if (error instanceof PhraseError) return error.message;
    throw error;
  }
}

/**
 * Compiles phrases for `matchPhrases`. Several phrases may share a key.
 *
 * @param classes the word classes that phrases name
 * @throws Error that quotes the first malformed phrase
 */
export function compilePhrases(
  entries: readonly { readonly key: number; readonly phrase: string }[],
  classes: WordClasses = noClasses,
): PhraseIndex & { readonly nodes: LazyNodes } {
  const parsed = entries.map(({ key, phrase }) => {
    try {
      return { key, sequences: parsePhrase(expandClasses(phrase, classes)) };
    } catch (error) {
      if (error instanceof PhraseError)
        throw new Error(`The phrase “${phrase}” cannot be read: ${error.message}`, { cause: error });
      throw error;
    }
  });
  const joins = joinsOf(parsed.flatMap(({ sequences }) => sequences.flat()));
  return { joins, ...buildAutomaton(parsed, joins) };
}

/**
 * Finds all phrases of an index in one sentence. Where a gap can be filled in several ways, the match that begins last
 * counts. A phrase never begins or ends inside a word. Matches come sorted by first token, the longer before the shorter,
 * then by key; no match is given twice.
 *
 * @param tokens of one sentence, made with `tokenize(text, index.joins)`
 */
export function matchPhrases(index: PhraseIndex, tokens: readonly Token[]): PhraseMatch[] {
  const { nodes } = index;
  const symbols = symbolsOf(index, tokens);
  const matches: PhraseMatch[] = [];
  const ends: End[] = [];
  let goesOn = false;
  for (let first = 0; first < tokens.length; first++) {
    if (symbols[first] === 0 || tokens[first]?.inside === true) continue;
    let node = 0;
    for (let last = first; last < tokens.length; last++) {
      node = nodes.next(node, symbols[last] as number);
      if (node < 0) break;
      const found = nodes.found(node);
      if (found === null || tokens[last + 1]?.inside === true) continue;
      for (const key of found.keys) matches.push({ key, first, last });
      if (found.opening.length === 0 && found.later.length === 0) continue;
      ends.push({ found, first, last });
      goesOn ||= found.later.length > 0;
    }
  }
  if (goesOn) joinSegments(index, ends, matches);
  return matches.length > 1 ? sorted(matches) : matches;
}

/** Where segments of phrases with gaps were found. */
type End = { readonly found: Found; readonly first: number; readonly last: number };

/**
 * Finds the phrases with gaps, given all of their segments in a sentence. Most segments are common words that begin
 * hundreds of phrases of which nothing else is there: only those are kept that some segment of the sentence comes after.
 */
function joinSegments({ steps, reach }: PhraseIndex, ends: readonly End[], matches: PhraseMatch[]): void {
  const { wanted, round } = nextRound(steps);
  for (const { found } of ends) for (const step of found.after) wanted[step] = round;
  const reached = new Map<number, Reached[]>();
  const arrive = (step: number, here: Reached): void => {
    const others = reached.get(step);
    if (others === undefined) reached.set(step, [here]);
    else others.push(here);
  };
  for (const { found, first, last } of ends) {
    const { opening, later, after } = found;
    for (const step of opening) if (wanted[step] === round) arrive(step, { first, last, from: first });
    for (let at = 0; at < later.length; at++) {
      const from = latestStart(reached.get(after[at] as number), first, reach);
      if (from < 0) continue;
      const step = later[at] as number;
      for (const key of steps.keys(step)) matches.push({ key, first: from, last });
      if (wanted[step] === round) arrive(step, { first, last, from });
    }
  }
}

/** Marks of an index on its steps, used by one sentence after the other: a mark counts in the round in which it was set. */
function nextRound(steps: Steps): { readonly wanted: Int32Array; readonly round: number } {
  let own = marks.get(steps);
  if (own === undefined) marks.set(steps, (own = { wanted: new Int32Array(steps.count), round: 0 }));
  own.round++;
  return own;
}

const marks = new WeakMap<Steps, { readonly wanted: Int32Array; round: number }>();

/** A segment found at `first` to `last`, as the end of a chain of segments that begins at `from`. */
type Reached = { readonly first: number; readonly last: number; readonly from: number };

/** Of the chains that end within a gap before `first`, where the one that begins last begins; -1 where there is none. */
function latestStart(earlier: readonly Reached[] | undefined, first: number, reach: number): number {
  let latest = -1;
  if (earlier === undefined) return latest;
  for (let at = earlier.length - 1; at >= 0; at--) {
    const chain = earlier[at] as Reached;
    // They are sorted by `first`: all others end too far away, so the work per segment has a bound.
    if (chain.first + reach + gapWords < first) break;
    const between = first - chain.last - 1;
    if (between >= 0 && between <= gapWords && chain.from > latest) latest = chain.from;
  }
  return latest;
}

function sorted(matches: PhraseMatch[]): PhraseMatch[] {
  matches.sort((a, b) => a.first - b.first || b.last - a.last || a.key - b.key);
  return matches.filter((match, at) => {
    const before = matches[at - 1];
    return (
      before === undefined || before.key !== match.key || before.first !== match.first || before.last !== match.last
    );
  });
}

function symbolsOf({ letters }: Automaton, tokens: readonly Token[]): Int32Array {
  const symbols = new Int32Array(tokens.length);
  let shouting: boolean | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    let capitals = token.capitals;
    // In a paragraph that is all capitals, IT is a pronoun.
    if (capitals && pronounLike.has(token.word)) capitals = !(shouting ??= isShouting(tokens));
    symbols[at] = symbolOf(letters, token, capitals);
  }
  return symbols;
}

const pronounLike: ReadonlySet<string> = new Set(['all', 'am', 'are', 'can', 'it', 'may', 'us', 'who']);

function isShouting(tokens: readonly Token[]): boolean {
  let capitals = 0;
  for (const token of tokens) if (token.capitals) capitals++;
  return capitals >= 4 && capitals * 2 > tokens.length;
}

/** The compounds of all hyphenated words, by the stem that they have when written as one word. */
function joinsOf(segments: readonly Segment[]): Joins {
  const joins = new Map<string, readonly string[]>();
  const hyphenated = new Set<string>();
  for (const alternative of segments.flat(2)) {
    if (alternative.search(hyphens) < 0) continue;
    for (const word of alternative.split(' ')) if (word.search(hyphens) >= 0) hyphenated.add(word);
  }
  for (const text of hyphenated) {
    const parts = text.split(hyphens).flatMap((part) => tokenize(part).map(({ word }) => word));
    // Numbers joined are other numbers: 62443-4-1 is not 6244341.
    if (parts.length < 2 || parts.some((part) => /\d/.test(part))) continue;
    const stem = stemOf(parts.join(''));
    if (!joins.has(stem)) joins.set(stem, parts);
  }
  return joins;
}
