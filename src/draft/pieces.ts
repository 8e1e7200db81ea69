/** A paragraph on its way into a contract: text with the places that still mean something. */
export type Piece =
  /** Words of the library or the template. */
  | { readonly kind: 'text'; readonly text: string }
  /** Free words of a person (a name, a product, a reason): never searched for defined terms. */
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'term'; readonly text: string }
  /** A point that somebody must still settle, with its brackets. */
  | { readonly kind: 'confirm'; readonly text: string }
  /** A cross-reference to the block with the id `to`; its words are known only when everything is numbered. */
  | { readonly kind: 'reference'; readonly to: string };

export type Pieces = readonly Piece[];

/** Stands for text that is none of ours when words are searched. */
const opaque = '\uFFFC';

/**
 * Gives the words of a paragraph in which defined terms may be looked for. Names, titles and references are one
 * object replacement character (U+FFFC) each, so that no term can be found in or across them.
 */
export function searchableText(pieces: Pieces): string {
  return pieces.map((piece) => (piece.kind === 'text' || piece.kind === 'term' ? piece.text : opaque)).join('');
}

/** True where the paragraph would print nothing but blanks. */
export function isBlank(pieces: Pieces): boolean {
  return pieces.every((piece) => piece.kind !== 'reference' && piece.text.trim() === '');
}

export function words(text: string): Piece {
  return { kind: 'text', text };
}
