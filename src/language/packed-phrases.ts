/**
 * A phrase index with all its nodes made, in plain arrays: what the build stores of a library, so that a run need not read
 * thousands of phrases again.
 */
import type { compilePhrases, PhraseIndex } from './phrases.ts';
import { listAt, packLists, packNumbers, type NumberLists, type Numbers } from './number-lists.ts';
import { numberLetters, type Steps } from './phrase-automaton.ts';
import type { Found, Letter, Nodes } from './phrase-nodes.ts';

export type PackedPhrases = {
  /** Each compound: its stem, then its parts. */
  readonly joins: readonly (readonly string[])[];
  /** The stems of the letters. */
  readonly stems: readonly string[];
  /** For the few letters that have words: the place among the stems, and the words. */
  readonly words: readonly (readonly [number, string[]])[];
  readonly reach: number;
  /** For each node: the symbols that lead on from it, in ascending order. */
  readonly symbols: NumberLists;
  /** The nodes that they lead to, in the same places. */
  readonly targets: Numbers;
  /** For each node what ends there, as in `Found`; `after` has the places of `later`. */
  readonly keys: NumberLists;
  readonly opening: NumberLists;
  readonly later: NumberLists;
  readonly after: Numbers;
  /** For each step the place of the one before it, counted from 1; 0 for none. */
  readonly stepAfter: Numbers;
  readonly stepKeys: NumberLists;
};

/** A library whose phrases make more nodes is no better off with all of them than with those that its texts reach. */
const mostNodes = 200_000;

/** Packs an index that `compilePhrases` made; null for one that has more than `most` nodes. */
export function packPhrases(index: ReturnType<typeof compilePhrases>, most = mostNodes): PackedPhrases | null {
  const { joins, letters, nodes, steps, reach } = index;
  const moves: (readonly (readonly [number, number])[])[] = [];
  for (let node = 0; node < nodes.count(); node++) {
    if (node >= most) return null;
    moves.push([...nodes.moves(node)].sort(([a], [b]) => a - b));
  }
  const found = moves.map((_, node) => nodes.found(node));
  const listsOf = (kind: keyof Found): number[][] => found.map((one) => (one === null ? [] : Array.from(one[kind])));
  const numbers = Array.from({ length: steps.count }, (_, step) => step);
  return {
    joins: Array.from(joins, ([stem, parts]) => [stem, ...parts]),
    stems: [...letters.keys()],
    words: Array.from(letters.values(), ({ words }, at) => [at, words] as const).filter(([, { length }]) => length > 0),
    reach,
    symbols: packLists(moves.map((own) => own.map(([symbol]) => symbol))),
    targets: packNumbers(moves.flatMap((own) => own.map(([, target]) => target))),
    keys: packLists(listsOf('keys')),
    opening: packLists(listsOf('opening')),
    later: packLists(listsOf('later')),
    after: packNumbers(listsOf('after').flat()),
    stepAfter: packNumbers(numbers.map((step) => (steps.after(step) ?? -1) + 1)),
    stepKeys: packLists(numbers.map((step) => Array.from(steps.keys(step)))),
  };
}

/** The index that was packed: it finds the same. */
export function unpackPhrases(packed: PackedPhrases): PhraseIndex {
  const words = new Map(packed.words);
  const letters = new Map<string, Letter>();
  packed.stems.forEach((stem, at) => letters.set(stem, { symbol: 0, words: words.get(at) ?? noWords }));
  const symbols = numberLetters(letters.values());
  const steps = unpackSteps(packed);
  return {
    joins: new Map(packed.joins.map(([stem = '', ...parts]) => [stem, parts])),
    letters,
    nodes: packedNodes(packed, symbols),
    steps,
    reach: packed.reach,
  };
}

/** Of most letters; nobody adds to the words of a letter that was packed. */
const noWords: string[] = [];

function packedNodes(
  { symbols: { starts, items }, targets, keys, opening, later, after }: PackedPhrases,
  symbols: number,
): Nodes {
  // Every word of a text is looked up at the start, which leads on by most symbols: a table serves it best.
  const first = new Int32Array(symbols).fill(-1);
  for (let at = 0; at < (starts[1] as number); at++) first[items[at] as number] = targets[at] as number;
  const known: (Found | null | undefined)[] = [];
  const foundAt = (node: number): Found | null => {
    const found = {
      keys: listAt(keys, node),
      opening: listAt(opening, node),
      later: listAt(later, node),
      after: listAt({ starts: later.starts, items: after }, node),
    };
    return found.keys.length + found.opening.length + found.later.length === 0 ? null : found;
  };
  return {
    next: (node, symbol) => {
      if (node === 0) return first[symbol] as number;
      let [low, high] = [starts[node] as number, starts[node + 1] as number];
      while (low < high) {
        const middle = (low + high) >> 1;
        const found = items[middle] as number;
        if (found === symbol) return targets[middle] as number;
        if (found < symbol) low = middle + 1;
        else high = middle;
      }
      return -1;
    },
    found: (node) => {
      const found = known[node];
      return found === undefined ? (known[node] = foundAt(node)) : found;
    },
  };
}

function unpackSteps({ stepAfter, stepKeys }: PackedPhrases): Steps {
  const known: ArrayLike<number>[] = [];
  return {
    count: stepAfter.length,
    keys: (step) => (known[step] ??= listAt(stepKeys, step)),
    after: (step) => (stepAfter[step] === 0 ? null : (stepAfter[step] as number) - 1),
  };
}
