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
  if (symbols === null) return [];
  const matches: PhraseMatch[] = [];
  const ends: End[] = [];
  let goesOn = false;
  for (let first = 0; first < symbols.length; first++) {
    if (symbols[first] === 0 || (tokens[first] as Token).inside) continue;
    let node = 0;
    for (let last = first; last < symbols.length; last++) {
      node = nodes.next(node, symbols[last] as number);
      if (node < 0) break;
      const found = nodes.found(node);
      if (found === null || tokens[last + 1]?.inside === true) continue;
      const { keys, opening, later } = found;
      for (let at = 0; at < keys.length; at++) matches.push({ key: keys[at] as number, first, last });
      if (opening.length === 0 && later.length === 0) continue;
      ends.push({ found, first, last });
      if (later.length > 0) goesOn = true;
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
  const { wanted, newest, round } = nextRound(steps);
  for (const { found } of ends) {
    const { after } = found;
    for (let at = 0; at < after.length; at++) {
      const step = after[at] as number;
      wanted[step] = round;
      newest[step] = -1;
    }
  }
  const chains: Chain[] = [];
  const arrive = (step: number, first: number, last: number, from: number): void => {
    newest[step] = chains.push({ first, last, from, before: newest[step] as number }) - 1;
  };
  for (const { found, first, last } of ends) {
    const { opening, later, after } = found;
    for (let at = 0; at < opening.length; at++) {
      const step = opening[at] as number;
      if (wanted[step] === round) arrive(step, first, last, first);
    }
    for (let at = 0; at < later.length; at++) {
      const newestBefore = newest[after[at] as number] as number;
      const from = newestBefore < 0 ? -1 : latestStart(chains, newestBefore, first, reach);
      if (from < 0) continue;
      const step = later[at] as number;
      const keys = steps.keys(step);
      for (let one = 0; one < keys.length; one++) matches.push({ key: keys[one] as number, first: from, last });
      if (wanted[step] === round) arrive(step, first, last, from);
    }
  }
}

/**
 * Marks of an index on its steps, used by one sentence after the other: `wanted` counts in the round in which it was set,
 * and `newest`, the last chain that ended with a step, where it does.
 */
type Marks = { readonly wanted: Int32Array; readonly newest: Int32Array; round: number };

function nextRound(steps: Steps): Readonly<Marks> {
  let own = marks.get(steps);
  if (own === undefined) {
    own = { wanted: new Int32Array(steps.count), newest: new Int32Array(steps.count), round: 0 };
    marks.set(steps, own);
  }
  own.round++;
  return own;
}

const marks = new WeakMap<Steps, Marks>();

/**
 * A segment found at `first` to `last`, as the end of a chain of segments that begins at `from`; `before` is the chain that
 * ended with the same step before it, -1 where there is none.
 */
type Chain = { readonly first: number; readonly last: number; readonly from: number; readonly before: number };

/** Of the chains that end within a gap before `first`, where the one that begins last begins; -1 where there is none. */
function latestStart(chains: readonly Chain[], newest: number, first: number, reach: number): number {
  let latest = -1;
  for (let at = newest; at >= 0;) {
    const chain = chains[at] as Chain;
    // They are sorted by `first`: all others end too far away, so the work per segment has a bound.
    if (chain.first + reach + gapWords < first) break;
    const between = first - chain.last - 1;
    if (between >= 0 && between <= gapWords && chain.from > latest) latest = chain.from;
    at = chain.before;
  }
  return latest;
}

/** In the order in which matches are given, none of them twice. */
function sorted(matches: PhraseMatch[]): PhraseMatch[] {
  if (matches.length > short) matches.sort(byPlace);
  else sortShort(matches);
  let kept = 1;
  for (let at = 1; at < matches.length; at++) {
    const match = matches[at] as PhraseMatch;
    if (byPlace(matches[at - 1] as PhraseMatch, match) !== 0) matches[kept++] = match;
  }
  matches.length = kept;
  return matches;
}

function byPlace(a: PhraseMatch, b: PhraseMatch): number {
  return a.first - b.first || b.last - a.last || a.key - b.key;
}

/** Most sentences have fewer matches, nearly all of them in order: moving the others takes a third of the time of a sort. */
const short = 64;

function sortShort(matches: PhraseMatch[]): void {
  for (let at = 1; at < matches.length; at++) {
    const match = matches[at] as PhraseMatch;
    let to = at;
    for (; to > 0 && byPlace(matches[to - 1] as PhraseMatch, match) > 0; to--)
      matches[to] = matches[to - 1] as PhraseMatch;
    matches[to] = match;
  }
}

/** What each token is to the automaton; null where no phrase has any of them. */
function symbolsOf({ letters }: Automaton, tokens: readonly Token[]): readonly number[] | null {
  const symbols: number[] = [];
  const remembers = letters.size > few;
  let some = false;
  let shouting: boolean | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    let capitals = token.capitals;
    // In a paragraph that is all capitals, IT is a pronoun.
    if (capitals && pronounLike.has(token.word)) capitals = !(shouting ??= isShouting(tokens));
    const symbol = remembers ? rememberedSymbol(letters, token, capitals) : symbolOf(letters, token, capitals);
    if (symbol !== 0) some = true;
    symbols.push(symbol);
  }
  return some ? symbols : null;
}

/** An index of fewer stems is made for one contract; a larger one has all contracts to itself, and words to remember. */
const few = 500;

function rememberedSymbol(letters: Automaton['letters'], token: Token, capitals: boolean): number {
  const { note } = token;
  if (note === null) return symbolOf(letters, token, capitals);
  if (note.by !== letters) {
    note.by = letters;
    note.plain = symbolOf(letters, token, false);
    note.capitals = symbolOf(letters, token, true);
  }
  return capitals ? note.capitals : note.plain;
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
