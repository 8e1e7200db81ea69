/**
 * Tables of tasks and times below a sentence that makes them a duty: "Supplier shall carry out each task in the table
 * within the time shown there." Every row is a duty; its cells take verb and party from that sentence.
 */
import type { Block, Contract } from '../contract/contract.ts';
import { tablesOf, type CellBlock } from './tables.ts';

/** By the index of every block in such a row: the block with the sentence above its table. */
export function timedRows(contract: Contract): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  for (const table of tablesOf(contract)) {
    const above = leadInAbove(contract, table);
    if (above === null || !hasTimes(table)) continue;
    for (const { index, cell } of table) if (!isHead(cell)) rows.set(index, above.index);
  }
  return rows;
}

function isHead({ header, row }: CellBlock['cell']): boolean {
  return header || row === 0;
}

/** A column headed by a word for time, with times in most of its cells. */
function hasTimes(table: readonly CellBlock[]): boolean {
  const headed = new Set(table.flatMap(({ cell, text }) => (isHead(cell) && timeWord.test(text) ? [cell.column] : [])));
  /** By column, cells with a time less cells without. */
  const surplus = new Map<number, number>();
  for (const { cell, text } of table) {
    if (isHead(cell) || !headed.has(cell.column)) continue;
    surplus.set(cell.column, (surplus.get(cell.column) ?? 0) + (time.test(text) ? 1 : -1));
  }
  return [...surplus.values()].some((more) => more > 0);
}

const timeWord =
  /\b(?:times?|timeframes?|within|deadlines?|days|hours|due|response|resolution|remediation|correction|fix|periods?|intervals?|frequency|notice|target|when)\b/i;
const time =
  /\b(?:(?:minutes?|hours?|days?|weeks?|months?|years?)\b|hourly|daily|weekly|monthly|quarterly|yearly|annually|immediate)/i;

/** The nearest paragraph above a table, captions left out, if it speaks of what is in the table. */
export function leadInAbove({ blocks }: Contract, [first]: readonly CellBlock[]): Block | null {
  if (first === undefined) return null;
  for (let at = first.index - 1; at >= Math.max(0, first.index - 3); at--) {
    const block = blocks[at];
    if (block === undefined || block.cell !== null) return null;
    if (block.role === 'operative' && block.text.length > 40) return pointing.test(block.text) ? block : null;
  }
  return null;
}

const pointing =
  /\b(?:table|following|below|chart|matrix|times?|time ?frames?|deadlines?|periods?|schedule|listed|shown)\b/i;
