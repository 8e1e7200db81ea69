import type { Cell, Role } from '../contract/contract.ts';
import type { Pieces } from './pieces.ts';

/** How a block is counted: `1`, `1.1`, `(a)`, `(i)`, or as an attachment, `Exhibit A`. */
export type Numbering =
  'article' | 'clause' | 'item' | 'subitem' | { readonly label: string; readonly count: 'letters' | 'numbers' };

/** A block before anything is numbered. */
export type DraftBlock = {
  /** What a cross-reference may call it. */
  readonly id: string | null;
  readonly role: Role;
  readonly level: number;
  readonly numbering: Numbering | null;
  readonly pieces: Pieces;
  /** The block that it hangs under. */
  readonly under: DraftBlock | null;
  readonly cell: Cell | null;
};

/** A block with nothing special about it but what `given` says. */
export function draftBlock(given: Pick<DraftBlock, 'role' | 'pieces'> & Partial<DraftBlock>): DraftBlock {
  return { id: null, level: 0, numbering: null, under: null, cell: null, ...given };
}
