/** One pass over the text of an OpenDocument file. */
import { nextToken } from '../xml/scan-xml.ts';
import { textBefore } from '../xml/walk-xml.ts';
import { elements } from './scan-elements.ts';
import type { Scan } from './scan-context.ts';
import { addText } from './scan-paragraph.ts';

/**
 * Scans what is inside the element that the cursor stands on, and moves to its end. Throws InputError `corrupt` where
 * the XML is malformed and `too-large` where it is nested beyond all measure.
 */
export function scanText(scan: Scan): void {
  const { cursor, frames } = scan;
  if (cursor.kind !== 'open') return;
  const { depth } = cursor;
  for (;;) {
    const kind = nextToken(cursor);
    if (scan.context.paragraph) addText(scan, textBefore(cursor));
    if (kind === 'open' || kind === 'empty') {
      elements.get(cursor.name)?.(scan);
    } else if (kind === 'close') {
      if (frames.at(-1)?.depth === cursor.depth) leave(scan);
      if (cursor.depth === depth) return;
    } else if (kind === 'end') return;
  }
}

function leave(scan: Scan): void {
  const frame = scan.frames.pop();
  if (!frame) return;
  frame.leave?.();
  scan.context = frame.outer;
}
