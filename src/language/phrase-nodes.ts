/**
 * Walks all segments at once. A node is a set of states; it is made when some text first reaches it, so compiling is cheap
 * and alternatives cost no more than their words.
 */

/** A stem that phrases use, with the words of that stem that some phrase wants exactly or in capitals. */
export type Letter = { symbol: number; readonly words: string[] };

/** A segment as phrases use it: keys of phrases that are just this segment, and its places in phrases with gaps. */
export type Group = { readonly id: number; readonly keys: number[]; readonly steps: number[] };

/** Sets of places in the graphs, by number; 0 is where all of them begin. Asked for in the order of a text's words. */
export type Nodes = {
  /** The node that a symbol leads to, -1 where it leads nowhere. */
  readonly next: (node: number, symbol: number) => number;
  /** What ends there; null where nothing does. */
  readonly found: (node: number) => Found | null;
};

/** What ends at a node. */
export type Found = {
  /** Keys of the phrases that are one segment. */
  readonly keys: ArrayLike<number>;
  /** Steps of the phrases with gaps of which the first segment ends there. */
  readonly opening: ArrayLike<number>;
  /** Steps of those of which a later segment ends there, and in the same places the steps that they come after. */
  readonly later: ArrayLike<number>;
  readonly after: ArrayLike<number>;
};

/** `after` gives the step before a step, null where it is the first. */
function foundOf(
  keys: readonly number[],
  steps: readonly number[],
  after: (step: number) => number | null,
): Found | null {
  if (keys.length === 0 && steps.length === 0) return null;
  const later = steps.filter((step) => after(step) !== null);
  return {
    keys,
    opening: steps.filter((step) => after(step) === null),
    later,
    after: later.flatMap((step) => after(step) ?? []),
  };
}

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

type Node = {
  readonly states: readonly State[];
  readonly found: Found | null;
  next: ReadonlyMap<number, number> | null;
};

export function lazyNodes(root: State, after: (step: number) => number | null): LazyNodes {
  const nodes: Node[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (states: readonly State[]): number => {
    const name = states.length === 1 ? `${states[0]?.id}` : states.map(({ id }) => id).join(' ');
    let number = numbers.get(name);
    if (number === undefined) {
      number = nodes.push(nodeOf(states, after)) - 1;
      numbers.set(name, number);
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
    found: (node) => (nodes[node] as Node).found,
    moves,
    count: () => nodes.length,
  };
}

function nodeOf(states: readonly State[], after: (step: number) => number | null): Node {
  const groups = new Set(states.flatMap(({ end }) => end ?? []));
  if (groups.size === 0) return { states, found: null, next: null };
  const [keys, steps] = [new Set<number>(), new Set<number>()];
  for (const group of groups) {
    for (const key of group.keys) keys.add(key);
    for (const step of group.steps) steps.add(step);
  }
  return { states, found: foundOf([...keys], [...steps], after), next: null };
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
