import type { SourceParagraph } from './source.ts';
import type { NumberToken } from './typed-number.ts';
import { bare, hasVerb, isAllCapitals, isCapital, isTitleCase, firstWords, wordsOf } from './wording.ts';

/** A paragraph as the question "is this a heading?" sees it. */
type HeadingCandidate = {
  /** Without number. */
  readonly text: string;
  readonly number: NumberToken | null;
  readonly source: SourceParagraph;
  /** True where the paragraph is an item under a lead-in. */
  readonly inList: boolean;
};

/** Characters; nothing longer is split into words. */
const LONGEST_HEADING = 300;
const LONGEST_BY_LOOK = 12;
const NEVER_ALONE = new Set([
  'and',
  'or',
  'between',
  'by',
  'with',
  'whereas',
  'to',
  'from',
  'n/a',
  'yes',
  'no',
  'none',
]);
const OPENINGS_OF_SENTENCES = ['IN WITNESS', 'NOW, THEREFORE', 'NOW THEREFORE', 'WHEREAS'];

/**
 * True for a line that names what follows and states nothing itself. The file's own outline levels count for much, but
 * not for everything: many contracts set whole clauses in a heading style.
 */
export function isHeading(candidate: HeadingCandidate): boolean {
  const { text, number, source, inList } = candidate;
  const stated = source.outline !== null || source.role === 'heading';
  if (text === '') return stated || (number !== null && number.keyword !== '');
  if (text.length > LONGEST_HEADING) return false;
  if (stated) return !statesSomething(wordsOf(text), text.charAt(text.length - 1));
  if (source.cell !== null || inList || !startsLikeTitle(text)) return false;
  const words = firstWords(text, LONGEST_BY_LOOK + 1);
  return words.length <= LONGEST_BY_LOOK && looksLikeHeading(candidate, words);
}

function looksLikeHeading({ text, number, source }: HeadingCandidate, words: readonly string[]): boolean {
  const last = text.charAt(text.length - 1);
  if (last === ';' || last === ',' || isFormLine(text, words) || hasVerb(words)) return false;
  const closed = last === '.';
  if (isAllCapitals(text)) return !closed || (number !== null && words.length <= 8) || words.length <= 6;
  if (source.bold) return !closed || words.length <= 6;
  if (last === ':' || number === null || !numbersSections(number)) return false;
  return isTitleCase(words) ? !closed || words.length <= 5 : !closed && words.length <= 8;
}

/** `Article IV`, `7.`, `7.2`, `B.`; not `(a)`, `1)` or `iv.`, which number items. */
function numbersSections({ keyword, tail, dress, numerals }: NumberToken): boolean {
  if (keyword !== '') return true;
  if (tail.length > 0 || dress === 'parentheses' || dress === 'half') return false;
  return numerals.some(({ kind }) => kind !== 'letter' && kind !== 'roman');
}

/**
 * True for a short line in title case between full paragraphs, the way plain text sets its headings when it has neither
 * bold letters nor numbers.
 */
export function isPlainTextHeading(text: string, before: string, after: string): boolean {
  if (text.length > LONGEST_BY_LOOK * 10) return false;
  const words = wordsOf(text);
  if (words.length === 0 || words.length > 6 || !isTitleCase(words) || hasVerb(words) || isFormLine(text, words))
    return false;
  if (!isCapital(text.charAt(0)) || ',.;:0123456789'.includes(text.charAt(text.length - 1)) || text.includes(','))
    return false;
  return (
    (before === '' || '.;:'.includes(before.charAt(before.length - 1))) &&
    after.endsWith('.') &&
    wordsOf(after.slice(0, 300)).length >= 12
  );
}

function statesSomething(words: readonly string[], last: string): boolean {
  if (words.length > 30 || (words.length > 12 && '.;:'.includes(last))) return true;
  return hasVerb(words) && (words.length > 12 || (words.length > 3 && '.;:,'.includes(last)));
}

function isFormLine(text: string, words: readonly string[]): boolean {
  if (text.includes('__') || text.includes('@') || text.startsWith('[') || text.includes('....')) return true;
  if (words.length === 1 && NEVER_ALONE.has(bare(text).toLowerCase())) return true;
  const capitals = text.slice(0, 20).toUpperCase();
  return OPENINGS_OF_SENTENCES.some((opening) => capitals.startsWith(opening));
}

function startsLikeTitle(text: string): boolean {
  const first = text.charAt(0);
  return (
    isCapital(first) ||
    '“"‘\''.includes(first) ||
    (first >= '0' && first <= '9' && isCapital(text.charAt(text.length - 1)))
  );
}
