/**
 * The automaton behind `matchPhrases`. What stands between the gaps of a phrase is a segment; every segment becomes a
 * small graph over stems, and all graphs are walked at once (`phrase-nodes.ts`).
 */
import { packLists, type Lists } from './number-lists.ts';
import {
  lazyNodes,
  type Group,
  type LazyNodes,
  type Letter,
  type Nodes,
  type State,
  type Want,
} from './phrase-nodes.ts';
import type { Alternative, Segment, Slot } from './phrase-syntax.ts';
import { tokenize, type Joins, type Token } from './tokens.ts';

/** The segments of phrases with gaps, each after the segments before it, by number: the keys of the phrases that end with it. */
export type Steps = Lists;

/** A phrase taken apart: sequences of segments with gaps between them, any of which will do. */
export type Entry = { readonly key: number; readonly sequences: readonly (readonly Segment[])[] };

export type Automaton = {
  readonly letters: ReadonlyMap<string, Letter>;
  readonly nodes: Nodes;
  readonly steps: Steps;
  /** Tokens of the longest segment. */
  readonly reach: number;
};

export function buildAutomaton(entries: readonly Entry[], joins: Joins): Automaton & { readonly nodes: LazyNodes } {
  const builder: Builder = {
    joins,
    letters: new Map(),
    groups: new Map(),
    places: new Map(),
    steps: [],
    wanted: new Map(),
    states: 1,
    root: { id: 0, edges: [], end: null },
    reach: 0,
  };
  for (const { key, sequences } of entries) for (const sequence of sequences) addSequence(builder, sequence, key);
  numberLetters(builder.letters.values());
  const { letters, steps, root, reach } = builder;
  return {
    letters,
    nodes: lazyNodes(root, (step) => (steps[step] as OpenStep).after),
    steps: packLists(steps.map(({ keys }) => keys)),
    reach,
  };
}

/** Gives every letter its symbols: one, or two for each of its words and two for all others. Gives how many there are. */
export function numberLetters(letters: Iterable<Letter>): number {
  let symbol = 1;
  for (const letter of letters) {
    letter.symbol = symbol;
    symbol += letter.words.length === 0 ? 1 : 2 * (letter.words.length + 1);
  }
  return symbol;
}

/**
 * What a token is to the automaton: its stem, and where some phrase wants words of this stem exactly or in capitals, which
 * of them it is and whether it stands in capitals. 0 is a word of no phrase.
 */
export function symbolOf(letters: ReadonlyMap<string, Letter>, token: Token, capitals: boolean): number {
  const letter = letters.get(token.stem);
  if (letter === undefined) return 0;
  if (letter.words.length === 0) return letter.symbol;
  return letter.symbol + 2 * (letter.words.indexOf(token.word) + 1) + (capitals ? 1 : 0);
}

type Builder = {
  readonly joins: Joins;
  readonly letters: Map<string, Letter>;
  readonly groups: Map<string, Group>;
  /** Steps by the step before them and their segment. */
  readonly places: Map<string, number>;
  readonly steps: OpenStep[];
  readonly wanted: Map<string, readonly Wanted[]>;
  /** How many there are. */
  states: number;
  readonly root: State;
  reach: number;
};

type OpenStep = { readonly after: number | null; readonly keys: number[] };

function addSequence(builder: Builder, sequence: readonly Segment[], key: number): void {
  const groups = sequence.map((segment) => groupOf(builder, segment));
  let after: number | null = null;
  if (groups.length > 1) for (const group of groups) after = stepOf(builder, group, after);
  const keys = after === null ? groups[0]?.keys : builder.steps[after]?.keys;
  if (keys?.includes(key) === false) keys.push(key);
}

function stepOf({ places, steps }: Builder, group: Group, after: number | null): number {
  const name = `${after ?? ''} ${group.id}`;
  const known = places.get(name);
  if (known !== undefined) return known;
  const step = steps.push({ after, keys: [] }) - 1;
  places.set(name, step);
  group.steps.push(step);
  return step;
}

function groupOf(builder: Builder, segment: Segment): Group {
  const name = segment.map((slot) => slot.join('|')).join(' ; ');
  const known = builder.groups.get(name);
  if (known !== undefined) return known;
  const group: Group = { id: builder.groups.size, keys: [], steps: [] };
  builder.groups.set(name, group);
  let state = newState(builder, group);
  let reach = 0;
  // From the end, so that a slot that can be left out only has to copy what comes after it.
  for (const slot of segment.toReversed()) {
    const [before, longest] = addSlot(builder, slot, state);
    state = before;
    reach += longest;
  }
  for (const edge of state.edges) builder.root.edges.push(edge);
  builder.reach = Math.max(builder.reach, reach);
  return group;
}

function newState(builder: Builder, end: Group | null): State {
  return { id: builder.states++, edges: [], end };
}

/** Gives the state before a slot and the tokens of its longest alternative. */
function addSlot(builder: Builder, slot: Slot, after: State): [State, number] {
  const before = newState(builder, null);
  let longest = 0;
  for (const alternative of slot) {
    const wanted = wantedTokens(builder, alternative);
    longest = Math.max(longest, wanted.length);
    if (wanted.length === 0) {
      before.end = after.end;
      before.edges.push(...after.edges);
    }
    // Chained from the last token to the first.
    let to = after;
    for (let place = wanted.length - 1; place >= 0; place--) {
      const { stem, want } = wanted[place] as Wanted;
      const from: State = place === 0 ? before : newState(builder, null);
      from.edges.push({ letter: letterOf(builder, stem, want.word), want, to });
      to = from;
    }
  }
  return [before, longest];
}

function letterOf({ letters }: Builder, stem: string, word: string | null): Letter {
  let letter = letters.get(stem);
  if (letter === undefined) letters.set(stem, (letter = { symbol: 0, words: [] }));
  if (word !== null && !letter.words.includes(word)) letter.words.push(word);
  return letter;
}

type Wanted = { readonly stem: string; readonly want: Want };

/** What the words of an alternative ask of tokens; `end-of-life` asks for three. */
function wantedTokens({ wanted, joins }: Builder, alternative: Alternative): readonly Wanted[] {
  let tokens = wanted.get(alternative);
  if (tokens === undefined) {
    tokens = alternative.split(' ').flatMap((word) => wantedOfWord(word, joins));
    wanted.set(alternative, tokens);
  }
  return tokens;
}

function wantedOfWord(word: string, joins: Joins): Wanted[] {
  const exact = word.startsWith('=');
  const acronym = !exact && isAcronym(word.replaceAll(hyphens, ''));
  return tokenize(word, joins).map((token) => {
    const capitals = !exact && (acronym || isAcronym(word.slice(token.start, token.end)));
    return { stem: token.stem, want: { word: exact || capitals ? token.word : null, capitals } };
  });
}

function isAcronym(text: string): boolean {
  return /^[A-Z]{2,5}$/.test(text);
}

/** Every sign that a phrase may write as a hyphen: hyphen-minus, hyphen, no-break hyphen. */
export const hyphens = /[-\u2010\u2011]/g;
