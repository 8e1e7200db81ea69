/** Line breaking for a terminal. */
import { codePointWidth } from './display-width.ts';
import { isPlain, safeText } from './safe-text.ts';

/** One character as it will be shown, and where it came from. */
export type Glyph = {
  readonly shown: string;
  readonly width: number;
  /** UTF-16 offset in the source text; -1 for what the report itself adds. */
  readonly offset: number;
};

/** The characters of `text` made safe for a terminal; the first one has offset `from`. */
export function glyphs(text: string, from = 0): Glyph[] {
  if (isPlain(text)) {
    return Array.from({ length: text.length }, (_, at) => ({ shown: text.charAt(at), width: 1, offset: from + at }));
  }
  const list: Glyph[] = [];
  let offset = from;
  for (const character of text) {
    const shown = safeText(character);
    const width = shown === character ? codePointWidth(character.codePointAt(0) ?? 0) : shown.length;
    list.push({ shown, width, offset });
    offset += character.length;
  }
  return list;
}

/** A line that is narrower than that would hold no word. */
const leastWidth = 8;

/**
 * Breaks at spaces and after wide characters, or, where a word is longer than the line, anywhere; never at hyphens, so that
 * ids can be copied. Lines carry no outer spaces.
 */
export function wrapGlyphs(list: readonly Glyph[], width: number): Glyph[][] {
  const lines: Glyph[][] = [];
  let start = 0;
  while (start < list.length) {
    const end = lineEnd(list, start, Math.max(width, leastWidth));
    const line = trimmed(list.slice(start, end));
    if (line.length > 0) lines.push(line);
    start = end;
  }
  return lines;
}

/** Wraps a plain string; an empty one gives no lines. */
export function wrapText(text: string, width: number): string[] {
  if (isPlain(text)) return wrapPlain(text, Math.max(width, leastWidth));
  return wrapGlyphs(glyphs(text), width).map((line) => line.map((glyph) => glyph.shown).join(''));
}

/** The same lines as those of `wrapGlyphs`, for text where every letter takes one column. */
function wrapPlain(text: string, width: number): string[] {
  const lines: string[] = [];
  for (let start = 0; start < text.length;) {
    // The first letter that finds no room; spaces at the end of a line need none.
    let over = start + width;
    while (text[over] === ' ') over += 1;
    const space = over < text.length ? text.lastIndexOf(' ', over - 1) : -1;
    const end = over >= text.length ? text.length : space >= start ? space + 1 : over;
    const line = text.slice(start, end).replace(/^ +| +$/g, '');
    if (line !== '') lines.push(line);
    start = end;
  }
  return lines;
}

/** Wraps with a hanging indent: `lead` before the first line, as many spaces before the others. */
export function hang(lead: string, text: string, width: number): string[] {
  const indent = ' '.repeat(lead.length);
  return wrapText(text, width - lead.length).map((line, index) => (index === 0 ? lead : indent) + line);
}

/** Index after the last glyph of the line that begins at `start`. Always moves on. */
function lineEnd(list: readonly Glyph[], start: number, width: number): number {
  let used = 0;
  let breakAt = start;
  for (let index = start; index < list.length; index += 1) {
    const glyph = list[index] as Glyph;
    used += glyph.width;
    if (glyph.shown === ' ') breakAt = index + 1;
    else if (used > width) return breakAt > start ? breakAt : Math.max(index, start + 1);
    else if (glyph.width === 2) breakAt = index + 1;
  }
  return list.length;
}

function trimmed(line: readonly Glyph[]): Glyph[] {
  let from = 0;
  let to = line.length;
  while (from < to && line[from]?.shown === ' ') from += 1;
  while (to > from && line[to - 1]?.shown === ' ') to -= 1;
  return line.slice(from, to);
}
