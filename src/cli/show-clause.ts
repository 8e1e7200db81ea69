/** Clause text as it would stand in a document, for reading in a terminal. */
import { renderText, type TextValues } from '../draft/render-text.ts';
import { clauseVocabulary } from '../draft/vocabulary.ts';
import type { Library } from '../library/library.ts';
import { useTextSnapshot } from './text-snapshot.ts';

/**
 * The paragraphs of a clause with the default of every parameter, written for Supplier and Customer; list items begin
 * with a dash. Facts are open, so that everything conditional is shown, and there is no other clause to refer to.
 */
export function showClause(text: string, library: Library): readonly string[] {
  useTextSnapshot();
  const values: TextValues = {
    vocabulary: clauseVocabulary(library),
    names: new Map([
      ['supplier', 'Supplier'],
      ['customer', 'Customer'],
      ['product', 'the Product'],
    ]),
    parameters: new Map(library.parameters.map((parameter) => [parameter.id, { parameter, value: parameter.default }])),
    facts: new Map(),
    present: new Set(),
    or: 'or',
  };
  return renderText(text, values).map(({ kind, pieces }) => {
    const words = pieces.map((piece) => (piece.kind === 'reference' ? piece.to : piece.text)).join('');
    return kind === 'paragraph' ? words : `- ${words}`;
  });
}
