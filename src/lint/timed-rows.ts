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
  return table
    .filter(({ cell, text }) => isHead(cell) && timeWord.test(text))
    .some(({ cell: { column } }) => {
      const cells = table.filter(({ cell }) => !isHead(cell) && cell.column === column);
      return cells.length > 0 && cells.filter(({ text }) => time.test(text)).length * 2 > cells.length;
    });
}

const timeWord =
  /\b(?:times?|timeframes?|within|deadlines?|days|hours|due|response|resolution|remediation|correction|fix|periods?|intervals?|frequency|notice|target|when)\b/i;
const time =
  /\b(?:(?:minutes?|hours?|days?|weeks?|months?|years?)\b|hourly|daily|weekly|monthly|quarterly|yearly|annually|immediate)/i;

/** The nearest paragraph above a table, captions left out, if it speaks of what is in the table. */
function leadInAbove({ blocks }: Contract, [first]: readonly CellBlock[]): Block | null {
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
