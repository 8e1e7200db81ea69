/** Ways through an element: past it, along its children, over its text. */
import { nextToken } from './scan-xml.ts';
import { decode, type TokenKind, type XmlCursor } from './xml-cursor.ts';

/** After `open`: moves to the matching close tag. */
export function skipElement(cursor: XmlCursor): void {
  const { depth } = cursor;
  if (cursor.kind !== 'open') return;
  while (nextToken(cursor) !== 'close' || cursor.depth !== depth);
}

/**
 * Walks the children of the current element and stops at its close tag. `visit` sees every child's open or empty tag;
 * what it does not consume itself is walked through when `visit` returns true, and skipped otherwise.
 */
export function eachChild(cursor: XmlCursor, visit: (name: string) => unknown): void {
  if (cursor.kind !== 'open') return;
  const { depth } = cursor;
  for (;;) {
    const kind = nextToken(cursor);
    if (kind === 'close' && cursor.depth === depth) return;
    if (kind === 'open') {
      const child = cursor.depth;
      const descend = visit(cursor.name) === true;
      if (!descend && (cursor.kind as TokenKind) === 'open' && cursor.depth === child) skipElement(cursor);
    } else if (kind === 'empty') visit(cursor.name);
  }
}

/** After `open`: character data up to the close tag, decoded, and moves there. Text of child elements is left out. */
export function readText(cursor: XmlCursor): string {
  if (cursor.kind !== 'open') return '';
  const { depth } = cursor;
  let text = '';
  for (;;) {
    const kind = nextToken(cursor);
    if (cursor.textStart < cursor.start) text += decode(cursor, cursor.textStart, cursor.start);
    if (kind === 'close' && cursor.depth === depth) return text;
    if (kind === 'open') skipElement(cursor);
    else if (kind === 'other' && cursor.text.startsWith('<![CDATA[', cursor.start)) {
      text += cursor.bytes.toString('utf8', cursor.start + 9, cursor.end - 3);
    }
  }
}

/** Character data between the tag before and the current one, decoded; of a CDATA section, its contents. */
export function textBefore(cursor: XmlCursor): string {
  const text = cursor.textStart < cursor.start ? decode(cursor, cursor.textStart, cursor.start) : '';
  const isData = cursor.kind === 'other' && cursor.text.startsWith('<![CDATA[', cursor.start);
  return isData ? text + cursor.bytes.toString('utf8', cursor.start + 9, cursor.end - 3) : text;
}
