/** Cells of a worksheet. */
import { startsFormula } from '../csv-cell.ts';
import { xmlText } from '../xml-text.ts';
import { cellStyles, type CellStyle } from './styles.ts';

export type Cell = string | number | null | { readonly value: string | number; readonly style: CellStyle };

/** Characters that Excel takes in one cell. */
const longest = 32_767;

/**
 * One cell, or nothing where it is empty. Text is always stored as text, never as a formula; what begins like a formula is
 * also marked as quoted, so that it stays text when somebody edits the cell.
 */
export function cellXml(cell: Cell, row: number, column: number): string {
  const { value, style } = typeof cell === 'object' && cell !== null ? cell : { value: cell, style: null };
  if (value === null || value === '') return '';
  const at = `${columnName(column)}${row}`;
  if (typeof value === 'number') return `<c r="${at}" s="${cellStyles[style ?? 'number']}"><v>${value}</v></c>`;
  const kind = style ?? (startsFormula(value) ? 'quoted' : 'text');
  return `<c r="${at}" s="${cellStyles[kind]}" t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
}

/** The text that a cell shows. */
export function textOf(cell: Cell): string {
  const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
  return value === null ? '' : String(value);
}

/** `A`, `Z`, `AA` for 0, 25, 26. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Line breaks stay; `_x0041_` would be read as an escape (ECMA-376 part 1, 22.9.2.19), so its underscore is escaped. */
function cellText(text: string): string {
  const short = text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
  return short
    .split('\n')
    .map((line) => xmlText(line.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')))
    .join('\n');
}
