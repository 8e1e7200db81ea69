import type { WordClasses } from '../language/phrase-syntax.ts';
import { checkPhrase } from '../language/phrases.ts';
import { pointerTo, problemAt, type YamlDocument } from '../yaml/document.ts';
import type { Problem } from '../yaml/problem.ts';
import { quoted } from '../yaml/quoted.ts';
import { writtenList } from './written-list.ts';

/** Malformed and repeated phrases of the lists at `pointers`; `words` are the word classes that they may name. */
export function phraseProblems(
  document: YamlDocument,
  pointers: readonly string[],
  words: WordClasses = new Map(),
): readonly Problem[] {
  return pointers.flatMap((pointer) => {
    const phrases = writtenList(document, pointer);
    return phrases.flatMap((phrase, position) => {
      const at = pointer + pointerTo(position);
      const complaint = checkPhrase(phrase, words);
      if (complaint !== null)
        return [problemAt(document, at, 'value', { message: `malformed phrase ${quoted(phrase)}`, help: complaint })];
      if (phrases.indexOf(phrase) === position) return [];
      return [
        problemAt(document, at, 'value', {
          message: `the phrase ${quoted(phrase)} stands twice in this list`,
          help: 'remove one of the two',
        }),
      ];
    });
  });
}
