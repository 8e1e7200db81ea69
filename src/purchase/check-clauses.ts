import type { Library } from '../library/library.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import { keysAt, pointerTo, problemAt, valueAt, type YamlDocument } from '../yaml/document.ts';
import type { Problem } from '../yaml/problem.ts';
import { quoted } from '../yaml/quoted.ts';

/** Unknown clauses, positions that the library does not have, and entries that say two things or nothing. */
export function clauseProblems(document: YamlDocument, library: Library): readonly Problem[] {
  const known = library.requirements.map(({ id }) => id);
  return keysAt(document, '/clauses').flatMap((id) => {
    const at = pointerTo('clauses', id);
    const requirement = library.requirements.find((candidate) => candidate.id === id);
    if (requirement === undefined) {
      return [problemAt(document, at, 'key', { message: `unknown clause ${quoted(id)}`, help: didYouMean(id, known) })];
    }
    const position = valueAt(document, `${at}/position`);
    const omit = valueAt(document, `${at}/omit`);
    const reason = valueAt(document, `${at}/reason`);
    if (position !== undefined && omit !== undefined) {
      return [
        problemAt(document, at, 'key', {
          message: `${quoted(id)} has a position and is omitted`,
          help: 'keep one of `position` and `omit`',
        }),
      ];
    }
    if (reason !== undefined && omit === undefined) {
      return [
        problemAt(document, `${at}/reason`, 'key', {
          message: `a reason without \`omit\``,
          help: 'add `omit: true`, or remove the reason',
        }),
      ];
    }
    if (position !== 'fallback' || requirement.positions.some(({ level }) => level === 'fallback')) return [];
    return [
      problemAt(document, `${at}/position`, 'value', {
        message: `${quoted(id)} has no fallback position in the library`,
        help: 'choose `preferred`, or omit the clause with a reason',
      }),
    ];
  });
}
