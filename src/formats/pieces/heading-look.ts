/** Headings by look: legal documents set whole clauses in heading styles, and headings in the first words of a clause. */

const longestHeading = 160;
const longestTitle = 120;
const mostTitleWords = 14;

/**
 * True where a paragraph in a heading style is a heading and not a clause that borrows the style for its number. A
 * sentence that binds somebody is never a heading.
 */
export function looksLikeHeading(text: string): boolean {
  if (text.length > longestHeading || text.includes('\n')) return text.length <= longestHeading && !bindsSomebody(text);
  if (bindsSomebody(text)) return false;
  return !/[.;,]["”’)]?\s*$/.test(text) || countWords(text) <= 8;
}

/**
 * The run-in title of a clause: its first words, set in bold or underlined, with a stop or colon between them and the
 * rest. `from` and `to` enclose the emphasized start of `text`. Null where there is none.
 */
export function findTitle(
  text: string,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } | null {
  const rest = text.slice(to).trimStart();
  if (rest === '') return null;
  let start = from;
  while (start < to && /[\s\d.()]/.test(text.charAt(start))) start++;
  let end = to;
  while (end > start && /[\s.:\u2010-\u2015-]/.test(text.charAt(end - 1))) end--;
  const closed = /[.:\u2013-\u2015-]/.test(text.slice(end, to)) || /^[.:\u2013-\u2015]/.test(rest);
  const title = text.slice(start, end);
  if (!closed || title.length > longestTitle || countWords(title) > mostTitleWords) return null;
  return isWorded(title) ? { start, end } : null;
}

/** Begins with a letter and has two side by side. Letters of all scripts are slow to look for, and few titles need them. */
function isWorded(title: string): boolean {
  return (/^[A-Za-z]/.test(title) && /[A-Za-z]{2}/.test(title)) || (/^\p{L}/u.test(title) && /\p{L}{2}/u.test(title));
}

function bindsSomebody(text: string): boolean {
  return /\b(?:shall|must|will|agrees?|may not|is required|are required)\b/i.test(text);
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
