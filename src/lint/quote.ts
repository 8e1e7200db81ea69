import type { Contract } from '../contract/contract.ts';
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
  };
}
