/** References from one file of a library into another. */
import { didYouMean } from '../yaml/did-you-mean.ts';
import { keysAt, pointerTo, problemAt, textAt, valueAt, type YamlDocument } from '../yaml/document.ts';
import type { Problem } from '../yaml/problem.ts';
import { quoted } from '../yaml/quoted.ts';

type Ids = { readonly has: (id: string) => boolean; readonly keys: () => Iterable<string> };

/** A problem when `pointer` holds an id that is not among `ids`; none when the ids are not known or there is no id. */
export function referenceProblems(
  document: YamlDocument,
  pointer: string,
  kind: string,
  ids: Ids | null,
): readonly Problem[] {
  const id = valueAt(document, pointer);
  if (ids === null || typeof id !== 'string' || ids.has(id)) return [];
  return [
    problemAt(document, pointer, 'value', {
      message: `unknown ${kind} ${quoted(id)}`,
      help: didYouMean(id, [...ids.keys()]),
    }),
  ];
}

/** The same for every entry of a list. */
export function listReferenceProblems(
  document: YamlDocument,
  pointer: string,
  kind: string,
  ids: Ids | null,
): readonly Problem[] {
  return keysAt(document, pointer).flatMap((position) =>
    referenceProblems(document, pointer + pointerTo(position), kind, ids),
  );
}

/** Unknown facts in the condition at `pointer`. */
export function conditionProblems(
  document: YamlDocument,
  pointer: string,
  facts: ReadonlySet<string> | null,
): readonly Problem[] {
  if (textAt(document, pointer) !== null) return referenceProblems(document, pointer, 'fact', facts);
  return keysAt(document, pointer).flatMap((key) => conditionProblems(document, pointer + pointerTo(key), facts));
}
