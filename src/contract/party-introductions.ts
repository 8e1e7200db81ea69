import { findQuotations, mayQuote, type Quotation } from './quotations.ts';
import { isPartyWord, sideOfPronoun, sideOfWord } from './party-words.ts';
import { bare, hasVerb, isCapital, isSmall, wordsOf } from './wording.ts';

/** A party as one sentence introduces it: full name (may be empty) and the words it will be called by. */
export type Introduction = {
  readonly name: string;
  readonly called: readonly string[];
  /** True where the sentence says that these are the parties (`between … and …`). */
  readonly certain: boolean;
};

const OPENERS = [
  'between ',
  'by and among ',
  'among ',
  'entered into by ',
  'entered into with ',
  'made by ',
  ' by ',
  ' from ',
  ' with ',
  ' to ',
  ' for ',
];
const HEREINAFTER = ['hereinafter', 'herein', 'referred to', 'hereafter'];
const BETWEEN = ['between', 'among', 'entered into', 'made by', 'by and'];
const DESCRIPTIONS = [
  ', a ',
  ', an ',
  ', as ',
  ', having ',
  ', with ',
  ', whose ',
  ', of ',
  ', contracting ',
  ', located ',
  ', organized',
  ', incorporated',
  ', registered',
  ', on behalf',
  ', for itself',
  ', acting',
  ', together',
  ' located at ',
  ' having its ',
  ' with its ',
  ' with offices ',
  ' whose ',
  ' acting ',
  ' organized ',
  ' incorporated ',
  ' doing business',
  ' on behalf of ',
  ' and its ',
  ' (',
];
const SUFFIXES = [
  'inc',
  'inc.',
  'llc',
  'l.l.c.',
  'ltd',
  'ltd.',
  'limited',
  'corp',
  'corp.',
  'corporation',
  'co.',
  'company',
  'gmbh',
  'ag',
  'plc',
  'lp',
  'llp',
  's.a.',
  'b.v.',
];
const NO_PARTIES = new Set(
  (
    'agreement contract lease amendment addendum order term services service products product software effective date fees parties ' +
    'party exhibit schedule deliverables work sow msa baa dpa phi effective-date equipment territory system documentation goods ' +
    'license premises project program purpose closing confidential information act code data'
  ).split(' '),
);
const SENTENCE_STARTS = new Set(
  'whereas at in on as for if any all each such with when where upon this that these those during reports'.split(' '),
);
const LONGEST_NAME = 120;

/**
 * Reads the parties that a paragraph introduces in brackets: `X, a Delaware corporation (“Supplier”), and Y (“Hospital”)`.
 * Also takes a bracketed name behind a word that is a party already: `Supplier (“Business Associate”)`.
 */
export function readIntroductions(text: string): readonly Introduction[] {
  const unquoted = bareNamings(text);
  if (unquoted.length === 0 && !mayQuote(text)) return [];
  const found: Introduction[] = [];
  const lower = text.toLowerCase();
  const certain = BETWEEN.some((words) => lower.includes(words));
  let from = 0;
  const quoted = mayQuote(text) ? namings(text, lower) : [];
  const groups = [...quoted, ...unquoted.filter(({ open }) => quoted.every((group) => group.open !== open))];
  for (const group of groups.sort((one, other) => one.open - other.open)) {
    const called = group.quotations.map(({ words }) => withoutArticle(words)).filter(isCallable);
    const before = text.slice(from, Math.max(from, group.open));
    from = Math.max(from, group.close + 1);
    if (called.length === 0) continue;
    found.push({ name: nameIn(before, found.length === 0 || startOfSentence(text, from)), called, certain });
  }
  return found;
}

type Group = { readonly open: number; readonly close: number; readonly quotations: readonly Quotation[] };

/** Brackets with nothing but a party word in them: `Cadenza Limited (the Contractor)`. */
function bareNamings(text: string): readonly Group[] {
  const found: Group[] = [];
  if (!text.includes('(')) return found;
  for (const match of text.matchAll(/\((?:(?:the|each,? an?|collectively,? the) )?([A-Z][a-z]+(?: [A-Z][a-z]+)?)\)/g)) {
    const words = match[1] ?? '';
    if (!isPartyWord(words)) continue;
    const close = match.index + match[0].length - 1;
    const from = close - words.length;
    found.push({ open: match.index, close, quotations: [{ words, start: from, end: close, from, to: close }] });
  }
  return found;
}

/** Where a name is given: brackets that hold quoted words, and quoted words behind `hereinafter`, `referred to as`. */
function namings(text: string, lower: string): readonly Group[] {
  const quotations = findQuotations(text);
  const groups = bracketed(text, quotations);
  const inBrackets = new Set(groups.flatMap((group) => group.quotations));
  for (const quotation of quotations) {
    if (inBrackets.has(quotation)) continue;
    const from = Math.max(0, quotation.from - 50);
    const before = lower.slice(from, quotation.from);
    const phrase = Math.max(...HEREINAFTER.map((words) => before.indexOf(words)));
    if (phrase < 0 || before.includes(')')) continue;
    const last = groups.at(-1);
    const joins = last !== undefined && quotation.from - last.close < 12 && quotation.from > last.close;
    if (joins)
      groups[groups.length - 1] = { ...last, close: quotation.to, quotations: [...last.quotations, quotation] };
    else groups.push({ open: from + phrase, close: quotation.to, quotations: [quotation] });
  }
  return groups.sort((one, other) => one.open - other.open);
}

function bracketed(text: string, quotations: readonly Quotation[]): Group[] {
  const groups: Group[] = [];
  let next = 0;
  let open = text.indexOf('(');
  while (open >= 0) {
    const close = text.indexOf(')', open);
    if (close < 0) break;
    while (next < quotations.length && quotations[next]!.from < open) next++;
    const inside: Quotation[] = [];
    while (next < quotations.length && quotations[next]!.to <= close) inside.push(quotations[next++]!);
    if (inside.length > 0) groups.push({ open, close, quotations: inside });
    open = text.indexOf('(', close);
  }
  return groups;
}

/** The name at the end of what stands before the bracket. */
function nameIn(before: string, first: boolean): string {
  let part = before.slice(-600).replaceAll('*', '').trim();
  const stop = lastSentence(part);
  part = part.slice(stop).trim();
  if (!first || part.startsWith(',') || part.startsWith('and ')) {
    while (part.startsWith(',') || part.startsWith(';')) part = part.slice(1).trim();
    const joint = Math.max(part.lastIndexOf(', and '), part.lastIndexOf('; and '));
    if (joint >= 0) part = part.slice(joint + 6);
    else if (part.startsWith('and ')) part = part.slice(4);
  }
  const opened = lastOpener(part);
  if (opened > 0) part = part.slice(opened);
  for (const article of ['by and between ', 'the ', 'between ', 'and ', '(i) ', '(ii) ', '(1) ', '(2) ']) {
    if (part.toLowerCase().startsWith(article)) part = part.slice(article.length);
  }
  part = withoutDescription(part).trim();
  const colon = part.lastIndexOf(': ');
  if (colon >= 0) part = part.slice(colon + 2);
  while (part.endsWith(',') || part.endsWith(';')) part = part.slice(0, -1).trim();
  return isNameOfParty(part) ? part : '';
}

/** A name: no longer than a line, mostly in capitals, and not the beginning of a sentence. */
function isNameOfParty(part: string): boolean {
  const words = wordsOf(part);
  if (part.length > LONGEST_NAME || words.length > 14 || part.startsWith('[') || hasVerb(words)) return false;
  if (SENTENCE_STARTS.has(words[0]?.toLowerCase() ?? '')) return false;
  const capitals = words.filter((word) => [...word].some(isCapital)).length;
  return capitals * 2 > words.length && [...(words[0] ?? '')].some(isCapital);
}

function lastOpener(part: string): number {
  const lower = ` ${part.toLowerCase()}`;
  for (const opener of OPENERS) {
    const word = opener.startsWith(' ') ? opener : ` ${opener}`;
    const at = lower.lastIndexOf(word);
    const start = at + word.length - 1;
    if (at >= 0 && (isCapital(part.charAt(start)) || part.slice(start).startsWith('the '))) return start;
  }
  return 0;
}

function withoutDescription(part: string): string {
  let end = part.length;
  for (const words of DESCRIPTIONS) {
    const at = part.indexOf(words);
    if (at > 0 && at < end) end = at;
  }
  const of = part.indexOf(' of ');
  if (of > 0 && of < end && SUFFIXES.includes(part.slice(0, of).split(' ').at(-1)!.toLowerCase())) end = of;
  return part.slice(0, end);
}

function lastSentence(part: string): number {
  for (let at = part.length - 3; at > 0; at--) {
    if (part.charAt(at) !== '.' || part.charAt(at + 1) !== ' ') continue;
    const word = part
      .slice(0, at + 1)
      .split(' ')
      .at(-1)!
      .toLowerCase();
    if (!SUFFIXES.includes(word) && word.length > 3 && !isSmall(part.charAt(at + 2))) return at + 1;
  }
  return 0;
}

function startOfSentence(text: string, at: number): boolean {
  return text.slice(Math.max(0, at - 2), at).includes('.');
}

/** Words that may stand for a party: a party word, or a short name that is not that of a document or a thing. */
function isCallable(words: string): boolean {
  if (isPartyWord(words)) return true;
  const parts = wordsOf(words);
  if (parts.length > 4 || ![...(parts[0] ?? '')].some(isCapital)) return sideOfPronoun(words) !== null;
  return !parts.some((part) => NO_PARTIES.has(bare(part).toLowerCase()));
}

/** The word itself: `the Customer` gives `Customer`. */
export function withoutArticle(words: string): string {
  const lower = words.toLowerCase();
  const word = lower.startsWith('the ') ? words.slice(4) : words;
  return sideOfWord(word) !== null && !isCapital(word.charAt(0)) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
