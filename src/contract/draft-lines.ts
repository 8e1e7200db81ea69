import { readExhibitHeading } from './exhibit-label.ts';
import type { Draft } from './line.ts';
import { findNamedExhibits, readNamedExhibit } from './named-exhibit.ts';
import { acceptsNumber, gatherEvidence, type Evidence } from './number-evidence.ts';
import type { SourceParagraph } from './source.ts';
import { isSpace, readNumber, skipSpaces, type NumberToken } from './typed-number.ts';
import { isWordCharacter } from './wording.ts';

const BULLETS = '•●▪■◦‣·○➢➤❖✓✔♦\uf0b7\uf0a7\uf0d8-–—*';

/**
 * Takes displayed and typed numbers and bullets off the paragraphs, without asking yet where the numbers belong. Empty
 * paragraphs without a number are left out; `contents` holds the places of the table of contents.
 */
export function draftLines(
  paragraphs: readonly SourceParagraph[],
  contents: ReadonlySet<number>,
): { readonly drafts: readonly Draft[]; readonly evidence: Evidence } {
  const named = findNamedExhibits(paragraphs);
  const drafts = paragraphs.map((source, at) => draftLine(source, at, contents.has(at), named));
  const evidence = gatherEvidence(drafts);
  const kept = drafts.filter(({ text, automatic }) => text !== '' || automatic !== '');
  return { drafts: kept.map((draft) => settle(draft, evidence)), evidence };
}

/** True for the first item of a list that the text goes on with: `(a)` where there is a `(b)`. */
export function opensList(token: NumberToken, evidence: Evidence): boolean {
  if (token.dress !== 'parentheses' || token.tail.length > 0) return false;
  return token.numerals.some(({ kind, value }) => value === 1 && evidence.singles.has(`parentheses:${kind}:2`));
}

function draftLine(source: SourceParagraph, at: number, inContents: boolean, named: ReadonlySet<string>): Draft {
  const counted = !inContents && (source.role === 'body' || source.role === 'heading' || source.role === 'title');
  const { text, shift } = trim(source.text, 0);
  const label = source.label === '' ? '' : trimLabel(source.label);
  const bulleted = counted && (source.depth !== null || source.label !== '') && (label === '' || label === 'o');
  const plain: Draft = {
    source,
    paragraph: at + 1,
    counted,
    automatic: bulleted ? '' : label,
    bullet: bulleted && text !== '',
    text,
    shift,
    exhibit: null,
    token: null,
  };
  if (!counted || bulleted) return plain;
  if (label !== '') return draftLabelled(plain);
  const bullet = bulletEnd(text);
  if (bullet > 0) return { ...plain, ...trim(source.text, shift + bullet), bullet: true };
  const outlined = source.outline !== null || source.role !== 'body' || source.bold;
  const exhibit =
    source.cell === null ? (readExhibitHeading(text, outlined) ?? readNamedExhibit(text, source, named)) : null;
  if (exhibit !== null) return { ...plain, exhibit };
  const token = readNumber(text);
  return token === null ? plain : { ...plain, token };
}

type Trimmed = Pick<Draft, 'text' | 'shift'>;

function draftLabelled(plain: Draft): Draft {
  const { source, automatic: label, text, shift } = plain;
  const exhibit = source.cell === null ? readExhibitHeading(`${label} ${text}`, true) : null;
  if (exhibit !== null) {
    const start = Math.max(0, exhibit.end - label.length - 1);
    return { ...plain, text: text.slice(start), shift: shift + start, exhibit: { ...exhibit, end: 0 } };
  }
  return { ...plain, token: readNumber(trimLabel(source.label, true)) };
}

/** Believes or drops the number that a paragraph seems to begin with, and takes it off. */
function settle(draft: Draft, evidence: Evidence): Draft {
  if (!draft.counted || draft.exhibit !== null || draft.token === null) return draft;
  const typed = draft.automatic === '';
  if (typed && !acceptsNumber(draft, draft.token, evidence)) return { ...draft, token: null };
  const start = typed ? draft.token.end : 0;
  const second = readNumber(draft.text.slice(start));
  if (second !== null && opensList(second, evidence) && !draft.token.label.includes('(')) {
    const joined = readNumber(`${draft.token.label}${second.label} `);
    if (joined !== null) return { ...draft, ...cut(draft, start + second.end), token: joined };
  }
  return typed ? { ...draft, ...cut(draft, start) } : draft;
}

function cut(draft: Trimmed, from: number): Trimmed {
  return { text: draft.text.slice(from), shift: draft.shift + from };
}

function trim(text: string, from: number): Trimmed {
  const start = skipSpaces(text, from);
  let end = text.length;
  while (end > start && isSpace(text.charAt(end - 1))) end--;
  return { text: text.slice(start, end), shift: start };
}

/** An automatic label without white space and final stop; empty where it counts nothing, as bullets do. */
function trimLabel(label: string, keepStop = false): string {
  const trimmed = label.trim();
  let counts = false;
  for (const character of trimmed.slice(0, 80)) if (isWordCharacter(character)) counts = true;
  if (!counts) return '';
  if (keepStop) return trimmed;
  let end = trimmed.length;
  while (end > 0 && '.:-–—'.includes(trimmed.charAt(end - 1))) end--;
  return trimmed.slice(0, end).trimEnd();
}

function bulletEnd(text: string): number {
  if (!BULLETS.includes(text.charAt(0)) || !isSpace(text.charAt(1))) return 0;
  const at = skipSpaces(text, 1);
  return at < text.length ? at : 0;
}
