/** Paragraphs, runs and their text. */
import { removedIn, type Piece, type PieceState } from '../pieces/piece.ts';
import { enter, type Scan } from './scan-context.ts';
import { attribute } from '../xml/attributes.ts';
import { readText } from '../xml/walk-xml.ts';
import type { XmlCursor } from '../xml/xml-cursor.ts';
import type { RawParagraph } from './story.ts';
import type { Look } from './styles.ts';

/** Begins the paragraph that the cursor stands on. */
export function enterParagraph(scan: Scan): void {
  const { cursor, context } = scan;
  const paragraph: RawParagraph = {
    start: cursor.start,
    end: cursor.end,
    pieces: [],
    properties: {},
    row: context.row,
    column: context.column,
    item: context.item,
    inContents: context.inContents,
    page: scan.page,
    begun: false,
    markGone: false,
    markHidden: false,
    next: null,
    continues: false,
  };
  if (context.previous) {
    context.previous.next = paragraph;
    context.previous = null;
    paragraph.continues = true;
  }
  scan.paragraphs.push(paragraph);
  if (!enter(scan, 'paragraph')) return closeParagraph(scan, paragraph);
  scan.context.paragraph = paragraph;
  scan.context.plain = scan.styles.look(undefined, {});
  scan.context.look = scan.context.plain;
}

/** Ends a paragraph: settles what becomes of its mark. */
export function closeParagraph(scan: Scan, paragraph: RawParagraph): void {
  const { style, mark } = paragraph.properties;
  paragraph.end = scan.cursor.end;
  paragraph.markGone = scan.context.removal !== null || removedIn(scan.reading, mark?.change);
  paragraph.markHidden = scan.styles.look(style, mark ?? {}).hidden;
  scan.context.previous = paragraph.markGone || paragraph.markHidden ? paragraph : null;
}

/** Begins a run: until its properties say otherwise it looks as its paragraph does. */
export function enterRun(scan: Scan): void {
  if (enter(scan, 'run')) scan.context.look = scan.context.plain;
}

/** Text of the current element as Word shows it: line ends in the XML are spaces, indentation by a pretty-printer is nothing. */
export function tidy(cursor: XmlCursor): string {
  const kept = attribute(cursor, 'xml:space') === 'preserve';
  return tidied(readText(cursor), kept);
}

/** Decoded text as Word shows it; `kept` where the file says that its white space is meant. */
export function tidied(text: string, kept: boolean): string {
  if (!/[\n\t\u00ad]/.test(text)) return text;
  return (kept ? text : trimLines(text)).replace(/[\n\t]/g, ' ').replaceAll('\u00ad', '');
}

/** Leading and trailing white space goes where it holds a line end. */
function trimLines(text: string): string {
  const end = text.trimEnd();
  const left = text.slice(end.length).includes('\n') ? end : text;
  const start = left.trimStart();
  return left.slice(0, left.length - start.length).includes('\n') ? start : left;
}

/**
 * Adds text to the open paragraph, as what the formatting and the tracked changes around it make of it. `deleted` is for
 * text that only deletions hold.
 */
export function addText(scan: Scan, text: string, deleted = false): void {
  const { paragraph, look, removal, insertion, row, fields, codes, backed } = scan.context;
  if (text === '' || !paragraph || codes > 0) return;
  const isUnseen = look.tiny || (look.white && !backed && paragraph.properties.backed !== true);
  const state = stateOf(look, isUnseen, (deleted && scan.reading === 'final') || removal !== null);
  const change = removal ?? insertion;
  const last = paragraph.pieces.at(-1);
  if (last?.state === state && last.change === change && looksLike(last, look)) last.text += text;
  else paragraph.pieces.push({ text, state, change, bold: look.bold, underlined: look.underlined });
  if (state !== 'live') return;
  if (!paragraph.begun) paragraph.page = scan.page;
  paragraph.begun = true;
  const field = fields.at(-1);
  if (field) field.shown = true;
  if (row && /[^\s\d]/.test(text)) row[look.bold ? 'bold' : 'plain'] = true;
}

function stateOf(look: Look, isUnseen: boolean, deleted: boolean): PieceState {
  if (deleted) return 'deleted';
  if (look.hidden || isUnseen) return 'hidden';
  return look.struck ? 'struck' : 'live';
}

function looksLike(piece: Piece, look: Look): boolean {
  return piece.bold === look.bold && piece.underlined === look.underlined;
}
