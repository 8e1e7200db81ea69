/**
 * The automaton behind `matchPhrases`. What stands between the gaps of a phrase is a segment; every segment becomes a
 * small graph over stems, and all graphs are walked at once. Sets of states are only built when some text reaches them,
 * so compiling is cheap and alternatives cost no more than their words.
 */
import type { Alternative, Segment, Slot } from './phrase-syntax.ts';
import { tokenize, type Joins, type Token } from './tokens.ts';

/** A stem that phrases use, with the words of that stem that some phrase wants exactly or in capitals. */
export type Letter = { symbol: number; readonly words: string[] };

/** A segment as phrases use it: keys of phrases that are just this segment, and its places in phrases with gaps. */
export type Group = { readonly id: number; readonly keys: number[]; readonly steps: Step[] };

/** A segment in a phrase with gaps, after the segments before it. `leads`: others follow. */
export type Step = { readonly id: number; readonly after: Step | null; readonly keys: number[]; leads: boolean };

/** A set of states that some text has reached; `next` is built when it is first asked for. */
export type Node = {
  readonly states: readonly State[];
  readonly groups: readonly Group[];
  next: ReadonlyMap<number, Node> | null;
};

/** Place in a segment; the states of a segment form a graph without circles. `group`: the segment may end here. */
type State = { readonly edges: Edge[]; group: Group | null };

type Edge = { readonly letter: Letter; readonly want: Want; readonly to: State };

/** `word`: only this word of the stem; `capitals`: only written in capitals. */
type Want = { readonly word: string | null; readonly capitals: boolean };

/** A phrase taken apart: sequences of segments with gaps between them, any of which will do. */
export type Entry = { readonly key: number; readonly sequences: readonly (readonly Segment[])[] };

export type Automaton = {
  readonly letters: ReadonlyMap<string, Letter>;
  readonly start: Node;
  /** Tokens of the longest segment. */
  readonly reach: number;
};

export function buildAutomaton(entries: readonly Entry[], joins: Joins): Automaton {
  const builder: Builder = {
    joins,
    letters: new Map(),
    groups: new Map(),
    steps: new Map(),
    wanted: new Map(),
    root: { edges: [], group: null },
    reach: 0,
  };
  for (const { key, sequences } of entries) for (const sequence of sequences) addSequence(builder, sequence, key);
  let symbol = 1;
  for (const letter of builder.letters.values()) {
    letter.symbol = symbol;
    symbol += 2 * (letter.words.length + 1);
  }
  return { letters: builder.letters, start: nodeOf([builder.root]), reach: builder.reach };
}

/**
 * What a token is to the automaton: its stem, told apart by the words that some phrase wants exactly, and by capitals.
 * 0 is a word of no phrase.
 */
export function symbolOf(letters: ReadonlyMap<string, Letter>, token: Token, capitals: boolean): number {
  const letter = letters.get(token.stem);
  if (letter === undefined) return 0;
  const word = letter.words.length === 0 ? 0 : letter.words.indexOf(token.word) + 1;
  return letter.symbol + 2 * word + (capitals ? 1 : 0);
}

export function nextNode(node: Node, symbol: number): Node | undefined {
  return symbol === 0 ? undefined : (node.next ??= expand(node)).get(symbol);
}

function nodeOf(states: readonly State[]): Node {
  return { states, groups: [...new Set(states.flatMap(({ group }) => group ?? []))], next: null };
}

function expand({ states }: Node): ReadonlyMap<number, Node> {
  const targets = new Map<number, Set<State>>();
  for (const { edges } of states) {
    for (const { letter, want, to } of edges) {
      for (const symbol of symbolsFor(letter, want)) {
        const reached = targets.get(symbol);
        if (reached === undefined) targets.set(symbol, new Set([to]));
        else reached.add(to);
      }
    }
  }
  return new Map(Array.from(targets, ([symbol, reached]) => [symbol, nodeOf([...reached])]));
}

function symbolsFor({ symbol, words }: Letter, { word, capitals }: Want): number[] {
  if (word === null) return Array.from({ length: 2 * (words.length + 1) }, (_, place) => symbol + place);
  const exact = symbol + 2 * (words.indexOf(word) + 1);
  return capitals ? [exact + 1] : [exact, exact + 1];
}

type Builder = {
  readonly joins: Joins;
  readonly letters: Map<string, Letter>;
  readonly groups: Map<string, Group>;
  readonly steps: Map<string, Step>;
  readonly wanted: Map<string, readonly Wanted[]>;
  readonly root: State;
  reach: number;
};

function addSequence(builder: Builder, sequence: readonly Segment[], key: number): void {
  const groups = sequence.map((segment) => groupOf(builder, segment));
  let after: Step | null = null;
  if (groups.length > 1) for (const group of groups) after = stepOf(builder, group, after);
  const keys = after?.keys ?? groups[0]?.keys;
  if (keys?.includes(key) === false) keys.push(key);
}

function stepOf({ steps }: Builder, group: Group, after: Step | null): Step {
  const name = `${after?.id ?? ''} ${group.id}`;
  const known = steps.get(name);
  if (known !== undefined) return known;
  const step: Step = { id: steps.size, after, keys: [], leads: false };
  if (after !== null) after.leads = true;
  steps.set(name, step);
  group.steps.push(step);
  return step;
}

function groupOf(builder: Builder, segment: Segment): Group {
  const name = segment.map((slot) => slot.join('|')).join(' ; ');
  const known = builder.groups.get(name);
  if (known !== undefined) return known;
  const group: Group = { id: builder.groups.size, keys: [], steps: [] };
  builder.groups.set(name, group);
  let state: State = { edges: [], group };
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

/** Gives the state before a slot and the tokens of its longest alternative. */
function addSlot(builder: Builder, slot: Slot, after: State): [State, number] {
  const before: State = { edges: [], group: null };
  let longest = 0;
  for (const alternative of slot) {
    const wanted = wantedTokens(builder, alternative);
    longest = Math.max(longest, wanted.length);
    if (wanted.length === 0) {
      before.group = after.group;
      before.edges.push(...after.edges);
    }
    // Chained from the last token to the first.
    let to = after;
    for (let place = wanted.length - 1; place >= 0; place--) {
      const { stem, want } = wanted[place] as Wanted;
      const from: State = place === 0 ? before : { edges: [], group: null };
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
