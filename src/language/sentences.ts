/** Contract text cut into sentences: the stops of abbreviations, numbers and labels end none. */
import { mayEndSentence, neverEndsSentence, opensSentence, takesNumber } from './abbreviations.ts';
import { isSpace, skipSpace, trimmed, type Range } from './ranges.ts';
import { otherLetters } from './scripts.ts';

export { splitSegments } from './segments.ts';

/**
 * Cuts text into sentences. A run-in title ("Patching. Supplier shall …") is one of its own; a list after a colon or with
 * semicolons stays one sentence; a line break ends none, a blank line does.
 *
 * @returns ranges without space at their ends, in order, that together hold all of the text that is no space
 */
export function splitSentences(text: string): Range[] {
  const sentences: Range[] = [];
  let start = skipSpace(text, 0);
  stops.lastIndex = start;
  for (let stop = stops.exec(text); stop !== null; stop = stops.exec(text)) {
    const at = stop.index;
    const end = text[at] === '\n' || text[at] === '\u2029' ? at : endOfStop(text, start, at);
    if (end < 0) continue;
    const next = skipSpace(text, end);
    if (end === at && !isBlankLine(text, at, next)) {
      stops.lastIndex = Math.max(next, at + 1);
      continue;
    }
    pushTrimmed(sentences, text, start, end);
    start = next;
    stops.lastIndex = next;
  }
  pushTrimmed(sentences, text, start, text.length);
  return sentences;
}

function pushTrimmed(sentences: Range[], text: string, start: number, end: number): void {
  const range = trimmed(text, start, end);
  if (range !== null) sentences.push(range);
}

const stops = /[.?!\n\u2029]/g;

/** True when the space from a line break to the next sign holds a blank line or a paragraph separator. */
function isBlankLine(text: string, at: number, next: number): boolean {
  let breaks = 0;
  for (let place = at; place < next; place++) {
    if (text[place] === '\u2029') return true;
    if (text[place] === '\n' && ++breaks === 2) return true;
  }
  return next >= text.length;
}

/** Where the sentence ends whose stop is at `at`, closing quotes and brackets included; -1 where it goes on. */
function endOfStop(text: string, start: number, at: number): number {
  let end = at + 1;
  while (end < text.length && isClosing(text[end] as string)) end++;
  if (end < text.length && !isSpace(text.charCodeAt(end))) return -1;
  const next = firstSign(text, end);
  if (isLower(next)) return -1;
  if (text[at] !== '.') return end;
  if (text[at - 1] === '.') return -1; // leaders of a table of contents, an omission
  return next === '' || endsAtFullStop(text, start, at, end) ? end : -1;
}

function endsAtFullStop(text: string, start: number, at: number, end: number): boolean {
  if (at - start <= longestWord && isLabel(text.slice(start, at))) return false;
  const word = wordBefore(text, start, at);
  if (word === '') return true;
  const lower = word.toLowerCase().replaceAll('.', '');
  const following = wordAfter(text, end);
  if (takesNumber.has(lower)) return !/^(?:\d|[IVXLC]+$|[A-Z]$|§|\()/u.test(following);
  if (neverEndsSentence.has(lower)) return false;
  const initials = otherLetters.test(word)
    ? /^\p{L}(?:\.\p{L})*$/u.test(word) && !/^\p{Ll}$/u.test(word)
    : /^(?:[A-Z]|[A-Za-z](?:\.[A-Za-z])+)$/.test(word);
  if (!initials && !mayEndSentence.has(lower)) return true;
  // "Exhibit A. Supplier shall …" ends; "John A. Smith" and "U.S. Government" go on.
  return opensSentence.has(following) || (word.length === 1 && followsNoun(text, start, at));
}

/** `7.`, `7.2.`, `(b).`, `IV.`, `A.`, `Section 5.`: the number of the clause that begins here. */
function isLabel(before: string): boolean {
  return label.test(before);
}

const label = /^(?:(?:section|article|clause|part|item|§) ?)?\(?(?:\d{1,4}(?:\.\d{1,3}){0,5}|[ivxlc]{1,6}|[a-z])\)?$/i;

/** True for the `A` of "Exhibit A" and the like. */
function followsNoun(text: string, start: number, at: number): boolean {
  const before = text.slice(Math.max(start, at - 20), at - 1).trimEnd();
  return /(?:exhibit|schedule|annex|appendix|attachment|section|part|article|class|type|level|table|figure|phase|tier|category|option)s?$/i.test(
    before,
  );
}

const longestWord = 24;

/** The word that a stop hangs on, with the dots inside it; empty after a bracket, quotation mark or space. */
function wordBefore(text: string, start: number, at: number): string {
  const from = Math.max(start, at - longestWord);
  const before = text.slice(from, at);
  const word = otherLetters.test(before) ? /[\p{L}\p{N}][\p{L}\p{N}.]*$/u : /[A-Za-z0-9][A-Za-z0-9.]*$/;
  return word.exec(before)?.[0] ?? '';
}

/** The first word or sign after a stop, without an opening quotation mark. */
function wordAfter(text: string, end: number): string {
  const from = skipSpace(text, end);
  const after = text.slice(from, from + longestWord);
  const word = otherLetters.test(after) ? /^["“'‘]?([\p{L}\p{N}]+|.)/su : /^["“'‘]?([A-Za-z0-9]+|.)/s;
  return word.exec(after)?.[1] ?? '';
}

/** The first sign after a stop that is neither space nor an opening quotation mark; empty at the end. */
function firstSign(text: string, end: number): string {
  const from = skipSpace(text, end);
  const sign = text[from] ?? '';
  return /["“'‘]/u.test(sign) ? (text[from + 1] ?? sign) : sign;
}

function isLower(sign: string): boolean {
  const code = sign.charCodeAt(0);
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : /\p{Ll}/u.test(sign);
}

function isClosing(sign: string): boolean {
  return '"\'”’)]}»'.includes(sign);
}
