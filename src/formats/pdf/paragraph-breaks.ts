/** Where a line begins a paragraph and where it goes on with the one before. */
import { beginsParagraph, hasMarker } from '../text/clause-marker.ts';
import type { Line } from './lines.ts';

/** The lines of a paragraph so far, and how its text is set. */
export type OpenParagraph = {
  readonly lines: Line[];
  /** Edges of the text around it. */
  readonly left: number;
  readonly right: number;
};

/** Lines may stand further in or out than their paragraph by this many points. */
const sameEdge = 6;

/** A line that ends like this goes on. */
const openEnd = /(?:,|\b(?:and|or|of|in|to|by|the|with|under|see|per|this|for|an?|any))$/i;

const sentenceEnd = /[.:;!?][”"’')\]]*$/;
const bullet = /^(?:[•·▪◦‣●■○➢✓☐☒☑❑□*–—-]|o)\s/;

/** True where `line` begins a paragraph of its own; both stand in the same column of the same page. `step` is the usual distance of two baselines. */
export function startsParagraph(line: Line, open: OpenParagraph, step: number): boolean {
  const before = open.lines.at(-1)!;
  const first = open.lines[0]!;
  const gap = line.y - before.y;
  if (gap > Math.max(step, before.size) * 1.32 || gap < 0) return true;
  if (Math.abs(line.size - before.size) > 0.12 * Math.max(line.size, before.size)) return true;
  if (isTabbed(line) || isTabbed(before)) return true;
  const full = isFull(before, line, open.right);
  const inside = textEdge(open);
  if (isMarked(line.text)) return markedStarts(line, open, full);
  const ended = sentenceEnd.test(before.text);
  const goesOn = !ended && (/^[\p{Ll}(,;]/u.test(line.text) || openEnd.test(before.text));
  if (line.bold !== before.bold && !full && !goesOn) return true;
  if (!full && !goesOn) return true;
  if (open.lines.length > 1) {
    return ended && Math.abs(line.x0 - inside) > sameEdge && Math.abs(line.x0 - before.x0) > sameEdge;
  }
  // The second line of a paragraph may hang under its first or leave the first line's indent.
  return ended && line.x0 > first.x0 + sameEdge && !hangs(line, first);
}

/** True where a line that begins with a number or a bullet begins a paragraph. `full` tells whether its first word would not have fit on the line before. */
function markedStarts(line: Line, open: OpenParagraph, full: boolean): boolean {
  const before = open.lines.at(-1)!;
  const first = open.lines[0]!;
  const inside = textEdge(open);
  if (sentenceEnd.test(before.text) || (!full && !openEnd.test(before.text))) return true;
  if (bullet.test(line.text)) return true;
  if (line.x0 < inside - sameEdge || beginsParagraph(line.text, before.text, first.text)) return true;
  return isMarked(first.text) && Math.abs(line.x0 - first.x0) < 2 && Math.abs(inside - first.x0) > sameEdge;
}

/** True where `line`, the first of a page or column, goes on with a paragraph that the last one ended in. */
export function continuesAcross(line: Line, open: OpenParagraph): boolean {
  const before = open.lines.at(-1)!;
  if (Math.abs(line.size - before.size) > 0.12 * Math.max(line.size, before.size)) return false;
  if (isTabbed(line) || isTabbed(before)) return false;
  const ended = sentenceEnd.test(before.text);
  if (isMarked(line.text)) return !ended && isFull(before, line, open.right) && !beginsByLook(line, open);
  if (ended) return false;
  if (line.bold !== before.bold) return false;
  return /^[\p{Ll}(,;\d]/u.test(line.text) || isFull(before, line, open.right) || /[,-]$/.test(before.text);
}

/** True for lines that begin with a clause number or a bullet. */
function isMarked(text: string): boolean {
  return hasMarker(text.slice(0, 80)) || bullet.test(text);
}

/** True where `line` stands under a word of the line above: the number or term that begins it hangs out. */
function hangs(line: Line, first: Line): boolean {
  return first.words.slice(1, 6).some(({ x0 }) => Math.abs(x0 - line.x0) < 1.5);
}

function beginsByLook(line: Line, open: OpenParagraph): boolean {
  return bullet.test(line.text) || line.x0 < textEdge(open) - sameEdge;
}

/** True where the first word of the next line would not have fit on the line. */
function isFull(before: Line, next: Line, right: number): boolean {
  const first = next.words[0]!;
  let end = first.x1;
  for (const word of next.words.slice(1)) {
    if (word.spaced || word.x0 - end > 0.15 * next.size) break;
    end = word.x1;
  }
  return before.x1 + (end - first.x0) + 0.2 * before.size > right - 1;
}

/** Left edge of the lines after the first; of the text after the number where there is only one. */
function textEdge({ lines }: OpenParagraph): number {
  const [first, second] = lines;
  if (second !== undefined) return lines.at(-1)!.x0;
  const number = first!;
  return isMarked(number.text) && number.words.length > 1 ? number.words[1]!.x0 : number.x0;
}

function isTabbed({ tabs, text }: Line): boolean {
  return tabs.length > 0 && !/[.…·_]{4,}/.test(text);
}
