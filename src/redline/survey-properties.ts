import { attribute } from '../formats/xml/attributes.ts';
import { nextToken } from '../formats/xml/scan-xml.ts';
import { skipElement } from '../formats/xml/walk-xml.ts';
import type { XmlCursor } from '../formats/xml/xml-cursor.ts';
import type { Properties, Property } from './survey.ts';

/**
 * Surveys the `w:pPr` or `w:rPr` that the cursor stands on and moves to its end. `onMark` takes the properties of a
 * paragraph's mark.
 */
export function surveyProperties(cursor: XmlCursor, onMark?: (mark: Properties) => void): Properties {
  const start = cursor.start;
  const contentStart = cursor.end;
  if (cursor.kind !== 'open') return { start, end: cursor.end, contentStart, children: [] };
  const { depth } = cursor;
  const children: Property[] = [];
  for (;;) {
    const kind = nextToken(cursor);
    if (kind === 'close' && cursor.depth === depth) return { start, end: cursor.end, contentStart, children };
    if (kind === 'other') continue;
    const property = { name: cursor.name, value: attribute(cursor, 'w:val'), start: cursor.start, end: cursor.end };
    if (cursor.name === 'w:rPr' && onMark) {
      const mark = surveyProperties(cursor);
      onMark(mark);
      children.push({ ...property, end: cursor.end, children: [] });
    } else children.push({ ...property, ...surveyChildren(cursor) });
  }
}

function surveyChildren(cursor: XmlCursor): Pick<Property, 'end' | 'children'> {
  const children: Property['children'][number][] = [];
  if (cursor.kind === 'open') {
    const { depth } = cursor;
    for (let kind = nextToken(cursor); kind !== 'close' || cursor.depth !== depth; kind = nextToken(cursor)) {
      if (kind !== 'open' && kind !== 'empty') continue;
      children.push({ name: cursor.name, value: attribute(cursor, 'w:val') });
      skipElement(cursor);
    }
  }
  return { end: cursor.end, children };
}
