import type { Piece, PieceState } from './piece.ts';

/** True where pieces in this state hold more than white space. */
export function hasText(pieces: readonly Piece[], state: PieceState): boolean {
  return pieces.some((piece) => piece.state === state && piece.text.trim() !== '');
}

/** The text of the pieces in this state, as it stands in a paragraph of its own. */
export function textInState(pieces: readonly Piece[], state: PieceState): string {
  let text = '';
  for (const piece of pieces) if (piece.state === state) text += piece.text;
  return text.replace(/^\n+/, '').trimEnd();
}
