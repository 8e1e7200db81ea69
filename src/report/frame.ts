/** Quotations with clause numbers in the margin and the words in question underlined. */
import type { Block } from '../contract/contract.ts';
import { displayWidth } from './display-width.ts';
import { chooseExcerpt } from './excerpt.ts';
import type { Painter, Style } from './reporter.ts';
import { safeText } from './safe-text.ts';
import { glyphs, wrapGlyphs, wrapText, type Glyph } from './wrap.ts';

/** Words of one block to show; several of one block share a quotation where they stand close together. */
export type Place = {
  readonly block: Block;
  /** The words to underline: UTF-16 offsets into the block's text. */
  readonly start: number;
  readonly end: number;
  /** The sentence around them that should be legible, where there is room. */
  readonly sentence: { readonly start: number; readonly end: number };
  /** Said under the underlined words; may be empty. */
  readonly label: string;
  readonly kind: 'primary' | 'secondary';
};

export type Frame = {
  readonly lines: readonly string[];
  /** Columns of the margin, for what follows the frame. */
  readonly margin: number;
};

/**
 * Quotations of `places` in the order given, with a margin that fits the longest clause number, in `width` columns.
 * `style` is the colour of primary places.
 */
export function renderFrame(places: readonly Place[], width: number, style: Style, paint: Painter): Frame {
  const rows = shareQuotations(places, width);
  const margin = Math.max(3, ...rows.map((row) => displayWidth(marginLabel(row.block))));
  const textWidth = Math.max(20, width - margin - 3);
  const lines = [edge(margin, paint)];
  for (const row of rows) lines.push(...renderRow(row, margin, textWidth, style, paint));
  return { lines, margin };
}

/** The empty margin, as it stands above, below and beside quotations. */
export function edge(margin: number, paint: Painter): string {
  return `${' '.repeat(margin)} ${paint('dim', '|')}`;
}

type Row = { readonly block: Block; readonly places: readonly Place[] };

const linesPerQuotation = 5;

function shareQuotations(places: readonly Place[], width: number): Row[] {
  const rows: { block: Block; places: Place[] }[] = [];
  for (const place of places) {
    const row = rows.at(-1);
    const first = row?.places[0];
    const near = first !== undefined && Math.abs(place.end - first.start) < linesPerQuotation * (width - 12) * 0.7;
    if (row !== undefined && row.block === place.block && near) row.places.push(place);
    else rows.push({ block: place.block, places: [place] });
  }
  return rows;
}

function renderRow(row: Row, margin: number, textWidth: number, style: Style, paint: Painter): string[] {
  const quotation = quote(row, textWidth);
  const spans = row.places.map((place) => toSpan(place, quotation, textWidth));
  const lines: string[] = [];
  let number = marginLabel(row.block);
  for (const line of wrapGlyphs(quotation, textWidth)) {
    lines.push(`${paint('strong', fill(number, margin))} ${paint('dim', '|')} ${shown(line)}`);
    number = '';
    for (const span of spans) {
      for (const under of underline(line, span, textWidth)) {
        lines.push(`${edge(margin, paint)} ${paint(span.kind === 'primary' ? style : 'info', under)}`);
      }
    }
  }
  return lines;
}

/** A place as it will be drawn: carets under every line, or, for long passages that fill the quotation, one at the end. */
type Span = Place & { readonly carets: boolean; readonly lastOffset: number };

function toSpan(place: Place, quotation: readonly Glyph[], textWidth: number): Span {
  const visible = quotation.filter((glyph) => glyph.shown !== ' ' && glyph.offset >= 0);
  const inside = visible.filter((glyph) => covers(place, glyph));
  const taken = columns(inside);
  const carets = taken <= textWidth * 0.8 || (taken <= 2 * textWidth && inside.length < 0.9 * visible.length);
  return { ...place, carets, lastOffset: inside.at(-1)?.offset ?? visible.at(-1)?.offset ?? 0 };
}

function covers(place: Place, glyph: Glyph): boolean {
  return glyph.offset >= place.start && glyph.offset < place.end;
}

function quote({ block, places }: Row, textWidth: number): Glyph[] {
  const whole = block.text;
  const budget = linesPerQuotation * textWidth - 8;
  const start = Math.min(...places.map(({ sentence }) => sentence.start));
  const end = Math.max(...places.map(({ sentence }) => sentence.end));
  const { from, to } =
    end - start <= budget
      ? chooseExcerpt(whole, start, end, budget)
      : chooseExcerpt(
          whole,
          Math.min(...places.map((place) => place.start)),
          Math.max(...places.map((place) => place.end)),
          budget,
        );
  const added = (text: string): Glyph[] => [...text].map((character) => ({ shown: character, width: 1, offset: -1 }));
  return [
    ...(from > 0 ? added('… ') : []),
    ...glyphs(whole.slice(from, to), from),
    ...(to < whole.length ? added(' …') : []),
  ];
}

/** The line of carets under one line of a quotation, with the label where the marked words end. */
function underline(line: readonly Glyph[], span: Span, textWidth: number): string[] {
  const mark = span.kind === 'primary' ? '^' : '-';
  const endsHere = line.some((glyph) => glyph.offset === span.lastOffset);
  if (!span.carets) return endsHere && span.label !== '' ? withLabel(mark, 0, span.label, textWidth) : [];
  const first = line.findIndex((glyph) => covers(span, glyph));
  if (first === -1) return [];
  const last = line.findLastIndex((glyph) => covers(span, glyph));
  const indent = columns(line.slice(0, first));
  const carets = ' '.repeat(indent) + mark.repeat(columns(line.slice(first, last + 1)));
  return endsHere && span.label !== '' ? withLabel(carets, indent, span.label, textWidth) : [carets];
}

/** Beside the carets where there is room for the whole label, else below them, as far right as it fits. */
function withLabel(carets: string, indent: number, label: string, textWidth: number): string[] {
  const text = safeText(label);
  if (carets.length + 1 + displayWidth(text) <= textWidth) return [`${carets} ${text}`];
  const left = Math.max(0, Math.min(indent, textWidth - Math.max(40, displayWidth(text))));
  return [carets, ...wrapText(text, textWidth - left).map((line) => ' '.repeat(left) + line)];
}

/** What stands in the margin: the clause number, or the paragraph's own where the contract has no numbers. */
export function marginLabel(block: Block): string {
  const label = block.clause === '' ? `¶${block.paragraph}` : block.clause;
  const safe = safeText(label);
  return safe.length > 14 ? `${safe.slice(0, 13)}…` : safe;
}

function fill(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

function columns(line: readonly Glyph[]): number {
  return line.reduce((sum, glyph) => sum + glyph.width, 0);
}

function shown(line: readonly Glyph[]): string {
  return line.map((glyph) => glyph.shown).join('');
}
