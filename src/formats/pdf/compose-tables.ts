/** Tables to paragraphs in cells. */
import type { Cell } from '../../contract/contract.ts';
import type { Pairs } from './columns.ts';
import type { Draft } from './draft.ts';
import { toLines, type Line } from './lines.ts';
import { startsParagraph } from './paragraph-breaks.ts';
import type { Table } from './ruled-tables.ts';

/** The usual distance of two baselines of text of a size. */
export type Step = (size: number) => number;

/** A table that may go on on the next page. */
export type OpenTable = {
  readonly number: number;
  readonly table: Table;
  /** Text of its first row. */
  readonly head: string;
  /** Rows so far. */
  readonly rows: number;
  readonly page: number;
};

/** True where `table` on `page` has the columns of a table that ended the page before. */
export function continuesTable(before: OpenTable, table: Table, page: number): boolean {
  const { columns, x1 } = before.table;
  return (
    page === before.page + 1 &&
    columns.length === table.columns.length &&
    columns.every((x, at) => Math.abs(x - table.columns[at]!) < 4) &&
    Math.abs(x1 - table.x1) < 6
  );
}

/** Paragraphs of the cells of a table. Where it goes on from the page before, its rows count on, and a header row that is repeated is left out. */
export function composeTable(
  table: Table,
  page: number,
  number: number,
  before: OpenTable | null,
  step: Step,
): { readonly drafts: readonly Draft[]; readonly open: OpenTable } {
  const head = rowText(table, 0);
  const repeats = before !== null && before.head === head;
  const first = before === null ? 0 : before.rows - (repeats ? 1 : 0);
  const header = before === null && table.rows > 1 && isHeader(table);
  const drafts = table.cells.flatMap((cell): Draft[] => {
    if (repeats && cell.row === 0) return [];
    const place: Cell = {
      table: number,
      row: first + cell.row,
      column: cell.column,
      header: header && cell.row === 0,
    };
    const lines = toLines(cell.words, page);
    return inCell(breakLines(lines, cell.x0, cell.x1 - padding(lines, cell.x0), step), place);
  });
  return { drafts, open: { number, table, head: before?.head ?? head, rows: first + table.rows, page } };
}

/** Paragraphs of a table whose columns stand apart without lines. */
export function composePairs({ rows, right }: Pairs, number: number, step: Step): Draft[] {
  return rows.flatMap((sides, row) =>
    sides.flatMap((lines, column) =>
      inCell(breakLines(lines, lines[0]?.x0 ?? 0, right[column]!, step), { table: number, row, column, header: false }),
    ),
  );
}

function inCell(parts: readonly (readonly Line[])[], cell: Cell): Draft[] {
  return parts.map((lines) => ({ lines, role: 'body', cell, centered: false }));
}

function rowText({ cells }: Table, row: number): string {
  return cells
    .filter((cell) => cell.row === row)
    .map(({ words }) => words.map(({ text }) => text).join(' '))
    .join('|');
}

/** Space between the border and the text, taken from the left side. */
function padding(lines: readonly Line[], left: number): number {
  return Math.max(1, Math.min(12, Math.min(...lines.map(({ x0 }) => x0)) - left));
}

/** The first row names the columns: it alone is bold, or it holds short names and no sentences. */
function isHeader({ cells }: Table): boolean {
  const first = cells.filter(({ row }) => row === 0);
  if (first.length < 2) return false;
  const isBold = (row: (typeof cells)[number]) => row.words.every(({ bold }) => bold);
  if (first.every(isBold) && !cells.every(isBold)) return true;
  return first.every(({ words }) => words.length <= 5 && !/[.;:]$/.test(words.at(-1)?.text ?? ''));
}

/** Paragraphs of lines that stand in one column. */
function breakLines(lines: readonly Line[], left: number, right: number, step: Step): Line[][] {
  const parts: Line[][] = [];
  for (const line of lines) {
    const open = parts.at(-1);
    if (open !== undefined && !startsParagraph(line, { lines: open, left, right }, step(line.size))) open.push(line);
    else parts.push([line]);
  }
  return parts;
}
