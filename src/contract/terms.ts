import type { DefinedTerm, Mark } from './contract.ts';
import { findQuotations, mayQuote, type Quotation } from './quotations.ts';
import { skipSpaces } from './typed-number.ts';
import { isCapital, isSmall, wordsOf } from './wording.ts';

/** A term where a text defines it. */
export type TermFound = {
  readonly term: string;
  readonly meaning: string;
  /** Offsets of the term in the text. */
  readonly start: number;
  readonly end: number;
  /** True for `“X” means …`; false for a name given in passing, `(the “X”)`. */
  readonly defining: boolean;
};

const LONGEST_MEANING = 1000;
const MOST_WORDS = 8;
const DEFINING = [
  'shall mean',
  'will mean',
  'means',
  'mean',
  'shall have the',
  'will have the',
  'has the meaning',
  'have the meaning',
  'has the same meaning',
  'have the same meaning',
  'has the meanings',
  'have the meanings',
  'is defined',
  'are defined',
  'shall be defined',
  'refers to',
  'refer to',
  'shall refer to',
  'is the',
  'is any',
  'is a ',
  'is an ',
  'are the',
  'has a ',
  'has an ',
  'includes',
  'shall include',
  'stands for',
];
const NAMING = [
  'called',
  'as',
  'the',
  'a',
  'an',
  'are',
  'is',
  'each',
  'collectively',
  'together',
  'individually',
  'hereinafter',
  'any',
];

/** Terms that a text defines, in order: `“A” or “B” means …`, `(the “C”)`, `D means …` at the very start. */
export function findTerms(text: string): readonly TermFound[] {
  if (!mayQuote(text)) return unquoted(text);
  const quotations = findQuotations(text).filter(({ words }) => isName(words));
  if (quotations.length === 0) return unquoted(text);
  const found: TermFound[] = [];
  quotations.forEach((quotation, at) => {
    const verb = definingVerb(text, quotations, at);
    if (verb !== null) {
      found.push({ ...span(quotation), meaning: sentenceFrom(text, verb), defining: true });
    } else if (isNamed(text, quotation)) {
      found.push({ ...span(quotation), meaning: sentenceBefore(text, quotation.from), defining: false });
    }
  });
  return found;
}

/** The contract's list of terms and the marks over them, for blocks that may define. */
export function collectTerms(blocks: readonly { readonly index: number; readonly text: string }[]): {
  readonly terms: readonly DefinedTerm[];
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
} {
  const terms: DefinedTerm[] = [];
  const marks = new Map<number, readonly Mark[]>();
  for (const { index, text } of blocks) {
    const found = findTerms(text);
    if (found.length === 0) continue;
    for (const { term, meaning } of found) terms.push({ term, meaning, block: index });
    marks.set(
      index,
      found.map(({ start, end }) => ({ start, end, kind: 'term' })),
    );
  }
  return { terms, marks };
}

function span({ words, start, end }: Quotation): Pick<TermFound, 'term' | 'start' | 'end'> {
  return { term: words, start, end };
}

/** Where the meaning begins, if a defining verb follows the quotation or the quotations joined to it; else null. */
function definingVerb(text: string, quotations: readonly Quotation[], at: number): number | null {
  for (let last = at; last < quotations.length && last < at + 6; last++) {
    let from = skipSpaces(text, quotations[last]!.to);
    if (text.charAt(from) === '(') {
      const close = text.indexOf(')', from);
      if (close > 0 && close - from < LONGEST_MEANING) from = skipSpaces(text, close + 1);
    }
    if (text.charAt(from) === ',') from = skipSpaces(text, from + 1);
    const ahead = text.slice(from, from + 40).toLowerCase();
    const verb = DEFINING.find((words) => ahead.startsWith(words));
    if (verb !== undefined) return from;
    if (ahead.startsWith(':') && at === 0 && quotations[0]!.from === 0) return from + 1;
    const next = quotations[last + 1];
    if (next === undefined) return null;
    const joint = text.slice(quotations[last]!.to, next.from).trim().toLowerCase();
    if (!['', 'or', 'and', ',', ', or', ', and', '/', 'and/or', '(or', '(', 'or the', 'and the'].includes(joint))
      return null;
  }
  return null;
}

/** True for `(the “X”)`, `(“X”)`, `also called a “X”`, `are the “X”`. */
function isNamed(text: string, { from, to }: Quotation): boolean {
  const before = text.slice(Math.max(0, from - 60), from).trimEnd();
  if (before.endsWith('(')) return true;
  const words = wordsOf(before);
  const last = words.at(-1)?.toLowerCase() ?? '';
  const opened = before.lastIndexOf('(') > before.lastIndexOf(')');
  if (opened)
    return (
      ['or', 'and', ','].includes(last) || last.endsWith('”') || last.endsWith('"') || NAMING.includes(lettersOf(last))
    );
  if (!NAMING.includes(last)) return false;
  const verb = words.slice(-3).map((word) => word.toLowerCase());
  return text.charAt(to) !== ' ' || !isSmall(text.charAt(to + 1))
    ? verb.some((word) => ['called', 'as', 'is', 'are', 'defined', 'together', 'collectively'].includes(word))
    : verb.some((word) => ['called', 'is', 'are'].includes(word));
}

/** `Critical Vulnerability means a …`: one to six capitalized words right at the start. */
function unquoted(text: string): readonly TermFound[] {
  const ahead = text.slice(0, 160);
  if (!ahead.includes(' mean')) return [];
  for (const verb of [' means ', ' shall mean ', ' has the meaning ', ' means: ']) {
    const at = ahead.indexOf(verb);
    if (at <= 0) continue;
    const term = ahead.slice(0, at);
    const words = wordsOf(term);
    if (words.length > 6 || !isName(term) || !words.every((word) => !isSmall(word.charAt(0)) || word.length <= 3))
      return [];
    if (['this', 'that', 'it', 'which', 'what'].includes(words[0]!.toLowerCase())) return [];
    return [{ term, meaning: sentenceFrom(text, at + 1), start: 0, end: term.length, defining: true }];
  }
  return [];
}

function isName(words: string): boolean {
  const count = wordsOf(words).length;
  if (count === 0 || count > MOST_WORDS) return false;
  for (const letter of words) if (isCapital(letter)) return true;
  return count <= 2 && isSmall(words.charAt(0)) && words.length <= 12 && !words.includes(' ');
}

function sentenceFrom(text: string, from: number): string {
  return text.slice(from, endOfSentence(text, from, from + LONGEST_MEANING)).trim();
}

function sentenceBefore(text: string, to: number): string {
  let from = to;
  while (from > 0 && to - from < LONGEST_MEANING && !endsSentence(text, from - 1)) from--;
  return text.slice(from, to).replace('(', '').trim();
}

/** Offset behind the stop that ends the sentence which `from` stands in; `limit` where it goes on beyond. */
export function endOfSentence(text: string, from: number, limit: number = text.length): number {
  const last = Math.min(limit, text.length);
  STOPS.lastIndex = from;
  for (let found = STOPS.exec(text); found !== null && found.index < last; found = STOPS.exec(text)) {
    if (endsSentence(text, found.index)) return found.index + 1;
  }
  return last;
}

const STOPS = /[\n.?!]/g;

const ABBREVIATIONS = new Set([
  'inc',
  'corp',
  'co',
  'ltd',
  'no',
  'nos',
  'sec',
  'art',
  'e.g',
  'i.e',
  'u.s',
  'v',
  'vs',
  'rev',
  'st',
  'mr',
  'ms',
  'dr',
]);

function endsSentence(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark === '\n') return true;
  if (mark !== '.' && mark !== '?' && mark !== '!') return false;
  const next = text.charAt(at + 1);
  if (next !== '' && next !== ' ' && next !== '\u00a0' && next !== '\n' && !'”")'.includes(next)) return false;
  let from = at;
  while (from > 0 && at - from < 6 && text.charAt(from - 1) !== ' ') from--;
  if (ABBREVIATIONS.has(text.slice(from, at).toLowerCase())) return false;
  const following = text.charAt(skipSpaces(text, at + ('”")'.includes(next) ? 2 : 1)));
  return following === '' || !isSmall(following);
}

function lettersOf(word: string): string {
  return word.startsWith('(') ? word.slice(1).replace(',', '') : word.replace(',', '');
}
