/** "Customer's question: Supplier shall …": what a party asks, in a paragraph or table row that says so, binds nobody. */
import type { Block } from '../contract/contract.ts';

/** True for a paragraph labelled as a question, for what hangs under it, and for the cells beside such a label. */
export function isAsked(block: Block, blocks: readonly Block[]): boolean {
  if (isLabelled(block.text)) return true;
  const above = block.parent === null ? undefined : blocks[block.parent];
  if (above === undefined || above.role === 'heading') return false;
  const beside = above.cell !== null && above.cell.row === block.cell?.row;
  return isLabelled(above.text) || (beside && /^\s*(?:[\p{L}'’]{1,20} ){0,2}question\s*$/iu.test(above.text));
}

/** A question with its answer in one paragraph is left to the marks of its sentences. */
function isLabelled(text: string): boolean {
  return (
    // Letters of all the world take V8 a while to compile: few texts come so far.
    /question(?: \d{1,3})?\s*:/i.test(text) &&
    /^\s*(?:[\p{L}'’]{1,20} ){0,2}question(?: \d{1,3})?\s*:/iu.test(text) &&
    !/\b(?:answer|response|reply)\s*:/i.test(text)
  );
}
