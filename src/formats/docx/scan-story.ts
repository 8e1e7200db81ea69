/**
 * One pass over a WordprocessingML part: paragraphs in reading order, each as pieces of text that are live, deleted,
 * hidden or struck through. Elements it does not know are walked through, so that text is found wherever it stands.
 */
import { openScan, type Context, type Scan } from './scan-context.ts';
import { elements } from './scan-elements.ts';
import { closeParagraph } from './scan-paragraph.ts';
import { readPlainRuns } from './scan-plain-run.ts';
import type { Reading } from '../../contract/contract.ts';
import { judgeFirstRow } from './scan-tables.ts';
import { nextToken } from '../xml/scan-xml.ts';
import { openXml } from '../xml/xml-cursor.ts';
import type { Story } from './story.ts';
import type { Styles } from './styles.ts';

/**
 * Scans a part. `tables` counts tables over all parts of a document. Throws InputError `corrupt` where the XML is
 * malformed.
 */
export function scanStory(
  bytes: Uint8Array,
  part: string,
  styles: Styles,
  tables: { count: number },
  reading: Reading = 'final',
): Story {
  const before = tables.count;
  const first = scanOnce(bytes, part, styles, tables, true, reading);
  if (first.balanced) return storyOf(first);
  // A field that never ends would swallow the rest of the document; Word shows such text.
  tables.count = before;
  return storyOf(scanOnce(bytes, part, styles, tables, false, reading));
}

function storyOf(scan: Scan): Story {
  return { root: scan.root, paragraphs: scan.paragraphs, seen: scan.seen, paged: scan.page > 0 };
}

function scanOnce(
  bytes: Uint8Array,
  part: string,
  styles: Styles,
  tables: { count: number },
  followFields: boolean,
  reading: Reading,
): Scan {
  const scan = openScan(openXml(bytes, part), styles, tables, followFields, reading);
  const { cursor, frames } = scan;
  for (;;) {
    if (readPlainRuns(scan)) continue;
    const kind = nextToken(cursor);
    if (kind === 'open' || kind === 'empty') {
      if (scan.root === '') scan.root = cursor.name;
      elements.get(cursor.name)?.(scan);
    } else if (kind === 'close') {
      if (frames.length > 0 && frames.at(-1)?.depth === cursor.depth) leave(scan);
    } else if (kind === 'end') break;
  }
  if (scan.context.fields.length > 0) scan.balanced = false;
  return scan;
}

function leave(scan: Scan): void {
  const frame = scan.frames.pop();
  if (!frame) return;
  const inner = scan.context;
  const { outer } = frame;
  scan.context = outer;
  switch (frame.kind) {
    case 'paragraph':
      carryFields(outer, inner);
      if (inner.paragraph) closeParagraph(scan, inner.paragraph);
      return;
    case 'table':
      if (inner.table) judgeFirstRow(inner.table, scan.styles);
      carryFields(outer, inner);
      outer.previous = null;
      return;
    case 'cell':
      if (inner.table) inner.table.column += inner.span;
      carryFields(outer, inner);
      outer.previous = null;
      return;
    case 'box':
      if (inner.fields.length > 0) scan.balanced = false;
      return;
    default:
      carryFields(outer, inner);
      outer.previous = inner.previous;
  }
}

/** Fields do not nest with elements: what opened inside an element may close after it. */
function carryFields(outer: Context, inner: Context): void {
  outer.fields = inner.fields;
  outer.codes = inner.codes;
}
