/** Tracked changes of an OpenDocument text: a list at its head, and marks in the text that point into it (ODF 1.3, part 3, 5.5). */
import type { Change } from '../pieces/piece.ts';
import { attribute } from '../xml/attributes.ts';
import { nextToken } from '../xml/scan-xml.ts';
import { eachChild, readText, skipElement, textBefore } from '../xml/walk-xml.ts';
import type { XmlCursor } from '../xml/xml-cursor.ts';

export type TrackedChange = {
  readonly change: Change;
  /** Text of the paragraphs that a deletion took out; the first and last may be parts of paragraphs. */
  readonly removed: readonly string[];
};

/** Reads the `text:tracked-changes` that the cursor stands on; by id. Changes of format are left out. */
export function readChanges(cursor: XmlCursor): Map<string, TrackedChange> {
  const found = new Map<string, TrackedChange>();
  eachChild(cursor, (name) => {
    if (name !== 'text:changed-region') return;
    const id = attribute(cursor, 'xml:id') ?? attribute(cursor, 'text:id') ?? '';
    const region = readRegion(cursor);
    if (region) found.set(id, region);
  });
  return found;
}

function readRegion(cursor: XmlCursor): TrackedChange | null {
  let kind: Change['kind'] | null = null;
  let author = '';
  let date = '';
  const removed: string[] = [];
  eachChild(cursor, (name) => {
    switch (name) {
      case 'text:insertion':
      case 'text:deletion':
        kind ??= name === 'text:insertion' ? 'inserted' : 'deleted';
        return true;
      case 'dc:creator':
        author ||= readText(cursor);
        return false;
      case 'dc:date':
        date ||= readText(cursor);
        return false;
      case 'text:p':
      case 'text:h':
        removed.push(readWhole(cursor));
        return false;
      default:
        return name !== 'text:format-change' && name !== 'office:annotation' && name !== 'text:note';
    }
  });
  return kind === null ? null : { change: { kind, author, date }, removed };
}

/** Text of a paragraph with that of the elements in it, without notes and comments. */
function readWhole(cursor: XmlCursor): string {
  if (cursor.kind !== 'open') return '';
  const { depth } = cursor;
  let text = '';
  for (;;) {
    const kind = nextToken(cursor);
    text += textBefore(cursor).replace(/[ \t\r\n]+/g, ' ');
    if (kind === 'close' && cursor.depth === depth) return text.trimStart();
    if (kind !== 'open' && kind !== 'empty') continue;
    if (cursor.name === 'text:s') text += ' ';
    else if (cursor.name === 'text:tab') text += '\t';
    else if (cursor.name === 'text:line-break') text += '\n';
    else if (cursor.name === 'office:annotation' || cursor.name === 'text:note') skipElement(cursor);
  }
}
