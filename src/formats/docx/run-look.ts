import type { XmlCursor } from '../xml/xml-cursor.ts';
import { attribute, isOn } from '../xml/attributes.ts';
import { eachChild } from '../xml/walk-xml.ts';
import { readLength } from './measure.ts';
import { isDark, isPaper } from './ground.ts';
import { removes, type Change, type ChangeKind } from '../pieces/piece.ts';

/** The character formatting that decides whether and how text is read; undefined where nothing is said. */
export type RunProperties = {
  bold?: boolean;
  hidden?: boolean;
  struck?: boolean;
  doubleStruck?: boolean;
  underlined?: boolean;
  /** Letters in the color of paper. */
  white?: boolean;
  /** Something that white letters stand out against: shading, a highlighter, an outline. */
  backed?: boolean;
  /** Letters of one point or less. */
  tiny?: boolean;
  /** Character style id. */
  style?: string;
};

/** Formatting of a paragraph mark: what `RunProperties` say, and the fate of the mark. */
export type MarkProperties = RunProperties & {
  /** A hidden mark that only keeps two paragraphs on one line: a run-in heading. */
  separator?: boolean;
  change?: Change;
};

const changes = new Map<string, ChangeKind>([
  ['w:ins', 'inserted'],
  ['w:del', 'deleted'],
  ['w:moveFrom', 'moved-from'],
  ['w:moveTo', 'moved-to'],
  ['w:cellIns', 'inserted'],
  ['w:cellDel', 'deleted'],
]);

/** The tracked change that the current tag stands for, null where it is none. */
export function readChange(cursor: XmlCursor): Change | null {
  const kind = changes.get(cursor.name);
  if (!kind) return null;
  return { kind, author: attribute(cursor, 'w:author') ?? '', date: attribute(cursor, 'w:date') ?? '' };
}

/** Reads the `w:rPr` that the cursor stands on and moves to its end. */
export function readRunProperties(cursor: XmlCursor): MarkProperties {
  const found: MarkProperties = {};
  eachChild(cursor, (name) => {
    switch (name) {
      case 'w:b':
        found.bold = isOn(cursor);
        break;
      case 'w:vanish':
        found.hidden = isOn(cursor);
        break;
      case 'w:specVanish':
        found.separator = isOn(cursor);
        break;
      case 'w:strike':
        found.struck = isOn(cursor);
        break;
      case 'w:dstrike':
        found.doubleStruck = isOn(cursor);
        break;
      case 'w:u': {
        const line = attribute(cursor, 'w:val');
        found.underlined = line !== null && line !== 'none';
        break;
      }
      case 'w:color':
        found.white = isPaper(attribute(cursor, 'w:val'));
        break;
      case 'w:sz':
        found.tiny = isTiny(attribute(cursor, 'w:val'));
        break;
      case 'w:shd':
        found.backed = isDark(cursor);
        break;
      case 'w:highlight':
        found.backed = !['none', 'white', null].includes(attribute(cursor, 'w:val'));
        break;
      case 'w:outline':
      case 'w:shadow':
      case 'w:emboss':
      case 'w:imprint':
        if (isOn(cursor)) found.backed = true;
        break;
      case '+:textFill':
      case '+:textOutline':
        found.backed = true;
        break;
      case 'w:rStyle': {
        const style = attribute(cursor, 'w:val');
        if (style !== null) found.style = style;
        break;
      }
      case 'w:ins':
      case 'w:del':
      case 'w:moveFrom':
      case 'w:moveTo': {
        const change = readChange(cursor);
        // A mark that was inserted and then deleted is gone.
        if (change && !removes(found.change)) found.change = change;
        break;
      }
    }
  });
  return found;
}

/** Sizes are counted in half points. */
function isTiny(value: string | null): boolean {
  const size = readLength(value);
  return size !== null && (/[a-z]/.test(value ?? '') ? size / 20 : size / 2) <= 1;
}
