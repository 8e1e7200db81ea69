/**
 * Walks all segments at once. A node is a set of states; it is made when some text first reaches it, so compiling is cheap
 * and alternatives cost no more than their words.
 */

import type { Lists } from './number-lists.ts';

/** A stem that phrases use, with the words of that stem that some phrase wants exactly or in capitals. */
export type Letter = { symbol: number; readonly words: string[] };

/** A segment as phrases use it: keys of phrases that are just this segment, and its places in phrases with gaps. */
export type Group = { readonly id: number; readonly keys: number[]; readonly steps: number[] };

/** Sets of places in the graphs, by number; 0 is where all of them begin. Asked for in the order of a text's words. */
export type Nodes = {
  /** The node that a symbol leads to, -1 where it leads nowhere. */
  readonly next: (node: number, symbol: number) => number;
  readonly ends: Ends;
};

/** What ends at each node, by its number. Lists of numbers for all of them: most nodes are passed a few times in a run. */
export type Ends<Items = ArrayLike<number>> = {
  /** Keys of the phrases that are one segment, in ascending order. */
  readonly keys: Lists<Items>;
  /** Steps of the phrases with gaps of which the first segment ends there. */
  readonly opening: Lists<Items>;
  /** Steps of those of which a later segment ends there. */
  readonly later: Lists<Items>;
  /** In the same places as the items of `later` the steps that they come after. */
  readonly after: Items;
};

/** Place in a segment; the states of a segment form a graph without circles. `end`: that segment may end here. */
export type State = { readonly id: number; readonly edges: Edge[]; end: Group | null };

export type Edge = { readonly letter: Letter; readonly want: Want; readonly to: State };

/** `word`: only this word of the stem; `capitals`: only written in capitals. */
export type Want = { readonly word: string | null; readonly capitals: boolean };

/** Nodes of the graphs that begin at `root`, with what `packNodes` needs to have all of them. */
export type LazyNodes = Nodes & {
  /** What leads on from a node: symbol → node. */
  readonly moves: (node: number) => ReadonlyMap<number, number>;
  /** How many nodes there are so far. */
  readonly count: () => number;
};

type Node = { readonly states: readonly State[]; next: ReadonlyMap<number, number> | null };

export function lazyNodes(root: State, after: (step: number) => number | null): LazyNodes {
  const nodes: Node[] = [];
  const numbers = new Map<string, number>();
  const ends = noEnds();
  const numberOf = (states: readonly State[]): number => {
    const name = states.length === 1 ? `${states[0]?.id}` : states.map(({ id }) => id).join(' ');
    let number = numbers.get(name);
    if (number === undefined) {
      number = nodes.push({ states, next: null }) - 1;
      numbers.set(name, number);
      addEnds(ends, states, after);
    }
    return number;
  };
  const moves = (at: number): ReadonlyMap<number, number> => {
    const node = nodes[at] as Node;
    return (node.next ??= expand(node.states, numberOf));
  };
  numberOf([root]);
  return {
    next: (node, symbol) => (symbol === 0 ? -1 : (moves(node).get(symbol) ?? -1)),
    ends,
    moves,
    count: () => nodes.length,
  };
}

function noEnds(): Ends<number[]> {
  const lists = (): Lists<number[]> => ({ starts: [0], items: [] });
  return { keys: lists(), opening: lists(), later: lists(), after: [] };
}

/** Adds the ends of the node that was made last. */
function addEnds(
  { keys, opening, later, after }: Ends<number[]>,
  states: readonly State[],
  stepBefore: (step: number) => number | null,
): void {
  const groups = new Set(states.flatMap(({ end }) => end ?? []));
  const [ownKeys, steps] = [new Set<number>(), new Set<number>()];
  for (const group of groups) {
    for (const key of group.keys) ownKeys.add(key);
    for (const step of group.steps) steps.add(step);
  }
  keys.items.push(...[...ownKeys].sort((a, b) => a - b));
  for (const step of steps) {
    const before = stepBefore(step);
    if (before === null) opening.items.push(step);
    else {
      later.items.push(step);
      after.push(before);
    }
  }
  for (const { starts, items } of [keys, opening, later]) starts.push(items.length);
}

function expand(states: readonly State[], numberOf: (states: readonly State[]) => number): ReadonlyMap<number, number> {
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
  const next = new Map<number, number>();
  for (const [symbol, reached] of targets) next.set(symbol, numberOf([...reached].sort((a, b) => a.id - b.id)));
  return next;
}

function symbolsFor({ symbol, words }: Letter, { word, capitals }: Want): number[] {
  if (words.length === 0) return [symbol];
  if (word === null) return Array.from({ length: 2 * (words.length + 1) }, (_, place) => symbol + place);
  const exact = symbol + 2 * (words.indexOf(word) + 1);
  return capitals ? [exact + 1] : [exact, exact + 1];
}
