/** Tables: cells of the same table are consecutive blocks. */
import type { Block } from '../../contract/contract.ts';
import { bookmarked, paragraph } from './write-paragraph.ts';
import { blockRuns, plainRuns } from './write-runs.ts';
import type { WriteContext } from './write-runs.ts';

/** Twentieths of a point. */
const narrowest = 1100;
const perCharacter = 105;
/** Model numbers and the like are short, and wide for their length. */
const perCapital = 150;
const cellMargins = 260;
const toWrite = 1700;

/** The table that holds `blocks`; header rows are bold, shaded and repeated on every page. */
export function blockTable(blocks: readonly Block[], context: WriteContext): string {
  const rows = gridOf(blocks);
  const { textWidth } = context.layout;
  const widths = columnWidths(rows, textWidth);
  const properties = `${tableBorders('single', '7F7F7F', 4)}${fixedLayout}${margins}`;
  return table(
    textWidth,
    widths,
    properties,
    rows.map((row) => {
      const header = row.some((cell) => cell.some((block) => block.cell?.header === true));
      const cells = widths.map((width, column) => tableCell(row[column] ?? [], width, header, context));
      const kept = header || isShort(row) ? '<w:cantSplit/>' : '';
      return tableRow(`${kept}${header ? '<w:tblHeader/>' : ''}`, cells);
    }),
  );
}

/** Twentieths of a point around the text of a cell. */
const margins =
  '<w:tblCellMar><w:top w:type="dxa" w:w="40"/><w:left w:type="dxa" w:w="108"/>' +
  '<w:bottom w:type="dxa" w:w="40"/><w:right w:type="dxa" w:w="108"/></w:tblCellMar>';

export const fixedLayout = '<w:tblLayout w:type="fixed"/>';

/** The same line on every side and between the cells. */
export function tableBorders(style: 'single' | 'none', color: string, size: number): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const lines = sides.map((side) => `<w:${side} w:val="${style}" w:color="${color}" w:sz="${size}"/>`);
  return `<w:tblBorders>${lines.join('')}</w:tblBorders>`;
}

/** A table of `rows`, with what it says of itself besides its width. */
export function table(width: number, widths: readonly number[], properties: string, rows: readonly string[]): string {
  const grid = widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${width}"/>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

export function tableRow(properties: string, cells: readonly string[]): string {
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
}

/** A cell of paragraphs; `properties` are those besides its width. */
export function cellElement(width: number, properties: string, paragraphs: readonly string[]): string {
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>${properties}</w:tcPr>${paragraphs.join('')}</w:tc>`;
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

function tableCell(blocks: readonly Block[], width: number, header: boolean, context: WriteContext): string {
  const style = header ? 'TableHeading' : 'TableText';
  const paragraphs = blocks.map((block) => {
    const label = block.label === '' ? '' : plainRuns(`${block.label} `);
    return paragraph({ style }, bookmarked(block, `${label}${blockRuns(block, context)}`, context));
  });
  const shading = header ? '<w:shd w:fill="E7E9ED" w:color="auto" w:val="clear"/>' : '';
  return cellElement(width, shading, paragraphs.length > 0 ? paragraphs : [paragraph({ style })]);
}

/**
 * Widths by the amount of text. Where every column can have its longest cell on one line, it does; else long columns
 * share what short ones leave. Columns that are left empty for answers get room to write. They add up to the text width.
 */
function columnWidths(rows: readonly (readonly (readonly Block[])[])[], textWidth: number): number[] {
  const columns = Array.from({ length: rows[0]?.length ?? 1 }, (_, column) => {
    const lengths = rows.map((row) => (row[column] ?? []).reduce((sum, block) => sum + lengthOf(block), 0));
    return {
      longest: Math.max(1, ...lengths),
      blank: lengths.length > 1 && lengths.slice(1).every((length) => length === 0),
    };
  });
  const needs = columns.map(({ longest, blank }) =>
    Math.max(blank ? toWrite : 0, Math.max(longest * perCharacter, Math.min(longest, 12) * perCapital) + cellMargins),
  );
  const total = needs.reduce((sum, need) => sum + need, 0);
  if (total <= textWidth)
    return exactly(
      needs.map((need) => Math.floor((need * textWidth) / total)),
      textWidth,
    );
  const most = Math.floor(textWidth / columns.length);
  const floors = needs.map((need, column) =>
    Math.min(need, most, columns[column]?.blank === true ? toWrite : narrowest),
  );
  const weights = columns.map(({ longest, blank }, column) =>
    // What its floor holds needs no more; the square root keeps one long cell from squeezing its neighbors.
    blank || (needs[column] ?? 0) <= (floors[column] ?? 0) ? 0 : Math.sqrt(Math.min(longest, 900)),
  );
  const weight = Math.max(
    1,
    weights.reduce((sum, one) => sum + one, 0),
  );
  const spare = textWidth - floors.reduce((sum, floor) => sum + floor, 0);
  return exactly(
    floors.map((floor, column) => floor + Math.floor((spare * (weights[column] ?? 0)) / weight)),
    textWidth,
  );
}

/** The last wide column takes what rounding has left over. */
function exactly(widths: readonly number[], textWidth: number): number[] {
  const used = widths.reduce((sum, width) => sum + width, 0);
  const widest = widths.indexOf(Math.max(...widths));
  return widths.map((width, column) => (column === widest ? width + textWidth - used : width));
}

function lengthOf({ text, label }: Block): number {
  return text.length + (label === '' ? 0 : label.length + 1);
}
