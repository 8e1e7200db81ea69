import type { Line } from './line.ts';
import type { Role } from './contract.ts';
import { bare, hasVerb, isAllCapitals, isTitleCase, wordsOf } from './wording.ts';

const SIGNATURE_LABELS = new Set([
  'by',
  'name',
  'title',
  'date',
  'signature',
  'signed',
  'print name',
  'printed name',
  'its',
  'witness',
  'authorized signature',
  'signatory',
]);
const SIGNATURE_OPENINGS = anyOf([
  'IN WITNESS WHEREOF',
  'IN WITNESS THEREOF',
  'SIGNED FOR',
  'SIGNED BY',
  'SIGNED ON BEHALF',
  'ACCEPTED AND AGREED',
  'AGREED AND ACCEPTED',
  'EXECUTED BY',
  'EXECUTED AS A',
  '[SIGNATURE',
]);
const NOTE_OPENINGS = anyOf([
  'drafting note',
  'note to draft',
  'drafter',
  'note to',
  'note:',
  'instructions to',
  'instruction:',
  'instructions:',
  'guidance',
  'template note',
  'delete ',
  'remove this',
  'for internal use',
  'comment:',
  'editor',
]);
const FRONT = 12;
/** Characters of the longest line in a block of signatures. */
const LONGEST_SIGNATURE = 200;
/** Characters of the longest title. */
const LONGEST_TITLE = 200;
const DOCUMENTS = new Set(
  'agreement contract terms addendum amendment policy lease license order statement schedule request proposal rfp exhibit conditions clause provisions requirements'.split(
    ' ',
  ),
);

/** An expression for a text that begins with one of these; of two that fit the first. */
function anyOf(openings: readonly string[]): RegExp {
  return new RegExp(`^(?:${openings.map((opening) => opening.replace('[', '\\[')).join('|')})`);
}

/** Roles that a line's own look and its neighbors tell: title, heading, signature, note, and those that the file states. */
export function assignLineRoles(lines: readonly Line[], contents: ReadonlySet<number>): readonly Role[] {
  const title = findTitle(lines, contents);
  let signing = false;
  let subtitle = title >= 0;
  return lines.map((line, at) => {
    const { source, text } = line;
    if (contents.has(line.paragraph - 1)) return 'toc';
    if (source.role !== 'body' && source.role !== 'heading' && source.role !== 'title') return source.role;
    if (at === title) return 'title';
    if (at > title && subtitle && title >= 0) {
      subtitle = isSubtitle(line);
      if (subtitle) return 'title';
    }
    if (line.exhibit !== null) {
      signing = false;
      return 'heading';
    }
    if (isNote(text)) return 'note';
    if (opensSignature(text)) signing = true;
    else if (signing && (line.label !== '' || text.length > LONGEST_SIGNATURE)) signing = false;
    if (signing || (line.label === '' && isSignatureLine(text))) return 'signature';
    if (line.heading) return 'heading';
    if (source.cell?.header === true && !hasVerb(wordsOf(text))) return 'heading';
    return 'operative';
  });
}

/** The first prominent line: stated by the file, or the first line before any text if it looks like a title. */
function findTitle(lines: readonly Line[], contents: ReadonlySet<number>): number {
  let seen = 0;
  for (let at = 0; at < lines.length && seen < FRONT; at++) {
    const line = lines[at]!;
    const { role } = line.source;
    if (role === 'title' && line.exhibit === null) return at;
    if (contents.has(line.paragraph - 1) || (role !== 'body' && role !== 'heading')) continue;
    seen++;
    if (!mayBeTitle(line)) return -1;
    if (role === 'heading' && isOneOfMany(lines, line) && !namesDocument(line.text)) return -1;
    if (isProminent(line) || (seen === 1 && isPlainTitle(line))) return at;
  }
  return -1;
}

function mayBeTitle({ label, exhibit, text }: Line): boolean {
  if (label !== '' || exhibit !== null || text.length > LONGEST_TITLE) return false;
  const words = wordsOf(text);
  return words.length <= 20 && !hasVerb(words) && (words.length <= 4 || !text.endsWith('.'));
}

function isProminent({ heading, source, text }: Line): boolean {
  return heading || source.outline === 1 || source.bold || isAllCapitals(text);
}

function isPlainTitle({ text, source }: Line): boolean {
  const words = wordsOf(text);
  return source.cell === null && words.length >= 2 && isTitleCase(words) && !'.:;,'.includes(text.slice(-1));
}

/** True where three more headings stand on the same level: then this one heads a chapter, not the document. */
function isOneOfMany(lines: readonly Line[], first: Line): boolean {
  let alike = 0;
  for (const line of lines) {
    const same =
      line.heading && line.exhibit === null && line.label === '' && line.source.outline === first.source.outline;
    if (same && ++alike > 3) return true;
  }
  return false;
}

function namesDocument(text: string): boolean {
  return wordsOf(text).some((word) => DOCUMENTS.has(bare(word).toLowerCase()));
}

function isSubtitle({ text, label, bullet, exhibit, source, heading }: Line): boolean {
  if (
    text.length > LONGEST_TITLE ||
    label !== '' ||
    bullet ||
    exhibit !== null ||
    source.cell !== null ||
    source.outline !== null
  )
    return false;
  const words = wordsOf(text);
  return (
    words.length <= 14 &&
    !hasVerb(words) &&
    !'.:;,'.includes(text.slice(-1)) &&
    !(heading && isAllCapitals(text)) &&
    isTitleCase(words.slice(0, 2))
  );
}

function isNote(text: string): boolean {
  const start = text.slice(0, 40).toLowerCase();
  const opened = start.startsWith('[') || start.startsWith('<') || start.startsWith('{');
  const inside = opened ? start.slice(1).trimStart() : start;
  if (opened && !']>}'.includes(text.slice(-1)) && !text.slice(-3).includes(']')) return false;
  const found = NOTE_OPENINGS.exec(inside)?.[0];
  if (found === undefined) return false;
  if (opened) return true;
  return (
    found === 'drafting note' ||
    found === 'note to draft' ||
    found === 'template note' ||
    (found === 'instructions to' && text.slice(0, 60).includes(':'))
  );
}

function opensSignature(text: string): boolean {
  const start = text.slice(0, 30).toUpperCase();
  return SIGNATURE_OPENINGS.test(start);
}

/** `By: ____`, `Name:`, `Title: Chief …`. */
function isSignatureLine(text: string): boolean {
  const colon = text.indexOf(':');
  if (colon > 0 && colon <= 24) {
    const label = bare(text.slice(0, colon)).toLowerCase();
    if (SIGNATURE_LABELS.has(label))
      return text.includes('___') || wordsOf(text.slice(colon + 1, LONGEST_SIGNATURE)).length <= 6;
  }
  if (!text.includes('_')) return false;
  const blanks = text.length - text.replaceAll('_', '').length;
  return blanks >= 8 && blanks * 2 > text.length;
}
