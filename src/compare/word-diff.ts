/** Two texts, word by word. */
import { diffArrays } from 'diff';
import type { Change } from './comparison.ts';

/** Stands where a paragraph ends and the next begins. */
export const paragraphEnd = '\u2029';

/** Beyond this many differing words two texts have nothing to show side by side; it also bounds the work. */
const mostEdits = 1200;

/**
 * The changes that make `before` into `after`, in reading order. The `same` and `deleted` pieces together are `before`,
 * `same` and `inserted` together `after`, to the letter.
 */
export function diffWords(before: string, after: string): readonly Change[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const [one, other] = [piecesOf(before), piecesOf(after)];
  const found = diffArrays(one, other, { maxEditLength: mostEdits });
  const raw: readonly Change[] =
    found === undefined
      ? [
          { kind: 'deleted', text: before },
          { kind: 'inserted', text: after },
        ]
      : found.map(({ value, added, removed }) => ({
          kind: added ? 'inserted' : removed ? 'deleted' : 'same',
          text: value.join(''),
        }));
  return tidy(raw);
}

/** Words, runs of white space, ends of lines and paragraphs, and every other sign by itself. */
function piecesOf(text: string): string[] {
  return (
    text.match(/[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*|[\n\u2029]|[^\S\n\u2029]+|[^\p{L}\p{N}\p{M}\s]/gu) ??
    []
  );
}

/** Takes spaces and single small words between changes into them: whole phrases read better than islands. */
function tidy(raw: readonly Change[]): readonly Change[] {
  const tidied: Change[] = [];
  let deleted = '';
  let inserted = '';
  const close = (): void => {
    if (deleted !== '') tidied.push({ kind: 'deleted', text: deleted });
    if (inserted !== '') tidied.push({ kind: 'inserted', text: inserted });
    deleted = '';
    inserted = '';
  };
  raw.forEach(({ kind, text }, at) => {
    if (text === '') return;
    if (kind === 'deleted') deleted += text;
    else if (kind === 'inserted') inserted += text;
    else if (deleted !== '' && inserted !== '' && at < raw.length - 1 && isIsland(text)) {
      deleted += text;
      inserted += text;
    } else {
      close();
      const last = tidied.at(-1);
      if (last?.kind === 'same') tidied[tidied.length - 1] = { kind, text: last.text + text };
      else tidied.push({ kind, text });
    }
  });
  close();
  return tidied;
}

/** Nothing but space, or one short word between spaces; a new paragraph stays visible. */
function isIsland(text: string): boolean {
  return /^[^\S\n\u2029]+$/u.test(text) || /^ (?:a|an|the|of|to|in|on|or|and|by|as|for) $/iu.test(text);
}
