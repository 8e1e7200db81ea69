/** Accepts or rejects every tracked change of a part, as Word does (ECMA-376-1, 17.13.5). */
import { nextToken } from '../formats/xml/scan-xml.ts';
import { openXml, type XmlCursor } from '../formats/xml/xml-cursor.ts';
import type { Edit } from './edits.ts';
import { joinParagraphs, type ParagraphEnds } from './join-paragraphs.ts';
import { endOfPlain } from './plain-paragraph.ts';

export type Resolution = 'accept' | 'reject';

type Open = {
  readonly name: string;
  readonly start: number;
  readonly contentStart: number;
  /** For properties of a paragraph: where those stand that a former version replaces. */
  readonly own: Edit[];
  readonly depth: number;
  /** For a paragraph and a row: it goes with its mark. */
  gone: boolean;
  /** For a paragraph: behind its properties. */
  headerEnd: number;
};

const inserting: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo']);
const deleting: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);
const marks: ReadonlySet<string> = new Set(['w:rPr', 'w:trPr', 'w:numPr', 'w:tcPr', 'm:ctrlPr']);
const markers: ReadonlySet<string> = new Set([
  'w:moveFromRangeStart',
  'w:moveFromRangeEnd',
  'w:moveToRangeStart',
  'w:moveToRangeEnd',
  'w:customXmlInsRangeStart',
  'w:customXmlInsRangeEnd',
  'w:customXmlDelRangeStart',
  'w:customXmlDelRangeEnd',
  'w:customXmlMoveFromRangeStart',
  'w:customXmlMoveFromRangeEnd',
  'w:customXmlMoveToRangeStart',
  'w:customXmlMoveToRangeEnd',
  'w:numberingChange',
  'w:cellMerge',
]);

/** Elements that are a change or hold what a change has taken out, whatever prefix the file uses. */
const change =
  /[<:](?:ins|del|delText|delInstrText|cellIns|cellDel|cellMerge|move(?:From|To)\w*|customXml(?:Ins|Del|Move)\w*|[^\s<>/:]*Change)[\s/>]/;

/** False for a part that `resolveChanges` gives back as it is: a look at its letters, without taking it apart. */
export function holdsChanges(bytes: Uint8Array, part: string): boolean {
  return change.test(openXml(bytes, part).text);
}

/** Gives a function that gives a part with every change accepted or rejected: the part itself where it has none. */
export function changeResolver(bytes: Uint8Array, part: string): (resolution: Resolution) => Uint8Array {
  if (!holdsChanges(bytes, part)) return () => bytes;
  return (resolution) => {
    const resolved = resolveChanges(bytes, part, resolution);
    return resolved.equals(bytes) ? bytes : resolved;
  };
}

/**
 * The part with every change accepted or rejected. Paragraphs whose mark goes flow into the next one. Throws InputError
 * `corrupt` for malformed XML; what is wrong within a paragraph without changes is left to those who read the part.
 */
export function resolveChanges(bytes: Uint8Array, part: string, resolution: Resolution): Buffer {
  const cursor = openXml(bytes, part);
  const state: State = {
    cursor,
    resolution,
    edits: [],
    open: [],
    paragraphs: [],
    kept: resolution === 'accept' ? inserting : deleting,
    dropped: resolution === 'accept' ? deleting : inserting,
  };
  for (let kind = nextToken(cursor); kind !== 'end'; kind = nextToken(cursor)) {
    if (kind === 'open' || kind === 'empty') enter(state);
    else if (kind === 'close') leave(state);
  }
  return joinParagraphs(cursor.bytes, state.paragraphs, state.edits);
}

type State = {
  readonly cursor: XmlCursor;
  readonly resolution: Resolution;
  readonly edits: Edit[];
  readonly open: Open[];
  readonly paragraphs: ParagraphEnds[];
  /** Changes whose content stays, and those whose content goes. */
  readonly kept: ReadonlySet<string>;
  readonly dropped: ReadonlySet<string>;
};

function enter(state: State): void {
  const { cursor, resolution, edits, open, kept, dropped } = state;
  const { name, start, end } = cursor;
  const parent = open.at(-1);
  if (name.endsWith('Change') && name.startsWith('w:') && !markers.has(name))
    takeChange(cursor, parent, resolution, edits);
  else if (parent && marks.has(parent.name) && isMark(name)) {
    if (dropped.has(name) || name === (resolution === 'accept' ? 'w:cellDel' : 'w:cellIns')) markGone(open);
    cut(edits, start, endOf(cursor));
  } else if (markers.has(name) || dropped.has(name)) cut(edits, start, endOf(cursor));
  else if (kept.has(name)) {
    cut(edits, start, end);
    if (cursor.kind === 'open') open.push(frame(cursor));
  } else enterPlain(state);
}

/** An element that is no change itself. */
function enterPlain({ cursor, resolution, edits, open, paragraphs }: State): void {
  const { name, start, end } = cursor;
  if (resolution === 'reject') undelete(cursor, edits);
  if (cursor.kind === 'open') {
    open.push(frame(cursor));
    // Where the properties of a paragraph end is only asked of one that flows into another, or that another flows into.
    if (name === 'w:p' && paragraphs.at(-1)?.gone !== true) cursor.end = endOfPlain(cursor) ?? end;
  } else {
    keepOwn(open.at(-1), name, start, end);
    if (name === 'w:p') paragraphs.push({ start, headerEnd: end, contentEnd: end, end, gone: false });
  }
}

function leave({ cursor, resolution, edits, open, paragraphs, kept }: State): void {
  const { name, depth, start, end } = cursor;
  const closed = open.pop();
  if (closed?.depth !== depth) return;
  if (kept.has(name)) cut(edits, start, end);
  else if (resolution === 'reject') undelete(cursor, edits);
  keepOwn(open.at(-1), name, closed.start, end);
  if (name === 'w:pPr') headerEnds(open.at(-1), end);
  if ((name === 'w:tr' || name === 'w:tc') && closed.gone) cut(edits, closed.start, end);
  if (name === 'w:p')
    paragraphs.push({ start: closed.start, headerEnd: closed.headerEnd, contentEnd: start, end, gone: closed.gone });
}

function cut(edits: Edit[], start: number, end: number): void {
  edits.push({ start, end, text: '' });
}

function frame({ name, start, end, depth }: XmlCursor): Open {
  return { name, start, contentStart: end, own: [], depth, gone: false, headerEnd: end };
}

function headerEnds(paragraph: Open | undefined, end: number): void {
  if (paragraph?.name === 'w:p') paragraph.headerEnd = end;
}

function isMark(name: string): boolean {
  return inserting.has(name) || deleting.has(name) || name === 'w:cellIns' || name === 'w:cellDel';
}

/** The paragraph, row or cell whose properties are open goes. */
function markGone(open: readonly Open[]): void {
  const properties = open.at(-1)?.name;
  const wanted =
    properties === 'w:trPr' ? 'w:tr' : properties === 'w:tcPr' ? 'w:tc' : open.at(-2)?.name === 'w:pPr' ? 'w:p' : '';
  const owner = open.at(wanted === 'w:p' ? -3 : -2);
  if (owner?.name === wanted) owner.gone = true;
}

function keepOwn(parent: Open | undefined, name: string, start: number, end: number): void {
  // Former properties of a paragraph say nothing of its mark and its section, which stay.
  if (parent?.name === 'w:pPr' && name !== 'w:rPr' && name !== 'w:sectPr') parent.own.push({ start, end, text: '' });
}

/** Former properties (`w:pPrChange` and the like): gone when accepted, in force again when rejected. */
function takeChange(cursor: XmlCursor, parent: Open | undefined, resolution: Resolution, edits: Edit[]): void {
  const { start, depth } = cursor;
  let former = '';
  if (cursor.kind === 'open') {
    for (let kind = nextToken(cursor); kind !== 'close' || cursor.depth !== depth; kind = nextToken(cursor)) {
      if (kind !== 'open' || cursor.depth !== depth + 1) continue;
      const from = cursor.end;
      endOf(cursor);
      former = cursor.bytes.toString('utf8', from, cursor.start);
    }
  }
  const { end } = cursor;
  if (resolution === 'accept' || parent === undefined) edits.push({ start, end, text: '' });
  else if (parent.name === 'w:pPr') {
    const at = parent.contentStart;
    edits.push({ start: at, end: at, text: former }, ...parent.own, { start, end, text: '' });
  } else edits.push({ start: parent.contentStart, end, text: former });
}

/** Deleted text has elements of its own; where the deletion is rejected they are the ordinary ones again. */
function undelete({ name, start, end, text }: XmlCursor, edits: Edit[]): void {
  const plain = name === 'w:delText' ? 't' : name === 'w:delInstrText' ? 'instrText' : null;
  if (plain === null) return;
  const tag = text.slice(start, end);
  edits.push({ start, end, text: tag.replace(/del(?:Text|InstrText)/u, plain) });
}

/** Moves to the end of the current element and gives where that is. */
function endOf(cursor: XmlCursor): number {
  if (cursor.kind !== 'open') return cursor.end;
  const { depth } = cursor;
  while (nextToken(cursor) !== 'close' || cursor.depth !== depth);
  return cursor.end;
}
