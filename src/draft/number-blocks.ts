import type { DraftBlock } from './draft-block.ts';
import { writeRoman } from '../contract/numerals.ts';
import { letter } from './number-words.ts';

/** `label`: the number on the block itself; `clause`: how a lawyer cites it; `exhibit`: the attachment that it stands in. */
export type BlockNumber = { readonly label: string; readonly clause: string; readonly exhibit: string };

/** Gives the number of every block, in order. Clauses count within their article, items within their clause. */
export function numberBlocks(blocks: readonly DraftBlock[]): ReadonlyMap<DraftBlock, BlockNumber> {
  const numbers = new Map<DraftBlock, BlockNumber>();
  const attachments = new Map<string, number>();
  let exhibit = '';
  let article = 0;
  let clause = 0;
  let item = 0;
  let subitem = 0;
  // What an unnumbered block is cited by: the number of the clause that it belongs to.
  let section = '';

  const labelOf = ({ numbering }: DraftBlock): string => {
    switch (numbering) {
      case null:
        return '';
      case 'article':
        article += 1;
        clause = item = 0;
        return `${article}`;
      case 'clause':
        clause += 1;
        item = 0;
        return `${article}.${clause}`;
      case 'item':
        item += 1;
        subitem = 0;
        return `(${letter(item)})`;
      case 'subitem':
        subitem += 1;
        return `(${writeRoman(subitem)})`;
      default: {
        const count = (attachments.get(numbering.label) ?? 0) + 1;
        attachments.set(numbering.label, count);
        item = 0;
        return `${numbering.label} ${numbering.count === 'letters' ? letter(count).toUpperCase() : count}`;
      }
    }
  };

  let cell = '';
  for (const block of blocks) {
    if (block.role === 'definition' && block.numbering === null) item = 0;
    // Every cell of a table counts its own list.
    const standsIn = block.cell === null ? '' : `${block.cell.row} ${block.cell.column}`;
    if (standsIn !== cell && standsIn !== '') item = 0;
    cell = standsIn;
    const label = labelOf(block);
    if (block.numbering === 'item') numbers.set(block, { label, clause: section + label, exhibit });
    else if (block.numbering === 'subitem')
      numbers.set(block, { label, clause: `${section}(${letter(item)})${label}`, exhibit });
    else {
      if (typeof block.numbering === 'object' && block.numbering !== null) exhibit = label;
      // What hangs under nothing stands behind the last article, not in its last clause.
      if (label !== '') section = label;
      else if (block.under === null && article > 0 && exhibit === '') section = `${article}`;
      numbers.set(block, { label, clause: section, exhibit });
    }
  }
  return numbers;
}
