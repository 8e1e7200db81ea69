import type { Line } from './line.ts';
import { isSpace, skipSpaces } from './typed-number.ts';
import { bare, hasVerb, isCapital, isTitleCase, wordsOf } from './wording.ts';

/** A title at the start of a clause's own paragraph; offsets into the line's text. */
type RunInTitle = { readonly start: number; readonly end: number };

const LONGEST = 90;
const NO_TITLES = new Set(
  (
    'reserved omitted none no yes note st mr mrs ms dr prof inc co corp ltd llc plc e.g i.e u.s u.k vs sec art cf approx ' +
    'following follows by name date comply n/a'
  ).split(' '),
);

/**
 * The run-in titles of all lines: `Patching. Supplier shall …`, `Notices: …`. A title in plain sentence case
 * (`Order of precedence.`) could as well be a short sentence, so it counts only where its neighbors have one too.
 */
export function findRunInTitles(lines: readonly Line[]): ReadonlyMap<number, RunInTitle> {
  const found = new Map<number, RunInTitle>();
  let last: { readonly at: number; readonly title: RunInTitle | null } | null = null;
  lines.forEach((line, at) => {
    if (line.heading || line.exhibit !== null || line.text === '' || line.source.role !== 'body') return;
    const marked = line.source.marks.find(({ kind }) => kind === 'title');
    if (marked !== undefined) {
      const start = Math.max(0, marked.start - line.shift);
      const end = Math.min(line.text.length, marked.end - line.shift);
      const title = end > start ? { start, end } : null;
      if (title !== null) found.set(at, title);
      last = { at, title };
      return;
    }
    const candidate = readTitle(line.text);
    if (candidate !== null && candidate.sure) found.set(at, candidate);
    if (line.label === '') return;
    if (candidate !== null && last?.title) {
      found.set(at, candidate);
      found.set(last.at, last.title);
    }
    last = { at, title: candidate };
  });
  return found;
}

type Candidate = RunInTitle & { readonly sure: boolean };

/**
 * The title that a clause's text may begin with; `sure` where it is in title case. Null where the text begins with
 * something else.
 */
export function readTitle(text: string): Candidate | null {
  const first = text.charAt(0);
  if (!isCapital(first)) return null;
  const stop = findStop(text);
  if (stop < 0) return null;
  const title = text.slice(0, stop);
  const words = wordsOf(title);
  if (words.length === 0 || words.length > 8 || hasVerb(words) || title.includes('“') || title.includes('"'))
    return null;
  if (NO_TITLES.has(bare(words.at(-1)!).toLowerCase()) || NO_TITLES.has(bare(words[0]!).toLowerCase())) return null;
  if (title.includes('__') || title.includes('@') || title.includes('[')) return null;
  if (words.at(-1)!.length === 1) return null;
  const sure = isTitleCase(words) && !title.includes(',');
  if (!sure && (words.length > 6 || text.charAt(stop) !== '.'))
    return text.charAt(stop) === ':' ? { start: 0, end: stop, sure: false } : null;
  return { start: 0, end: stop, sure };
}

const STOPS = /[;\n:.–—]/g;

/** The stop, colon or dash that ends a title and is followed by more text; -1 where there is none near enough. */
function findStop(text: string): number {
  const end = Math.min(text.length, LONGEST);
  STOPS.lastIndex = 1;
  for (let found = STOPS.exec(text); found !== null && found.index < end; found = STOPS.exec(text)) {
    const at = found.index;
    const mark = found[0];
    if (mark === ';' || mark === '\n') return -1;
    if (mark === ':' && isSpace(text.charAt(at + 1)) && skipSpaces(text, at + 1) < text.length) return at;
    if (mark === '.' && isSpace(text.charAt(at + 1))) {
      const next = text.charAt(skipSpaces(text, at + 1));
      if (next === '') return -1;
      return isCapital(next) || '“"‘([$'.includes(next) || (next >= '0' && next <= '9') ? at : -1;
    }
    if ((mark === '–' || mark === '—') && isSpace(text.charAt(at - 1)) && isSpace(text.charAt(at + 1))) {
      return isCapital(text.charAt(skipSpaces(text, at + 1))) ? at - 1 : -1;
    }
  }
  return -1;
}
