/** Stretches of text as rich formats have them: what they look like, and what becomes of them. */
import type { Reading } from '../../contract/contract.ts';

/** What becomes of a stretch of text when every tracked change is accepted and the page is printed. */
export type PieceState = 'live' | 'deleted' | 'hidden' | 'struck';

export type ChangeKind = 'inserted' | 'deleted' | 'moved-from' | 'moved-to';

/** A tracked change: who did what, and when. */
export type Change = { readonly kind: ChangeKind; readonly author: string; readonly date: string };

export type Piece = {
  text: string;
  readonly state: PieceState;
  /** The tracked change that the text stands in. */
  readonly change: Change | null;
  readonly bold: boolean;
  readonly underlined: boolean;
};

/** True for changes whose text is gone in a reading. */
export function removedIn(reading: Reading, change: Change | null | undefined): boolean {
  if (!change || reading === 'both') return false;
  return removes(change) === (reading === 'final');
}

/** True for changes whose text is gone once everything is accepted. */
export function removes(change: Change | null | undefined): boolean {
  return change?.kind === 'deleted' || change?.kind === 'moved-from';
}
