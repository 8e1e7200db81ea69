/**
 * The moves of an automaton in one table. The moves of a node have a place in it, and a symbol leads on where the cell that
 * lies so many cells behind that place is marked with it: one look for a step, however many moves a node has.
 */
import { packNumbers, type Numbers } from './number-lists.ts';

export type MoveTable = {
  /** The place of the moves of each node. Only nodes with the same moves have the same. */
  readonly places: Numbers;
  /** For each cell two numbers: the symbol that it is marked with, and the node that it leads to, counted from 1; 0 for none. */
  readonly cells: Numbers;
};

/** What leads on from a node: symbol → node. Symbols begin with 1. */
export type Moves = ReadonlyMap<number, number>;

/** Packs the moves of each node, by its number. */
export function packMoves(moves: readonly Moves[]): MoveTable {
  const marks: (number | undefined)[] = [];
  const targets: number[] = [];
  const placeOf = new Map<string, number>();
  const taken = new Set<number>();
  // What has many moves needs a wide gap, and finds it as long as the table is empty; the others fill what is left.
  const rows = new Map(moves.map((own) => [nameOf(own), own]));
  let free = 0;
  for (const [name, own] of [...rows].sort(([, a], [, b]) => b.size - a.size)) {
    const symbols = [...own.keys()];
    while (marks[free] !== undefined) free++;
    let place = Math.max(0, free - Math.min(...symbols));
    while (taken.has(place) || symbols.some((symbol) => marks[place + symbol] !== undefined)) place++;
    // Behind the end there is no cell that a symbol could lead to.
    if (own.size === 0) place = Math.max(place, marks.length);
    taken.add(place);
    placeOf.set(name, place);
    for (const [symbol, target] of own) {
      marks[place + symbol] = symbol;
      targets[place + symbol] = target + 1;
    }
  }
  return {
    places: packNumbers(moves.map((own) => placeOf.get(nameOf(own)) as number)),
    cells: packNumbers(Array.from(marks, (symbol, cell) => [symbol ?? 0, targets[cell] ?? 0]).flat()),
  };
}

function nameOf(moves: Moves): string {
  return Array.from(moves, (move) => move.join(':'))
    .sort()
    .join(' ');
}

/** Gives a function that looks moves up: the node that a symbol leads to, -1 where it leads nowhere. */
export function movesIn({ places, cells }: MoveTable): (node: number, symbol: number) => number {
  return (node, symbol) => {
    const cell = 2 * ((places[node] as number) + symbol);
    return cells[cell] === symbol ? (cells[cell + 1] as number) - 1 : -1;
  };
}
