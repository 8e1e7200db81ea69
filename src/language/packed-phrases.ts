/**
 * A phrase index with all its nodes made, in plain arrays: what the build stores of a library, so that a run need not read
 * thousands of phrases again.
 */
import type { compilePhrases, PhraseIndex } from './phrases.ts';
import { movesIn, packMoves, type Moves, type MoveTable } from './move-table.ts';
import { packNumbers, type Lists, type NumberLists, type Numbers } from './number-lists.ts';
import { numberLetters } from './phrase-automaton.ts';
import type { Ends, Letter } from './phrase-nodes.ts';

export type PackedPhrases = {
  /** Each compound: its stem, then its parts. */
  readonly joins: readonly (readonly string[])[];
  /** The stems of the letters. */
  readonly stems: readonly string[];
  /** For the few letters that have words: the place among the stems, and the words. */
  readonly words: readonly (readonly [number, string[]])[];
  readonly reach: number;
  readonly moves: MoveTable;
  /** What ends at each node, and the keys of each step. */
  readonly ends: Ends<Numbers>;
  readonly steps: NumberLists;
};

/** A library whose phrases make more nodes is no better off with all of them than with those that its texts reach. */
const mostNodes = 200_000;

/** Packs an index that `compilePhrases` made; null for one that has more than `most` nodes. */
export function packPhrases(index: ReturnType<typeof compilePhrases>, most = mostNodes): PackedPhrases | null {
  const { joins, letters, nodes, steps, reach } = index;
  const moves: Moves[] = [];
  for (let node = 0; node < nodes.count(); node++) {
    if (node >= most) return null;
    moves.push(nodes.moves(node));
  }
  const { keys, opening, later, after } = nodes.ends;
  return {
    joins: Array.from(joins, ([stem, parts]) => [stem, ...parts]),
    stems: [...letters.keys()],
    words: Array.from(letters.values(), ({ words }, at) => [at, words] as const).filter(([, { length }]) => length > 0),
    reach,
    moves: packMoves(moves),
    ends: {
      keys: packed(keys),
      opening: packed(opening),
      later: packed(later),
      after: packNumbers(Array.from(after)),
    },
    steps: packed(steps),
  };
}

function packed({ starts, items }: Lists): NumberLists {
  return { starts: packNumbers(Array.from(starts)), items: packNumbers(Array.from(items)) };
}

/** The index that was packed: it finds the same. */
export function unpackPhrases({ joins, stems, words, reach, moves, ends, steps }: PackedPhrases): PhraseIndex {
  const wordsOf = new Map(words);
  const letters = new Map<string, Letter>();
  for (let at = 0; at < stems.length; at++)
    letters.set(stems[at] as string, { symbol: 0, words: wordsOf.get(at) ?? noWords });
  numberLetters(letters.values());
  return {
    joins: new Map(joins.map(([stem = '', ...parts]) => [stem, parts])),
    letters,
    nodes: { next: movesIn(moves), ends },
    steps,
    reach,
  };
}

/** Of most letters; nobody adds to the words of a letter that was packed. */
const noWords: string[] = [];
