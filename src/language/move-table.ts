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
  const cells: number[] = [];
  const [used, taken]: [Bits, Bits] = [[], []];
  const placeOf = new Map<string, number>();
  /** Where the last moves of as many symbols went: what lies far before it was too narrow for them, and is for these. */
  const last = new Map<number, number>();
  const rows = new Map(moves.map((own) => [nameOf(own), own]));
  // What has many moves needs a wide gap, and finds it as long as the table is empty; the others fill what is left.
  for (const [name, own] of [...rows].sort(([, a], [, b]) => b.size - a.size)) {
    // Behind the end there is no cell that a symbol could lead to.
    const from = Math.max(0, (last.get(own.size) ?? 0) - lookBack) & ~31;
    const place = own.size === 0 ? cells.length : firstPlace(used, taken, [...own.keys()], from);
    last.set(own.size, place);
    placeOf.set(name, place);
    add(taken, place);
    for (const [symbol, target] of own) {
      add(used, place + symbol);
      cells[2 * (place + symbol)] = symbol;
      cells[2 * (place + symbol) + 1] = target + 1;
    }
  }
  return {
    places: packNumbers(moves.map((own) => placeOf.get(nameOf(own)) as number)),
    cells: packNumbers(Array.from(cells, (number: number | undefined) => number ?? 0)),
  };
}

/** How far before that the search begins. From the front each time, a library is compiled in 8.2 s, so in 3.4; the table is no larger. */
const lookBack = 2048;

/** A set of whole numbers, 32 in each number: a table of hundreds of thousands of cells is searched for every node. */
type Bits = number[];

function add(bits: Bits, one: number): void {
  bits[one >> 5] = (bits[one >> 5] ?? 0) | (1 << (one & 31));
}

/** Which of the 32 numbers from one on are in a set. */
function bitsFrom(bits: Bits, one: number): number {
  const shift = one & 31;
  const low = (bits[one >> 5] ?? 0) >>> shift;
  return shift === 0 ? low | 0 : low | ((bits[(one >> 5) + 1] ?? 0) << (32 - shift));
}

/** All of 32. */
const all = -1;

/** The first place from one on, a multiple of 32, that no other moves have and from which the cells of all symbols are free. */
function firstPlace(used: Bits, taken: Bits, symbols: readonly number[], from: number): number {
  for (let place = from; ; place += 32) {
    let blocked = bitsFrom(taken, place);
    for (let at = 0; at < symbols.length && blocked !== all; at++)
      blocked |= bitsFrom(used, place + (symbols[at] as number));
    if (blocked !== all) return place + 31 - Math.clz32(~blocked & -~blocked);
  }
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
