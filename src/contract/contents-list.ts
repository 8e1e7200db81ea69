import { isDigit } from './numerals.ts';
import type { SourceParagraph } from './source.ts';
import { isSpace } from './typed-number.ts';
import { wordsOf } from './wording.ts';

const TITLES = new Set(['contents', 'table of contents', 'list of contents', 'index']);
/** What all of these begin with. Most contracts have no list of contents, and need no comparing of lines. */
const OPENING = /^\s*(?:table|list|contents|index)/i;
const ENDS_IN_PAGE = /\d\s*$/;
const LONGEST_ENTRY = 20;
/** Characters. */
const LONGEST_LINE = 300;

/**
 * Which paragraphs are a table of contents: those that the file says, those with leader dots before a page number, and
 * the short lines below a title such as "Contents" that come again further down.
 */
export function findContentsList(paragraphs: readonly SourceParagraph[]): ReadonlySet<number> {
  const found = new Set<number>();
  if (!paragraphs.some(({ text }) => OPENING.test(text))) {
    paragraphs.forEach(({ role, text }, at) => {
      if (role === 'toc' || (role === 'body' && ENDS_IN_PAGE.test(text) && withoutPage(text).leader)) found.add(at);
    });
    return found;
  }
  const lastPlace = new Map<string, number>();
  const entries = paragraphs.map(({ text }, at) => {
    const entry = withoutPage(text);
    lastPlace.set(entry.key, at);
    return entry;
  });
  let listing = false;
  paragraphs.forEach(({ role, text }, at) => {
    const { key, leader } = entries[at]!;
    if (role === 'toc' || (leader && role === 'body')) {
      found.add(at);
      return;
    }
    if (TITLES.has(key)) {
      listing = true;
      found.add(at);
      return;
    }
    if (!listing) return;
    if (key === '' && text.trim() === '') return;
    const repeats = key !== '' && (lastPlace.get(key)! > at || key !== squeeze(text));
    if (repeats && wordsOf(text).length <= LONGEST_ENTRY) found.add(at);
    else listing = false;
  });
  return found;
}

/** A line without leader dots and page number, in small letters, and whether it had leader dots. */
function withoutPage(text: string): { readonly key: string; readonly leader: boolean } {
  let to = text.length;
  while (to > 0 && isSpace(text.charAt(to - 1))) to--;
  const end = to;
  while (to > 0 && isDigit(text.charCodeAt(to - 1))) to--;
  const hasPage = to < end && end - to <= 4;
  const beforePage = to;
  let dots = 0;
  let tab = false;
  while (to > 0 && (isSpace(text.charAt(to - 1)) || '.…·_'.includes(text.charAt(to - 1)))) {
    const mark = text.charAt(--to);
    if (mark === '\t') tab = true;
    else if (!isSpace(mark)) dots += mark === '…' ? 3 : 1;
  }
  const leader = to > 0 && dots >= 4 && hasPage;
  const isEntry = hasPage && (leader || tab || beforePage - to >= 2);
  return { key: squeeze(isEntry || leader ? text.slice(0, to) : text), leader };
}

function squeeze(text: string): string {
  if (text.length > LONGEST_LINE) return '';
  const line = wordsOf(text).join(' ').toLowerCase();
  return line.endsWith(':') || line.endsWith('.') ? line.slice(0, -1) : line;
}
