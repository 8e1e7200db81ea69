/** Tables: cells of the same table are consecutive blocks. */
import type { Table, TableCell, TableRow } from 'docx';
import type { Block } from '../../contract/contract.ts';
import { bookmarked } from './write-paragraph.ts';
import { blockRuns, plainRuns } from './write-runs.ts';
import type { WriteContext } from './write-runs.ts';

/** Width between the margins of a US Letter page, in twentieths of a point. */
const textWidth = 9360;
const narrowest = 1100;

/** The table that holds `blocks`; header rows are bold, shaded and repeated on every page. */
export function blockTable(blocks: readonly Block[], context: WriteContext): Table {
  const { Table, TableRow } = context.docx;
  const rows = gridOf(blocks);
  const widths = columnWidths(rows);
  const line = { style: 'single', size: 4, color: '7F7F7F' } as const;
  return new Table({
    width: { size: textWidth, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { top: 40, bottom: 40, left: 108, right: 108 },
    rows: rows.map((row): TableRow => {
      const header = row.some((cell) => cell.some((block) => block.cell?.header === true));
      const children = widths.map((width, column) => tableCell(row[column] ?? [], width, header, context));
      return new TableRow({ cantSplit: header || isShort(row), ...(header ? { tableHeader: true } : {}), children });
    }),
  });
}

/** Rows that fit into a few lines stay on one page; a tall one kept whole would leave the page before it half empty. */
function isShort(row: readonly (readonly Block[])[]): boolean {
  return row.every((cell) => cell.reduce((sum, { text }) => sum + text.length, 0) <= 400);
}

/** Blocks by row and column; several blocks of one cell stay together. Rows and columns without a block close up. */
export function gridOf(blocks: readonly Block[]): Block[][][] {
  const rows = new Map<number, Map<number, Block[]>>();
  const columns = new Set<number>();
  for (const block of blocks) {
    const { row, column } = block.cell ?? { row: 0, column: 0 };
    columns.add(column);
    const cells = rows.get(row) ?? new Map<number, Block[]>();
    cells.set(column, [...(cells.get(column) ?? []), block]);
    rows.set(row, cells);
  }
  const order = [...columns].sort((a, b) => a - b);
  return [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, cells]) => order.map((column) => cells.get(column) ?? []));
}

function tableCell(blocks: readonly Block[], width: number, header: boolean, context: WriteContext): TableCell {
  const { Paragraph, TableCell } = context.docx;
  const style = header ? 'TableHeading' : 'TableText';
  const paragraphs = blocks.map((block) => {
    const label = block.label === '' ? [] : plainRuns(`${block.label} `, {}, context);
    const children = bookmarked(block, [...label, ...blockRuns(block, context)], context);
    return new Paragraph({ style, children });
  });
  return new TableCell({
    width: { size: width, type: 'dxa' },
    ...(header ? { shading: { type: 'clear', color: 'auto', fill: 'E7E9ED' } } : {}),
    children: paragraphs.length > 0 ? paragraphs : [new Paragraph({ style })],
  });
}

/** Widths by the amount of text: long columns wide, short ones just wide enough; they add up to the text width. */
function columnWidths(rows: readonly (readonly (readonly Block[])[])[]): number[] {
  const count = rows[0]?.length ?? 1;
  const weights = Array.from({ length: count }, (_, column) => {
    const lengths = rows.map((row) => (row[column] ?? []).reduce((sum, block) => sum + block.text.length, 0));
    const longest = lengths.reduce((most, length) => Math.max(most, length), 1);
    // The square root keeps one long cell from squeezing its neighbors.
    return Math.sqrt(Math.min(longest, 400) + 4);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const floor = Math.min(narrowest, Math.floor(textWidth / count));
  const spare = textWidth - floor * count;
  const widths = weights.map((weight) => floor + Math.floor((spare * weight) / total));
  const used = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, column) => (column === count - 1 ? width + textWidth - used : width));
}
