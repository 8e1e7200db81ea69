/** Tables that are drawn with lines between their rows only. */
import type { Rule, Word } from './page-content.ts';
import type { Table, TableCell } from './ruled-tables.ts';

/** The narrowest space between two columns in points. */
const gutter = 9;
/** Ends of lines of one table agree within this many points. */
const sameEnd = 3;

type Span = readonly [from: number, to: number];

/**
 * Finds tables whose rows are parted by lines of one length and whose columns by white space only. `words` are those
 * that stand in no other table.
 */
export function findLineTables(
  words: readonly Word[],
  rules: readonly Rule[],
): { readonly tables: readonly Table[]; readonly rest: readonly Word[] } {
  const tables: Table[] = [];
  let rest = words;
  for (const lines of equalLines(rules)) {
    for (const table of tablesBetween(lines, rest)) {
      const placed = new Set(table.cells.flatMap((cell) => cell.words));
      rest = rest.filter((word) => !placed.has(word));
      tables.push(table);
    }
  }
  return { tables, rest };
}

/** Sets of at least three lines that begin and end together, from top to bottom. */
function equalLines(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of rules) {
    if (rule.way !== 'across' || rule.to - rule.from < 150) continue;
    const group = groups.find(
      ([first]) => Math.abs(first!.from - rule.from) < sameEnd && Math.abs(first!.to - rule.to) < sameEnd,
    );
    if (group === undefined) groups.push([rule]);
    else group.push(rule);
  }
  return groups
    .map((group) =>
      group.sort((a, b) => a.at - b.at).filter(({ at }, index, all) => index === 0 || at - all[index - 1]!.at > 4),
    )
    .filter((group) => group.length >= 3);
}

/** Runs of rows that share a gap between columns. */
function tablesBetween(lines: readonly Rule[], words: readonly Word[]): Table[] {
  const { from, to } = lines[0]!;
  const rows = lines.slice(1).map((line, index) => {
    const top = lines[index]!.at;
    const inside = words.filter(
      ({ x0, x1, y, size }) => x0 > from - 2 && x1 < to + 2 && y - size * 0.3 > top && y - size * 0.3 < line.at,
    );
    return { top, bottom: line.at, words: inside };
  });
  const tables: Table[] = [];
  let open: { gaps: Span[]; rows: typeof rows } | null = null;
  const close = () => {
    const table = open === null ? null : toTable(open.rows, open.gaps, from, to);
    if (table !== null) tables.push(table);
    open = null;
  };
  for (const row of rows) {
    const gaps = freeSpans(row.words, from, to);
    const shared: Span[] = open === null ? gaps : intersect(open.gaps, gaps);
    if (row.words.length === 0 || shared.length === 0) close();
    if (row.words.length === 0 || gaps.length === 0) continue;
    open = open === null ? { gaps, rows: [row] } : { gaps: shared, rows: [...open.rows, row] };
  }
  close();
  return tables;
}

/** Where no word stands, from one side of the table to the other. */
function freeSpans(words: readonly Word[], from: number, to: number): Span[] {
  const spans: Span[] = [];
  let end = from;
  for (const { x0, x1 } of [...words].sort((a, b) => a.x0 - b.x0)) {
    if (x0 - end >= gutter) spans.push([end, x0]);
    end = Math.max(end, x1);
  }
  if (to - end >= gutter) spans.push([end, to]);
  return spans;
}

function intersect(one: readonly Span[], other: readonly Span[]): Span[] {
  return one.flatMap(([a, b]) =>
    other.flatMap(([c, d]): Span[] =>
      Math.min(b, d) - Math.max(a, c) >= gutter ? [[Math.max(a, c), Math.min(b, d)]] : [],
    ),
  );
}

type Row = { readonly top: number; readonly bottom: number; readonly words: readonly Word[] };

/** Null where fewer than two rows have text on both sides of a gap. */
function toTable(rows: readonly Row[], gaps: readonly Span[], from: number, to: number): Table | null {
  const all = rows.flatMap(({ words }) => words);
  const inner = gaps
    .map(([a, b]) => (a + b) / 2)
    .filter((at) => all.some(({ x1 }) => x1 <= at) && all.some(({ x0 }) => x0 >= at));
  const both = rows.filter(({ words }) =>
    inner.some((at) => words.some(({ x1 }) => x1 <= at) && words.some(({ x0 }) => x0 >= at)),
  );
  if (inner.length === 0 || both.length < 2) return null;
  const edges = [from, ...inner, to];
  const cells = rows.flatMap(({ top, words }, row) =>
    edges.slice(1).flatMap((right, column): TableCell[] => {
      const left = edges[column]!;
      const own = words.filter(({ x0, x1 }) => (x0 + x1) / 2 >= left && (x0 + x1) / 2 < right);
      if (own.length === 0) return [];
      return [{ row, column, words: own, x0: left, x1: right, y0: top, y1: Math.max(...own.map(({ y }) => y)) }];
    }),
  );
  const [y0, y1] = [rows[0]!.top, rows.at(-1)!.bottom];
  return { x0: from, x1: to, y0, y1, columns: edges.slice(0, -1), rows: rows.length, cells };
}
