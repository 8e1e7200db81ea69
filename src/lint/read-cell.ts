/** A cell of a table read as a sentence with words that stand elsewhere. */
import type { Block } from '../contract/contract.ts';
import type { ReadSentence } from './read-paragraph.ts';
import type { Around } from './severity-tables.ts';

/**
 * Reads a cell with the words before and behind it. All offsets are those of the cell's own text: the words before it begin
 * and end where it begins, those behind it where it ends.
 */
export function readCell(
  block: Block,
  { before, behind }: Around,
  read: (block: Block) => readonly ReadSentence[],
): readonly ReadSentence[] {
  const own = <Range extends { readonly start: number; readonly end: number }>(range: Range): Range => ({
    ...range,
    start: within(range.start - before.length, block.text.length),
    end: within(range.end - before.length, block.text.length),
  });
  return read({ ...block, text: before + block.text + behind, marks: [] }).map(({ sentence, parts }) => ({
    parts,
    sentence: { ...own(sentence), tokens: sentence.tokens.map(own), quantities: sentence.quantities.map(own) },
  }));
}

function within(offset: number, length: number): number {
  return Math.min(Math.max(offset, 0), length);
}
