/** Finds thousands of phrases in one pass over a sentence (`phrase-syntax.ts` tells how a phrase is written). */
import { buildAutomaton, hyphens, symbolOf, type Automaton, type Steps } from './phrase-automaton.ts';
import type { Lists } from './number-lists.ts';
import type { LazyNodes } from './phrase-nodes.ts';
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
  const { next, ends } = index.nodes;
  const { keys, opening, later } = ends;
  const symbols = symbolsOf(index, tokens);
  if (symbols === null) return [];
  const matches: PhraseMatch[] = [];
  const found: End[] = [];
  const path: number[] = [];
  let goesOn = false;
  for (let first = 0; first < symbols.length; first++) {
    if (symbols[first] === 0 || (tokens[first] as Token).inside) continue;
    let node = 0;
    let last = first;
    for (; last < symbols.length; last++) {
      node = next(node, symbols[last] as number);
      if (node < 0) break;
      path[last - first] = node;
    }
    // From the longest to the shortest, so that matches come in order.
    while (--last >= first) {
      if (tokens[last + 1]?.inside === true) continue;
      node = path[last - first] as number;
      const end = keys.starts[node + 1] as number;
      for (let at = keys.starts[node] as number; at < end; at++)
        matches.push({ key: keys.items[at] as number, first, last });
      const goes = later.starts[node] !== later.starts[node + 1];
      if (goes) goesOn = true;
      if (goes || opening.starts[node] !== opening.starts[node + 1]) found.push({ node, first, last });
    }
  }
  return goesOn ? merged(matches, joinSegments(index, found)) : matches;
}

/** Where segments of phrases with gaps were found. */
type End = { readonly node: number; readonly first: number; readonly last: number };

/**
 * Finds the phrases with gaps, given all of their segments in a sentence in the order in which they begin. Most segments
 * are common words that begin or end hundreds of phrases of which nothing else is there.
 */
function joinSegments({ nodes, steps, reach }: PhraseIndex, found: readonly End[]): PhraseMatch[] {
  const { opening, later, after } = nodes.ends;
  const marks = marksOf(steps);
  const { newest, base } = marks;
  const chains: Chain[] = [];
  const matches: PhraseMatch[] = [];
  for (let end = 0; end < found.length; end++) {
    const { node, first, last } = found[end] as End;
    const earliest = first - reach - gapWords;
    const reached = later.starts[node + 1] as number;
    for (let at = later.starts[node] as number; at < reached; at++) {
      const before = after[at] as number;
      const number = (newest[before] as number) - base;
      if (number < 0) continue;
      const start =
        number < found.length
          ? latestOpening(opening, before, found, number, earliest, first)
          : latestStart(chains, number - found.length, earliest, first);
      if (start < 0) continue;
      const step = later.items[at] as number;
      const keysEnd = steps.starts[step + 1] as number;
      for (let key = steps.starts[step] as number; key < keysEnd; key++)
        matches.push({ key: steps.items[key] as number, first: start, last });
      const older = (newest[step] as number) - base - found.length;
      newest[step] = base + found.length + chains.push({ first, last, start, before: older }) - 1;
    }
    const opened = opening.starts[node + 1] as number;
    for (let at = opening.starts[node] as number; at < opened; at++) newest[opening.items[at] as number] = base + end;
  }
  marks.base += found.length + chains.length;
  return matches;
}

/**
 * A later segment found at `first` to `last`, as the end of a chain of segments that begins at `start`; `before` is the chain
 * that ended with the same step before it, below 0 where there is none.
 */
type Chain = { readonly first: number; readonly last: number; readonly start: number; readonly before: number };

/**
 * What ended last with each step: for the first step of a phrase a segment found, by its place, for the others a chain, by
 * its place behind all of those. They are numbered on from sentence to sentence, beginning with `base`, so that what is
 * below it is none of this sentence and nothing need be wiped out.
 */
type Marks = { readonly newest: Int32Array; base: number };

function marksOf(steps: Steps): Marks {
  let own = marksBySteps.get(steps);
  if (own === undefined || own.base > 1e9) {
    own = { newest: new Int32Array(steps.starts.length - 1), base: 1 };
    marksBySteps.set(steps, own);
  }
  return own;
}

const marksBySteps = new WeakMap<Steps, Marks>();

/**
 * Of the segments that open a step and end within a gap before `first`, where the one that begins last begins; -1 where
 * there is none.
 */
function latestOpening(
  opening: Lists,
  step: number,
  found: readonly End[],
  newest: number,
  earliest: number,
  first: number,
): number {
  for (let at = newest; at >= 0; at--) {
    const end = found[at] as End;
    // They are sorted by where they begin: all others end too far away, so the work per segment has a bound.
    if (end.first < earliest) break;
    if (isGap(first - end.last - 1) && (at === newest || has(opening, end.node, step))) return end.first;
  }
  return -1;
}

/** The same of chains. */
function latestStart(chains: readonly Chain[], newest: number, earliest: number, first: number): number {
  let latest = -1;
  for (let at = newest; at >= 0;) {
    const { first: begins, last, start, before } = chains[at] as Chain;
    if (begins < earliest) break;
    if (isGap(first - last - 1) && start > latest) latest = start;
    at = before;
  }
  return latest;
}

function isGap(words: number): boolean {
  return words >= 0 && words <= gapWords;
}

function has({ starts, items }: Lists, list: number, item: number): boolean {
  const end = starts[list + 1] as number;
  for (let at = starts[list] as number; at < end; at++) if (items[at] === item) return true;
  return false;
}

/** Both in the order in which matches are given, none of them twice. The first ones are in order already. */
function merged(matches: PhraseMatch[], joined: PhraseMatch[]): PhraseMatch[] {
  if (joined.length === 0) return matches;
  joined.sort(byPlace);
  const all: PhraseMatch[] = [];
  let next = 0;
  const add = (match: PhraseMatch): void => {
    const before = all.at(-1);
    if (before === undefined || byPlace(before, match) !== 0) all.push(match);
  };
  for (let at = 0; at < matches.length; at++) {
    const match = matches[at] as PhraseMatch;
    for (let one = joined[next]; one && byPlace(one, match) < 0; one = joined[++next]) add(one);
    add(match);
  }
  for (let one = joined[next]; one; one = joined[++next]) add(one);
  return all;
}

function byPlace(a: PhraseMatch, b: PhraseMatch): number {
  return a.first - b.first || b.last - a.last || a.key - b.key;
}

/** What each token is to the automaton; null where no phrase has any of them. */
function symbolsOf({ letters }: Automaton, tokens: readonly Token[]): readonly number[] | null {
  if (letters.size === 0) return null;
  const symbols: number[] = [];
  const remembers = letters.size > few;
  let some = false;
  let shouting: boolean | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    let symbol: number;
    if (token.capitals && pronounLike.has(token.word)) {
      // In a paragraph that is all capitals, IT is a pronoun.
      symbol = symbolOf(letters, token, !(shouting ??= isShouting(tokens)));
    } else symbol = remembers ? rememberedSymbol(letters, token) : symbolOf(letters, token, token.capitals);
    if (symbol !== 0) some = true;
    symbols.push(symbol);
  }
  return some ? symbols : null;
}

/** An index of fewer stems is made for one contract; a larger one has all contracts to itself, and words to remember. */
const few = 500;

function rememberedSymbol(letters: Automaton['letters'], token: Token): number {
  const { note } = token;
  if (note === null) return symbolOf(letters, token, token.capitals);
  if (note.by !== letters) {
    note.by = letters;
    note.symbol = symbolOf(letters, token, token.capitals);
  }
  return note.symbol;
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
