/** Reads rich text (.rtf) into paragraphs. */
import type { Unread } from '../../contract/contract.ts';
import type { SourceDocument } from '../../contract/source.ts';
import { damaged } from '../damaged.ts';
import { checkDepth } from '../limits.ts';
import { checkReadable } from '../nothing-to-read.ts';
import { putDraft, type ParagraphDraft, type Reading } from '../pieces/paragraph-draft.ts';
import { controlWords } from './control-words.ts';
import { readable } from './destination-words.ts';
import { closeFlow, endParagraph } from './put-paragraph.ts';
import { addBytes, addText, endEntry, flush } from './put-text.ts';
import { openReading, type Rtf } from './state.ts';
import { nextToken, openRtf } from './tokens.ts';

const deepestGroup = 10_000;

/**
 * Reads a rich text file: the body in reading order, then footnotes, endnotes, comments, headers and footers. Numbers are
 * those that the file itself displays. Throws InputError: `corrupt` for a file that ends too early, `too-large` for
 * groups nested beyond all measure, and `empty` or `image-only` where there is no text.
 */
export function readRtf(bytes: Uint8Array): SourceDocument {
  const rtf = openReading(openRtf(bytes));
  const { cursor } = rtf;
  for (;;) {
    const kind = nextToken(cursor);
    if (kind === 'end') {
      closeAll(rtf);
      break;
    }
    if (kind === 'open') openGroup(rtf);
    else if (kind === 'close') {
      closeGroup(rtf);
      if (rtf.stack.length === 0) break;
    } else if (kind === 'text') addBytes(rtf, cursor.value);
    else if (kind === 'byte') addBytes(rtf, String.fromCharCode(cursor.parameter ?? 0));
    else if (kind === 'word') readWord(rtf);
    else readSymbol(rtf);
  }
  return compose(rtf);
}

function openGroup(rtf: Rtf): void {
  flush(rtf);
  rtf.passing = 0;
  rtf.stack.push(rtf.state);
  checkDepth(rtf.stack.length, deepestGroup);
  rtf.state = { ...rtf.state };
}

function closeGroup(rtf: Rtf): void {
  flush(rtf);
  rtf.passing = 0;
  const inner = rtf.state;
  if (isTable(inner.destination) && rtf.entry !== '') endEntry(rtf);
  const outer = rtf.stack.pop();
  if (!outer) return;
  if (outer.flow !== inner.flow) closeFlow(rtf, inner.flow);
  else if (rtf.stack.length === 0) closeFlow(rtf, inner.flow);
  rtf.state = outer;
}

/** Some programs forget the last braces; a file that was cut off ends anywhere. */
function closeAll(rtf: Rtf): void {
  const isWhole =
    /\}[\s\0]*$/.test(rtf.cursor.text.slice(-64)) && rtf.stack.length > 0 && rtf.stack.length <= mostForgotten;
  if (!isWhole) throw damaged('its end is missing, as after a broken download');
  rtf.seen.unclosed = 1;
  while (rtf.stack.length > 0) closeGroup(rtf);
}

const mostForgotten = 3;

function isTable(destination: string): boolean {
  return destination === 'fonts' || destination === 'styles' || destination === 'authors';
}

function readWord(rtf: Rtf): void {
  const { cursor } = rtf;
  if (rtf.passing > 0 && cursor.value !== 'u') {
    rtf.passing--;
    return;
  }
  const handler = controlWords.get(cursor.value);
  if (!handler) return;
  flush(rtf);
  handler(rtf, cursor.parameter);
}

function readSymbol(rtf: Rtf): void {
  const symbol = rtf.cursor.value;
  if (rtf.passing > 0 && symbol !== '*') {
    rtf.passing--;
    return;
  }
  switch (symbol) {
    case '\\':
    case '{':
    case '}':
      return addBytes(rtf, symbol);
    case '~':
      flush(rtf);
      return addText(rtf, '\u00a0');
    case '_':
      flush(rtf);
      return addText(rtf, '-');
    case '\n':
    case '\r':
      flush(rtf);
      if (rtf.state.destination === 'text') endParagraph(rtf);
      return;
    case '*':
      return readIgnorable(rtf);
    default:
      // Hints for hyphenation and index entries, or a broken byte.
      return;
  }
}

/** `\*`: a destination that a reader passes over unless it knows it. */
function readIgnorable(rtf: Rtf): void {
  const { cursor } = rtf;
  const { at } = cursor;
  const isKnown = nextToken(cursor) === 'word' && readable.has(cursor.value);
  cursor.at = at;
  flush(rtf);
  if (!isKnown) rtf.state.destination = 'skip';
}

function compose(rtf: Rtf): SourceDocument {
  const reading: Reading = { paragraphs: [], revisions: [] };
  for (const drafts of [rtf.body.into, rtf.footnotes, rtf.endnotes, rtf.comments, distinct(rtf.running)]) {
    for (const draft of drafts) putDraft(draft, reading);
  }
  return checkReadable({ format: 'rtf', ...reading, unread: listUnread(rtf.seen) });
}

/** Sections repeat the same header. */
function distinct(drafts: readonly ParagraphDraft[]): ParagraphDraft[] {
  const known = new Set<string>();
  return drafts.filter(({ pieces }) => {
    const text = pieces.map((piece) => piece.text).join('');
    const isNew = !known.has(text);
    known.add(text);
    return isNew;
  });
}

function listUnread({ images, objects, controls, formulas, numbers, unclosed }: Rtf['seen']): Unread[] {
  const all: Unread[] = [
    {
      kind: 'image',
      what: `${images === 1 ? 'A picture' : `${images} pictures`}; words inside pictures were not read`,
      count: images,
    },
    {
      kind: 'embedded',
      what: `${objects === 1 ? 'An embedded object' : `${objects} embedded objects`}; open the file to read`,
      count: objects,
    },
    {
      kind: 'other',
      what: `${controls === 1 ? 'A form field' : `${controls} form fields`}; what is chosen was not read`,
      count: controls,
    },
    {
      kind: 'formula',
      what: `${formulas === 1 ? 'A formula was' : `${formulas} formulas were`} read as plain characters; fractions and exponents are lost`,
      count: formulas,
    },
    {
      kind: 'other',
      what: `${numbers === 1 ? 'A list paragraph' : `${numbers} list paragraphs`} without the number that is displayed; the file does not store it`,
      count: numbers,
    },
    { kind: 'other', what: 'The file does not end as it should; what stands there was read', count: unclosed },
  ];
  return all.filter(({ count }) => count > 0);
}
