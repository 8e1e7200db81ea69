import type { MarkProperties } from './run-look.ts';
import { readRunProperties } from './run-look.ts';
import type { XmlCursor } from '../xml/xml-cursor.ts';
import { attribute } from '../xml/attributes.ts';
import { eachChild } from '../xml/walk-xml.ts';
import { isDark } from './ground.ts';
import { readInteger, readLength } from './measure.ts';

export type ParagraphProperties = {
  style?: string;
  /** `w:numId`; `0` takes a number away. */
  numbering?: string;
  numberingLevel?: number;
  /** 0–8, or 9 for body text. */
  outline?: number;
  /** Left indent in twentieths of a point. */
  indent?: number;
  /** The paragraph stands on a ground of its own. */
  backed?: boolean;
  mark?: MarkProperties;
  /** The paragraph ends a section. */
  section?: boolean;
  /** Relationship ids of headers and footers that the section shows. */
  running?: string[];
};

/** Reads the `w:pPr` that the cursor stands on and moves to its end. Former properties (`w:pPrChange`) are left out. */
export function readParagraphProperties(cursor: XmlCursor): ParagraphProperties {
  const found: ParagraphProperties = {};
  eachChild(cursor, (name) => {
    switch (name) {
      case 'w:pStyle': {
        const style = attribute(cursor, 'w:val');
        if (style !== null) found.style = style;
        break;
      }
      case 'w:numPr':
        readNumbering(cursor, found);
        break;
      case 'w:outlineLvl':
        setNumber(found, 'outline', attribute(cursor, 'w:val'));
        break;
      case 'w:ind': {
        const left = readLength(attribute(cursor, 'w:left') ?? attribute(cursor, 'w:start'));
        if (left !== null) found.indent = left;
        break;
      }
      case 'w:shd':
        found.backed = isDark(cursor);
        break;
      case 'w:rPr':
        found.mark = readRunProperties(cursor);
        break;
      case 'w:sectPr':
        found.section = true;
        found.running = readRunning(cursor);
        break;
    }
  });
  return found;
}

/** Reads the `w:sectPr` that the cursor stands on: relationship ids of its headers and footers. */
export function readRunning(cursor: XmlCursor): string[] {
  const ids: string[] = [];
  eachChild(cursor, (name) => {
    if (name === 'w:headerReference' || name === 'w:footerReference') ids.push(attribute(cursor, 'r:id') ?? '');
  });
  return ids;
}

function readNumbering(cursor: XmlCursor, found: ParagraphProperties): void {
  eachChild(cursor, (name) => {
    if (name === 'w:numId') {
      const id = attribute(cursor, 'w:val');
      if (id !== null) found.numbering = id;
    } else if (name === 'w:ilvl') setNumber(found, 'numberingLevel', attribute(cursor, 'w:val'));
  });
}

function setNumber(found: ParagraphProperties, key: 'numberingLevel' | 'outline', value: string | null): void {
  const number = readInteger(value);
  if (number !== null && number >= 0 && number <= 9) found[key] = number;
}
