/** Words that a line goes through: deletions of a redline. */
import type { Rule, Word } from './page-content.ts';

/** Where the line stands above the baseline, in parts of the letter height; underlines stand below it. */
const lowest = 0.12;
const highest = 0.5;
/** Marks the words that a rule across goes through; a word that it goes through in part is split there. */
export function markStruck(words: readonly Word[], rules: readonly Rule[]): readonly Word[] {
  const lines = rules.filter(({ way }) => way === 'across').sort((a, b) => a.at - b.at);
  if (lines.length === 0) return words;
  return words.flatMap((word) => strike(word, crossing(word, lines)));
}

/** The rules that stand at the height of a word's small letters. */
function crossing({ x0, x1, y, size }: Word, lines: readonly Rule[]): Rule[] {
  const found: Rule[] = [];
  for (let at = firstFrom(lines, y - highest * size); at < lines.length; at++) {
    const line = lines[at]!;
    if (line.at > y - lowest * size) break;
    if (line.to > x0 && line.from < x1) found.push(line);
  }
  return found;
}

function strike(word: Word, lines: readonly Rule[]): Word[] {
  if (lines.length === 0) return [word];
  const { text, ends } = word;
  const isStruck = ends.map((end, at) => {
    const middle = ((at === 0 ? word.x0 : ends[at - 1]!) + end) / 2;
    return lines.some(({ from, to }) => middle > from && middle < to);
  });
  const parts: Word[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && isStruck[at] === isStruck[from]) continue;
    parts.push({
      ...word,
      text: text.slice(from, at),
      x0: from === 0 ? word.x0 : ends[from - 1]!,
      x1: ends[at - 1]!,
      ends: ends.slice(from, at),
      spaced: from === 0 && word.spaced,
      struck: isStruck[from]!,
    });
    from = at;
  }
  return parts;
}

/** Number of the first of sorted `lines` at or below `height`. */
function firstFrom(lines: readonly Rule[], height: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.at < height) low = middle + 1;
    else high = middle;
  }
  return low;
}
