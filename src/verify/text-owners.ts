/** Which text of the record a paragraph of the document belongs to, and which texts have changed places. */
import type { Block } from '../contract/contract.ts';
import { longestRising } from '../contract/kept-order.ts';
import type { RecordedText } from '../contract/provenance.ts';

export type Owners = {
  /** For each recorded text the new blocks that stand in it and were not there. */
  readonly extra: readonly (readonly Block[])[];
  /** Places of the first block of each text. */
  readonly first: readonly (number | null)[];
  readonly added: readonly { readonly after: number; readonly blocks: readonly Block[] }[];
};

/**
 * Gives what is new to the text that it stands in: paragraphs without a number of their own and list items go on with
 * what is above them; anything else is a text of its own.
 */
export function ownersOf(
  texts: readonly RecordedText[],
  matched: readonly (number | null)[],
  blocks: readonly Block[],
): Owners {
  const ownerAt = new Map<number, number>();
  const first = texts.map((): number | null => null);
  let from = 0;
  texts.forEach(({ paragraphs }, index) => {
    paragraphs.forEach((_, place) => {
      const at = matched[from + place] ?? null;
      if (at === null) return;
      ownerAt.set(at, index);
      first[index] = Math.min(first[index] ?? at, at);
    });
    from += paragraphs.length;
  });
  const extra = texts.map((): Block[] => []);
  const added: { after: number; blocks: Block[] }[] = [];
  let owner = -1;
  let open: Block[] | null = null;
  blocks.forEach((block, at) => {
    const own = ownerAt.get(at);
    if (own !== undefined) {
      owner = own;
      open = null;
      return;
    }
    const continues = goesOn(block, blocks[at - 1]);
    if (continues && open !== null) open.push(block);
    else if (continues && owner >= 0 && texts[owner]?.kind !== 'heading') extra[owner]?.push(block);
    else {
      open = [block];
      added.push({ after: owner, blocks: open });
    }
  });
  return { extra, first, added };
}

function goesOn(block: Block, previous: Block | undefined): boolean {
  if (previous === undefined || block.role === 'heading' || block.role === 'title') return false;
  if (block.cell !== null) return previous.cell?.table === block.cell.table;
  if (block.role === 'signature') return previous.role === 'signature';
  if (block.role === 'definition' && block.label === '') return false;
  return block.label === '' || /^\(/u.test(block.label);
}

/** Texts that stand before one that was written before them; the fewest that explain the order. */
export function movedTexts({ first }: Owners): ReadonlySet<number> {
  const there = first.flatMap((place, index) => (place === null ? [] : [{ place, index }]));
  const stays = longestRising(there.map(({ place }) => place));
  return new Set(there.flatMap(({ index }, at) => (stays.has(at) ? [] : [index])));
}
