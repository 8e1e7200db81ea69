import type { Piece, Pieces } from './pieces.ts';

/** A quoted word in round brackets: (“Supplier”), (the “Agreement”), (each, a “Party”). */
const inlineTerm = /\((?:[a-z, ]{0,30} )?“([^“”()]{1,60})”\)/gu;

/**
 * Marks the terms that a paragraph defines in passing, in brackets after what they stand for. Only words of the library
 * and the template are looked at: a name with brackets and quotation marks defines nothing.
 */
export function markInlineTerms(pieces: Pieces): Pieces {
  return pieces.flatMap((piece) => (piece.kind === 'text' ? splitAtTerms(piece.text) : [piece]));
}

function splitAtTerms(text: string): Pieces {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(inlineTerm)) {
    const term = match[1] ?? '';
    const start = match.index + match[0].length - 2 - term.length;
    pieces.push({ kind: 'text', text: text.slice(from, start) }, { kind: 'term', text: term });
    from = start + term.length;
  }
  return from === 0 ? [{ kind: 'text', text }] : [...pieces, { kind: 'text', text: text.slice(from) }];
}
