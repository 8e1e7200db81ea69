/** Notes at the foot of a page, and the raised numbers that refer to them. */
import { toLine, type Line } from './lines.ts';
import type { Word } from './page-content.ts';

/** Notes are set at most in this part of the size of the text. */
const smaller = 0.93;

/** `1`, `[1]`, `*`, `†`: what begins a note. */
const noteMark = /^(?:\[?\d{1,3}\]?|[*†‡§]{1,3})$/;

/**
 * Parts the lines of one page, sorted from top to bottom, into text and notes. Notes are the last lines of the page,
 * smaller than the text, and the first of them begins with a mark that stands raised.
 */
export function splitFootnotes(
  lines: readonly Line[],
  bodySize: number,
): { readonly text: readonly Line[]; readonly notes: readonly (readonly Line[])[] } {
  let first = lines.length;
  while (first > 0 && lines[first - 1]!.size <= bodySize * smaller) first--;
  while (first < lines.length && !beginsNote(lines[first]!)) first++;
  if (first === 0 || first === lines.length) return { text: lines, notes: [] };
  const notes: Line[][] = [];
  for (const line of lines.slice(first)) {
    if (beginsNote(line)) notes.push([withoutMark(line)]);
    else notes.at(-1)!.push(line);
  }
  const marks = new Set(lines.slice(first).flatMap((line) => (beginsNote(line) ? [line.words[0]!.text] : [])));
  return { text: lines.slice(0, first).map((line) => withoutReferences(line, marks)), notes };
}

function beginsNote({ words, size, y }: Line): boolean {
  const [mark, next] = words;
  return mark !== undefined && next !== undefined && noteMark.test(mark.text) && isRaised(mark, size, y);
}

function isRaised(word: Word, size: number, y: number): boolean {
  return word.size < size * 0.8 && word.y <= y;
}

function withoutMark(line: Line): Line {
  return toLine(line.words.slice(1), line.page);
}

function withoutReferences(line: Line, marks: ReadonlySet<string>): Line {
  const kept = line.words.filter((word) => !(marks.has(word.text) && isRaised(word, line.size, line.y)));
  return kept.length === line.words.length || kept.length === 0 ? line : toLine(kept, line.page);
}
