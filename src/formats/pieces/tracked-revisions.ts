import type { Reading, Revision } from '../../contract/contract.ts';
import { removedIn, type Piece } from './piece.ts';

/** Appends the tracked changes in the pieces of the paragraph with this number; a change in several pieces is one. */
export function addRevisions(
  pieces: readonly Piece[],
  paragraph: number,
  revisions: Revision[],
  reading: Reading = 'final',
): void {
  let last = null as { kind: Revision['kind']; text: string; author: string; date: string; paragraph: number } | null;
  for (const { text, state, change } of pieces) {
    const kind = state === 'deleted' && !removedIn(reading, change) ? 'deleted' : change?.kind;
    if (kind === undefined) {
      last = null;
      continue;
    }
    const author = change?.author ?? '';
    const date = change?.date ?? '';
    if (last?.kind === kind && last.author === author && last.date === date) last.text += text;
    else revisions.push((last = { kind, text, author, date, paragraph }));
  }
}
