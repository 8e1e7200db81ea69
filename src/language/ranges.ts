/** Ranges of a text and the space around them. */

/** UTF-16 code units, `end` is behind the last. */
export type Range = { readonly start: number; readonly end: number };

/** Gives a range without the space at its ends, null where nothing else is in it. */
export function trimmed(text: string, from: number, to: number): Range | null {
  const start = Math.min(skipSpace(text, from), to);
  let end = to;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return end > start ? { start, end } : null;
}

/** Gives the first offset from `from` on that holds no space. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** What `String.prototype.trim` takes away. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
