/** Tables that are drawn with lines. */
import type { Box, Rule, Word } from './page-content.ts';

export type TableCell = { readonly row: number; readonly column: number; readonly words: readonly Word[] } & Box;

export type Table = Box & {
  /** Left edges of its columns. */
  readonly columns: readonly number[];
  readonly rows: number;
  readonly cells: readonly TableCell[];
};

/** Lines that miss each other by this many points still meet. */
const slack = 3;
/** Larger grids are drawings. */
const mostLines = 400;

/**
 * Finds the grids that the rules of a page form, and puts its words into their cells; gives the words that stand in no
 * table too. A frame with one cell is no table, nor are lines that cross nothing.
 */
export function findRuledTables(
  words: readonly Word[],
  rules: readonly Rule[],
): { readonly tables: readonly Table[]; readonly rest: readonly Word[] } {
  if (rules.length < 4) return { tables: [], rest: words };
  const grids = connect(mergeRules(rules)).flatMap((group) => toGrid(group) ?? []);
  const tables: Table[] = [];
  let rest = words;
  for (const grid of grids) {
    const inside = rest.filter((word) => holds(grid.box, word));
    const table = fill(grid, inside);
    if (table === null) continue;
    const placed = new Set(table.cells.flatMap((cell) => cell.words));
    rest = rest.filter((word) => !placed.has(word));
    tables.push(table);
  }
  return { tables: tables.sort((a, b) => a.y0 - b.y0), rest };
}

/** Joins rules that continue each other. */
function mergeRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.way.localeCompare(b.way) || a.at - b.at || a.from - b.from);
  const merged: Rule[] = [];
  for (const way of ['across', 'down'] as const) {
    let band: Rule[] = [];
    const flush = () => {
      const open: { at: number; from: number; to: number }[] = [];
      for (const rule of band.sort((a, b) => a.from - b.from)) {
        const last = open.at(-1);
        if (last !== undefined && rule.from <= last.to + slack) last.to = Math.max(last.to, rule.to);
        else open.push({ at: rule.at, from: rule.from, to: rule.to });
      }
      merged.push(...open.map((rule): Rule => ({ way, ...rule })));
      band = [];
    };
    for (const rule of sorted) {
      if (rule.way !== way) continue;
      if (band.length > 0 && rule.at - band[0]!.at > slack / 2) flush();
      band.push(rule);
    }
    flush();
  }
  return merged;
}

/** Groups of rules that meet. */
function connect(rules: readonly Rule[]): Rule[][] {
  const across = rules.filter(({ way }) => way === 'across');
  const down = rules.filter(({ way }) => way === 'down');
  if (across.length > mostLines || down.length > mostLines) return [];
  const parent = rules.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top]!;
    parent[at] = top;
    return top;
  };
  const index = new Map(rules.map((rule, at) => [rule, at]));
  for (const one of across) {
    for (const other of down) {
      const meet =
        other.at >= one.from - slack &&
        other.at <= one.to + slack &&
        one.at >= other.from - slack &&
        one.at <= other.to + slack;
      if (meet) parent[root(index.get(one)!)] = root(index.get(other)!);
    }
  }
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, at) => {
    const key = root(at);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [rule]);
    else group.push(rule);
  });
  return [...groups.values()];
}

type Grid = {
  readonly box: Box;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
};

function toGrid(rules: readonly Rule[]): Grid | null {
  const across = rules.filter(({ way }) => way === 'across');
  const down = rules.filter(({ way }) => way === 'down');
  if (across.length < 2 || down.length < 1) return null;
  const left = Math.min(...across.map(({ from }) => from), ...down.map(({ at }) => at));
  const right = Math.max(...across.map(({ to }) => to), ...down.map(({ at }) => at));
  const xs = distinct([left, right, ...down.map(({ at }) => at)]);
  const ys = distinct([...across.map(({ at }) => at), ...down.flatMap(({ from, to }) => [from, to])]);
  if (xs.length < 3 || ys.length < 2 || xs.length > 60 || ys.length > mostLines) return null;
  return { box: { x0: xs[0]!, x1: xs.at(-1)!, y0: ys[0]!, y1: ys.at(-1)! }, xs, ys, across, down };
}

/** Sorted values, those that nearly coincide only once. */
function distinct(values: readonly number[]): number[] {
  const kept: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (kept.length === 0 || value - kept.at(-1)! > slack) kept.push(value);
  }
  return kept;
}

/** Puts words into cells; squares of the grid without a line between them are one cell. Null where it is no table. */
function fill({ box, xs, ys, across, down }: Grid, words: readonly Word[]): Table | null {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const parent = Array.from({ length: columns * rows }, (_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top]!;
    parent[at] = top;
    return top;
  };
  const join = (one: number, other: number) => {
    const [first, second] = [root(one), root(other)];
    parent[Math.max(first, second)] = Math.min(first, second);
  };
  for (let row = 0; row < rows; row++) {
    const middle = (ys[row]! + ys[row + 1]!) / 2;
    for (let column = 1; column < columns; column++) {
      const split = down.some(
        ({ at, from, to }) => Math.abs(at - xs[column]!) <= slack && from <= middle && to >= middle,
      );
      if (!split) join(row * columns + column - 1, row * columns + column);
    }
  }
  for (let column = 0; column < columns; column++) {
    const middle = (xs[column]! + xs[column + 1]!) / 2;
    for (let row = 1; row < rows; row++) {
      const split = across.some(
        ({ at, from, to }) => Math.abs(at - ys[row]!) <= slack && from <= middle && to >= middle,
      );
      if (!split) join((row - 1) * columns + column, row * columns + column);
    }
  }
  const cells = new Map<number, Word[]>();
  for (const word of words) {
    const column = place(xs, (word.x0 + word.x1) / 2);
    const row = place(ys, word.y - word.size * 0.3);
    const key = root(row * columns + column);
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [word]);
    else cell.push(word);
  }
  const used = [...cells.keys()];
  const firstColumns = distinctNumbers(used.map((key) => key % columns));
  const firstRows = distinctNumbers(used.map((key) => Math.floor(key / columns)));
  if (firstColumns.length < 2 || firstRows.length < 1 || used.length < 2) return null;
  const spans = new Map<number, number>();
  for (let at = 0; at < columns * rows; at++) {
    const key = root(at);
    spans.set(key, Math.max(spans.get(key) ?? 0, at % columns));
  }
  return {
    ...box,
    columns: firstColumns.map((column) => xs[column]!),
    rows: firstRows.length,
    cells: used
      .map((key) => ({
        row: firstRows.indexOf(Math.floor(key / columns)),
        column: firstColumns.indexOf(key % columns),
        words: cells.get(key)!,
        x0: xs[key % columns]!,
        x1: xs[(spans.get(key) ?? 0) + 1]!,
        y0: ys[Math.floor(key / columns)]!,
        y1: Math.max(...cells.get(key)!.map(({ y }) => y)),
      }))
      .sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

function distinctNumbers(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

/** Number of the interval of sorted `edges` that `value` lies in; the outer ones take what lies outside. */
function place(edges: readonly number[], value: number): number {
  let at = 0;
  while (at < edges.length - 2 && value >= edges[at + 1]!) at++;
  return at;
}

function holds({ x0, x1, y0, y1 }: Box, word: Word): boolean {
  const x = (word.x0 + word.x1) / 2;
  const y = word.y - word.size * 0.3;
  return x >= x0 && x <= x1 && y >= y0 - 1 && y <= y1 + 1;
}
