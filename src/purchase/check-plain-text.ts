import { plainTextFault } from '../library/plain-text.ts';
import { keysAt, pointerParts, pointerTo, problemAt, valueAt, type YamlDocument } from '../yaml/document.ts';
import type { Problem } from '../yaml/problem.ts';

/**
 * Texts that would disturb the document they go into: line breaks, control and invisible characters, template braces.
 * Empty texts are left to the schema.
 */
export function plainTextProblems(document: YamlDocument): readonly Problem[] {
  const reasons = keysAt(document, '/clauses').map((id) => `${pointerTo('clauses', id)}/reason`);
  return ['/agreement', '/parties', '/product', '/products', ...reasons].flatMap((pointer) =>
    problemsBelow(document, pointer),
  );
}

function problemsBelow(document: YamlDocument, pointer: string): readonly Problem[] {
  const value = valueAt(document, pointer);
  if (typeof value !== 'string')
    return keysAt(document, pointer).flatMap((key) => problemsBelow(document, pointer + pointerTo(key)));
  const fault = value.trim() === '' ? null : plainTextFault(value);
  if (fault === null) return [];
  const name = pointerParts(pointer)
    .filter((part) => !/^\d+$/.test(part))
    .slice(-2)
    .join('.');
  const message = `\`${name}\` ${fault}`;
  return [
    problemAt(document, pointer, 'value', {
      message,
      help: 'it goes into the document as it is: write plain words on one line',
    }),
  ];
}
