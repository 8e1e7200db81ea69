/** Cells of comma-separated values that a spreadsheet shows and never runs. */
import { safeText } from './safe-text.ts';

/** One line of RFC 4180 without its line break; every cell in quotes. */
export function csvRow(cells: readonly string[]): string {
  return cells.map((cell) => `"${inert(safeText(cell)).replaceAll('"', '""')}"`).join(',');
}

/**
 * An apostrophe before whatever a spreadsheet would take for the start of a formula (`= + - @`, their fullwidth forms, tab
 * and carriage return, also behind blanks). Excel and LibreOffice keep it as the sign of text when the cell is edited.
 */
export function inert(text: string): string {
  return startsFormula(text) ? `'${text}` : text;
}

/** Whether a spreadsheet could take the text for a formula. */
export function startsFormula(text: string): boolean {
  return /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u.test(text);
}
