import { isSpace, skipSpaces } from './typed-number.ts';
import { hasVerb, isCapital, isSmall, isWordCharacter, wordsOf } from './wording.ts';

/** Where a text begins with the name of one exhibit or of several: `Exhibit C`, `Exhibits A, B and E`. */
type ExhibitName = {
  /** Singular and in title case: `Exhibit C`. */
  readonly labels: readonly string[];
  /** Where the text goes on after the last label. */
  readonly end: number;
};

/** An attachment's own heading. */
export type ExhibitHeading = {
  readonly labels: readonly string[];
  /** The label as displayed. */
  readonly displayed: string;
  /** Where the title begins in the text. */
  readonly end: number;
};

const WORDS: Readonly<Record<string, string>> = {
  exhibit: 'Exhibit',
  exhibits: 'Exhibit',
  schedule: 'Schedule',
  schedules: 'Schedule',
  annex: 'Annex',
  annexes: 'Annex',
  annexure: 'Annexure',
  annexures: 'Annexure',
  appendix: 'Appendix',
  appendices: 'Appendix',
  attachment: 'Attachment',
  attachments: 'Attachment',
};

const MOST_LABELS = 30;

/** Reads the exhibit names that stand at `start`, or gives null. `Exhibit 10.1`, the form of public filings, is none. */
export function readExhibitName(text: string, start: number): ExhibitName | null {
  let at = start;
  while (at < start + 12 && isWordCharacter(text.charAt(at) || ' ')) at++;
  const written = text.slice(start, at);
  const word = isCapital(written.charAt(0)) ? WORDS[written.toLowerCase()] : undefined;
  if (word === undefined) return null;
  const labels: string[] = [];
  let end = at;
  for (;;) {
    const from = skipSpaces(text, at);
    if (labels.length === 0 && from === at) return null;
    const to = endOfIdentifier(text, from);
    if (to === from) break;
    labels.push(`${word} ${text.slice(from, to)}`);
    end = to;
    at = skipJoint(text, to);
    if (at === to || labels.length === MOST_LABELS) break;
  }
  return labels.length === 0 ? null : { labels, end };
}

/**
 * Reads a paragraph as the heading of an exhibit: its label alone, or its label and a title. A sentence that only begins
 * with an exhibit's name gives null.
 */
export function readExhibitHeading(text: string, outlined: boolean): ExhibitHeading | null {
  const name = readExhibitName(text, 0);
  if (name === null) return null;
  const next = skipSpaces(text, name.end);
  const mark = text.charAt(next);
  const rest = text.slice(next);
  if (mark === ',' || mark === ';') return null;
  const broken = text.slice(name.end, next).includes('\n');
  if (isSmall(mark) && !broken && !(rest.startsWith('to ') || rest.startsWith('of ') || outlined)) return null;
  const words = wordsOf(rest);
  if (words.length > 18 || (hasVerb(words) && !outlined) || rest.endsWith(';')) return null;
  if (words.length > 0 && rest.endsWith('.') && !outlined && !'.:-–—'.includes(mark)) return null;
  let end = next;
  if (mark !== '' && '.:-–—'.includes(mark)) end = skipSpaces(text, next + 1);
  return { labels: name.labels, displayed: text.slice(0, name.end), end };
}

/** `A`, `B-1`, `12`, `IV`, `A2`: no longer than six characters and not the start of a longer word. */
function endOfIdentifier(text: string, from: number): number {
  let at = from;
  while (at < from + 6) {
    const character = text.charAt(at);
    const joins = at > from && (character === '-' || character === '.') && isWordCharacter(text.charAt(at + 1) || ' ');
    if (!joins && !isWordCharacter(character || ' ')) break;
    if (isSmall(character)) return from;
    at++;
  }
  if (isWordCharacter(text.charAt(at) || ' ')) return from;
  const identifier = text.slice(from, at);
  if (identifier.includes('.') && identifier.charCodeAt(0) < 58) return from;
  let letters = 0;
  for (const character of identifier) if (isCapital(character)) letters++;
  const isRoman = letters === identifier.length && [...identifier].every((letter) => 'IVX'.includes(letter));
  return letters > 1 && !isRoman && !(letters === 2 && identifier.length === 2) ? from : at;
}

/** Steps over `, `, ` and `, ` or `, ` & ` and a repeated comma before `and`. */
function skipJoint(text: string, from: number): number {
  let at = skipSpaces(text, from);
  if (text.charAt(at) === ',') at = skipSpaces(text, at + 1);
  for (const joint of ['and', 'or', '&']) {
    if (text.startsWith(joint, at) && isSpace(text.charAt(at + joint.length)))
      return skipSpaces(text, at + joint.length);
  }
  return text.charAt(skipSpaces(text, from)) === ',' ? at : from;
}
