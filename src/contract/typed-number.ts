import { isDigit, isDigits, readNumerals, type Numeral } from './numerals.ts';
import { isCapital, isSmall, isWordCharacter } from './wording.ts';

/** A clause number as it is written at the start of a paragraph or in an automatic label. */
export type NumberToken = {
  /** As displayed, without a final stop, colon or dash: `7.2(b)`, `ARTICLE IV`. */
  readonly label: string;
  /** Where the text goes on after the number. */
  readonly end: number;
  /** The word before the number, `Article`, `Section`, `Part`, …; empty where there is none. */
  readonly keyword: string;
  /** How a single number is dressed: `(a)`, `a)`, `a.` or `a`. */
  readonly dress: 'parentheses' | 'half' | 'stop' | 'bare';
  /** The number without its word and tail, from the outermost part down: `C-4.5` gives `C`, `C-4`, `C-4.5`. */
  readonly path: readonly string[];
  /** Lettered parts that follow directly: `7.2(b)(ii)` gives `b`, `ii`. */
  readonly tail: readonly string[];
  /** True where punctuation, a tab or a wide gap sets the number off from the text. */
  readonly separated: boolean;
  /** Readings of the last part. */
  readonly numerals: readonly Numeral[];
};

/** Keywords as written in lower case, with the form that citations use; an empty form is left out of citations. */
const KEYWORDS: Readonly<Record<string, string>> = {
  article: 'Article',
  art: 'Article',
  part: 'Part',
  chapter: 'Chapter',
  section: 'Section',
  sec: 'Section',
  clause: 'Section',
  paragraph: 'Section',
};

/**
 * What every number begins with: a sign or a figure, a few letters before a figure, letters that count, a keyword. Most
 * texts begin with a word, and this tells it from a number in one look.
 */
const BEGINNING =
  /^(?:[§(\d]|[a-z]{1,8}[-.\u2011]?\d|([a-z])\1{0,2}(?![a-z])|[ivxlcdm]{1,8}(?![a-z])|art|part|chap|sec|clau|para)/i;

const GREATEST_PART = 199;
/** Whether a number that begins with more than `GREATEST_PART` counts on from the ones before it is for others to say. */
const GREATEST_HEAD = 999;
const MOST_PARTS = 9;

/**
 * Reads a clause number at the very start of a text (which must not begin with white space), or gives null. This says
 * only what is written; whether `7 Delivery` or `A. Smith` is a number depends on its neighbors.
 */
export function readNumber(text: string): NumberToken | null {
  if (!BEGINNING.test(text)) return null;
  return readKeyword(text) ?? readBracketed(text) ?? readPath(text, 0, '');
}

function readKeyword(text: string): NumberToken | null {
  if (text.startsWith('§')) {
    const at = skipSpaces(text, text.startsWith('§§') ? 2 : 1);
    const number = readPath(text, at, 'Section');
    return number && { ...number, label: text.slice(0, at) + number.label };
  }
  let at = 0;
  while (at < 10 && isLetter(text.charCodeAt(at))) at++;
  const keyword = KEYWORDS[text.slice(0, at).toLowerCase()];
  if (keyword === undefined || !isCapital(text.charAt(0))) return null;
  if (text.charAt(at) === '.') at++;
  const start = skipSpaces(text, at);
  if (start === at) return null;
  const number = readPath(text, start, keyword);
  return number && { ...number, label: `${text.slice(0, at)} ${number.label}` };
}

/** `(a)`, `(iv)`, `(12)`. */
function readBracketed(text: string): NumberToken | null {
  if (!text.startsWith('(')) return null;
  const words = readTail(text, 0);
  const [first, ...rest] = words.parts;
  if (first === undefined) return null;
  return finish(text, 0, words.end, { keyword: '', dress: 'parentheses', path: [first], tail: rest });
}

/** `7`, `7.2`, `7.2(b)`, `1a`, `C-4.5`, `D.3.9`, `A2-1`, `VI.2`, `iv`, `B`. */
function readPath(text: string, start: number, keyword: string): NumberToken | null {
  const head = readHead(text, start);
  if (head === null) return null;
  let at = start + head.length;
  const path = [head];
  const isPrefix = isCapital(head.charAt(0));
  while (path.length < MOST_PARTS && isSeparator(text, at, isPrefix && path.length === 1)) {
    const to = endOfDigits(text, at + 1);
    if (to === at + 1) break;
    if (Number(text.slice(at + 1, to)) > GREATEST_PART) return null;
    path.push(text.slice(start, to));
    at = to;
  }
  if (isPrefix && path.length === 1 && isDigit(text.charCodeAt(at - 1))) return null;
  if (isDigit(text.charCodeAt(at - 1)) && isSmall(text.charAt(at)) && !isWordCharacter(text.charAt(at + 1) || ' ')) {
    path.push(text.slice(start, ++at));
  }
  const tail = path.length > 1 || isDigits(path[0] ?? '') ? readTail(text, at) : { parts: [], end: at };
  return finish(text, start, tail.end, { keyword, dress: 'bare', path, tail: tail.parts });
}

/** The first part of a number: figures, or letters, or up to five capitals with figures behind them (`A2`). */
function readHead(text: string, start: number): string | null {
  let at = start;
  while (at < start + 8 && isLetter(text.charCodeAt(at))) at++;
  const letters = text.slice(start, at);
  const end = endOfDigits(text, at);
  if (end === start) return null;
  if (letters === '')
    return text.charAt(start) !== '0' && Number(text.slice(start, end)) <= GREATEST_HEAD
      ? text.slice(start, end)
      : null;
  const capitals = letters === letters.toUpperCase();
  if (end > at && (!capitals || letters.length > 5)) return null;
  return capitals || end === at ? text.slice(start, end) : null;
}

/** Behind the digits that begin at `from`; no more than six are read. */
function endOfDigits(text: string, from: number): number {
  let at = from;
  while (at < from + 6 && isDigit(text.charCodeAt(at))) at++;
  return at;
}

function readTail(text: string, start: number): { readonly parts: readonly string[]; readonly end: number } {
  const parts: string[] = [];
  let at = start;
  while (parts.length < MOST_PARTS && text.charAt(at) === '(') {
    let to = at + 1;
    while (to < at + 7 && isWordCharacter(text.charAt(to) || ' ')) to++;
    const word = text.slice(at + 1, to);
    if (text.charAt(to) !== ')' || readNumerals(word).length === 0 || (isDigits(word) && word.length > 2)) break;
    parts.push(word);
    at = to + 1;
  }
  return { parts, end: at };
}

function finish(
  text: string,
  start: number,
  end: number,
  number: Pick<NumberToken, 'keyword' | 'path' | 'tail'> & { readonly dress: 'parentheses' | 'bare' },
): NumberToken | null {
  const { path, tail } = number;
  const last = tail.at(-1) ?? lastPart(path);
  const numerals = readNumerals(last);
  if (numerals.length === 0) return null;
  const label = text.slice(start, end);
  const { dress, behind } = readDress(text, end, number.dress);
  const next = text.charAt(behind);
  if (next !== '' && !isSpace(next)) {
    // `(a)Supplier`, `7.2.Supplier`: the space was forgotten. Anything else that touches is part of another word.
    const dressed = dress !== 'bare' && (path.length > 1 || dress === 'parentheses' || isDigits(last));
    const begins = dressed && (isCapital(next) || '“"[‘'.includes(next));
    const dashed = number.keyword !== '' && '–—-'.includes(next);
    if (!begins && !dashed) return null;
  }
  let at = skipSpaces(text, behind);
  if (number.keyword !== '' || dress === 'bare') at = skipDash(text, at);
  const gap = text.slice(end, at);
  const separated = gap.trim() !== '' || gap.length > 1 || gap === '\t' || gap === '\n';
  return { label: dress === 'half' ? `${label})` : label, end: at, ...number, dress, separated, numerals };
}

/** What closes a number: a bracket, a stop, a colon or nothing. */
function readDress(
  text: string,
  end: number,
  dress: 'parentheses' | 'bare',
): { readonly dress: NumberToken['dress']; readonly behind: number } {
  const mark = text.charAt(end);
  if (mark === ')' && dress === 'bare') return { dress: 'half', behind: end + (text.charAt(end + 1) === '.' ? 2 : 1) };
  if (mark === '.' || mark === ':') return { dress: dress === 'bare' ? 'stop' : dress, behind: end + 1 };
  return { dress, behind: end };
}

/** `ARTICLE 2 – TERM`, `C-1: Logs`: steps over the dash or colon between number and title. */
function skipDash(text: string, at: number): number {
  const dash = text.charAt(at);
  const parts = dash === '–' || dash === '—' || dash === ':' || (dash === '-' && isSpace(text.charAt(at + 1) || ' '));
  return parts ? skipSpaces(text, at + 1) : at;
}

function lastPart(path: readonly string[]): string {
  const last = path.at(-1) ?? '';
  return last.slice(path.length > 1 ? (path.at(-2) ?? '').length : 0).replace(/^[.-]/u, '');
}

function isSeparator(text: string, at: number, afterLetters: boolean): boolean {
  const mark = text.charAt(at);
  return mark === '.' || (afterLetters && (mark === '-' || mark === '\u2011'));
}

/** True for one character of white space, no-break spaces included. */
export function isSpace(character: string): boolean {
  const code = character.charCodeAt(0);
  // Nearly every character that is asked about is a letter, a digit or a mark of ASCII.
  if (code > 0x20 && code < 0x80) return false;
  return character === ' ' || character === '\u00a0' || (character !== '' && character.trim() === '');
}

/** The first place at or after `at` that is not white space. */
export function skipSpaces(text: string, at: number): number {
  let to = at;
  while (to < text.length && isSpace(text.charAt(to))) to++;
  return to;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
