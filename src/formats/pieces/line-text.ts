import type { Mark } from '../../contract/contract.ts';
import { findTitle } from './heading-look.ts';
import type { Piece } from './piece.ts';

/** Pieces that one paragraph of the file gives to a line. */
type Pieces = { readonly pieces: readonly Piece[] };

export type LineText = { readonly text: string; readonly bold: boolean; readonly marks: readonly Mark[] };

const longestTitle = 200;

/** A typed number before an underlined title: `7.2`, `(b)`, `IV.` */
const typedNumber = /^[\s().\d]*[A-Za-z]{0,4}[\s().\d]*$/;
const longestTypedNumber = 12;

/** A piece of the line and where it stands in the line's text. */
type Span = { readonly piece: Piece; readonly start: number; readonly end: number };

/**
 * Live text of the paragraphs on one line, and what its formatting says. `titled` is the paragraph that is only the
 * run-in heading of the others.
 */
export function joinLine(line: readonly Pieces[], titled: Pieces | null): LineText {
  const spans: Span[] = [];
  let whole = '';
  let titledEnd = 0;
  for (const raw of line) {
    for (const piece of raw.pieces) {
      if (piece.state !== 'live') continue;
      const start = whole.length;
      // Breaks at the start of a paragraph only move what follows them.
      whole += whole === '' ? piece.text.replace(/^\n+/, '') : piece.text;
      if (whole.length > start) spans.push({ piece, start, end: whole.length });
    }
    if (raw === titled) titledEnd = whole.length;
  }
  const text = trimBreaks(whole);
  const title = titled ? separatedTitle(text, titledEnd) : emphasizedTitle(text, spans);
  const inserted = insertedMarks(text, spans);
  return {
    text,
    bold: isBold(text, spans),
    marks: title ? [{ ...title, kind: 'title' }, ...inserted] : inserted,
  };
}

/** A paragraph before a style separator is a title, whatever stands between it and the rest. */
function separatedTitle(text: string, to: number): { readonly start: number; readonly end: number } | null {
  const end = text.slice(0, to).replace(/[\s.:]{0,8}$/, '').length;
  return end > 0 && end <= longestTitle ? { start: 0, end } : null;
}

function emphasizedTitle(
  text: string,
  spans: readonly Span[],
): { readonly start: number; readonly end: number } | null {
  let from = -1;
  let to = 0;
  for (const { piece, start, end } of spans) {
    if (piece.bold || piece.underlined) {
      if (from < 0) from = start;
      to = end;
      continue;
    }
    const between = text.slice(start, end);
    const number = from < 0 && between.length <= longestTypedNumber && typedNumber.test(between);
    if (!number && between.trim() !== '') break;
  }
  return from < 0 ? null : findTitle(text, from, to);
}

function insertedMarks(text: string, spans: readonly Span[]): Mark[] {
  const marks: { start: number; end: number; kind: 'inserted' }[] = [];
  for (const { piece, start, end } of spans) {
    if (!piece.change || start >= text.length) continue;
    const last = marks.at(-1);
    const to = Math.min(end, text.length);
    if (last?.end === start) last.end = to;
    else marks.push({ start, end: to, kind: 'inserted' });
  }
  return marks;
}

function isBold(text: string, spans: readonly Span[]): boolean {
  // Most lines have nothing bold, and need no search for letters.
  if (!spans.some(({ piece }) => piece.bold)) return false;
  const lettered = spans.filter(({ start, end }) => hasLetter(text.slice(start, end)));
  return lettered.length > 0 && lettered.every(({ piece }) => piece.bold);
}

function hasLetter(text: string): boolean {
  return /[A-Za-z]/.test(text) || /\p{L}/u.test(text);
}

function trimBreaks(text: string): string {
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) === '\n') end--;
  return text.slice(0, end);
}
