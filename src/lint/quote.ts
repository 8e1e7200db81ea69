import type { Block, Contract } from '../contract/contract.ts';
import type { Statement } from './statement.ts';
import type { Evidence } from './verdict.ts';

/** The sentence of a statement as evidence; its offsets slice the block's text to the quote. */
export function evidenceOf(contract: Contract, { sentence }: Statement): Evidence {
  return evidenceAt(contract, sentence.block, sentence.start, sentence.end);
}

/** A range of a block's text as evidence. */
export function evidenceAt(contract: Contract, block: number, start: number, end: number): Evidence {
  const from = contract.blocks[block];
  if (!from) throw new Error(`no block ${block}`);
  return {
    quote: from.text.slice(start, end),
    block,
    start,
    end,
    clause: from.clause,
    heading: from.heading,
    exhibit: from.exhibit,
    page: from.page,
    paragraph: from.paragraph,
    ...(from.document === undefined ? {} : { document: from.document }),
    ...headsOf(contract, from),
  };
}

/** Longest text of a cell that is quoted with its headings. */
const fewLetters = 40;

function headsOf({ blocks }: Contract, { index, cell, text }: Block): Pick<Evidence, 'cell'> {
  if (cell === null || cell.row === 0 || cell.column === 0 || text.length > fewLetters) return {};
  let row = '';
  let column = '';
  for (let at = index - 1; at >= 0; at--) {
    const other = blocks[at];
    if (other === undefined || other.cell === null || other.cell.table !== cell.table) break;
    if (other.cell.row === cell.row) row = other.text;
    else if (other.cell.row === 0 && other.cell.column === cell.column) column = other.text;
  }
  const heads = [row, column].filter((head) => head !== '' && head.length <= 120);
  return heads.length === 0 ? {} : { cell: heads };
}
