import { problemAt, valueAt, type YamlDocument } from '../yaml/document.ts';
import type { Problem } from '../yaml/problem.ts';
import { scanTemplate, type Known } from './scan-template.ts';

/** Mistakes in the template text at `pointer`, each at its tag, and the parameters that it uses. */
export function textProblems(
  document: YamlDocument,
  pointer: string,
  known: Known,
): { readonly parameters: ReadonlySet<string>; readonly problems: readonly Problem[] } {
  const text = valueAt(document, pointer);
  if (typeof text !== 'string') return { parameters: new Set(), problems: [] };
  const { parameters, faults } = scanTemplate(text, known);
  const problems = faults.map(({ fragment, occurrence, message, help }) =>
    problemAt(document, pointer, 'value', { message, help }, { text: fragment, occurrence }),
  );
  return { parameters, problems };
}
