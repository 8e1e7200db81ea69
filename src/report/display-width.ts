/** How many terminal columns text takes. */
import { isPlain } from './safe-text.ts';

/** Columns of one code point: 0 for combining marks and joiners, 2 for East Asian wide characters and emoji, else 1. */
export function codePointWidth(code: number): 0 | 1 | 2 {
  if (code < 0x300) return 1;
  const character = String.fromCodePoint(code);
  if (zeroWidth.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** Columns of a whole string without control characters (see `safeText`). */
export function displayWidth(text: string): number {
  if (isPlain(text)) return text.length;
  let width = 0;
  for (const character of text) width += codePointWidth(character.codePointAt(0) ?? 0);
  return width;
}

const zeroWidth = /^[\p{Mn}\p{Me}\u200b-\u200f\u2060]$/u;

/** The wide and fullwidth blocks of Unicode UAX #11, taken whole; halfwidth forms are not among them. */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]$/u;
