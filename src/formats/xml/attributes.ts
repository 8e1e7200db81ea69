/** Attributes of the current tag, looked for only when somebody asks. */
import { decode, isSpace, malformed, type XmlCursor } from './xml-cursor.ts';

/**
 * Value of an attribute of the current open or empty tag, null where there is none. `w:` attributes are also found
 * without a prefix, as some writers leave it out.
 */
export function attribute(cursor: XmlCursor, name: string): string | null {
  const colon = name.indexOf(':');
  const space = colon < 0 ? '' : name.slice(0, colon);
  const local = name.slice(colon + 1);
  let at = cursor.attributesStart;
  usual.lastIndex = at;
  for (let found = usual.exec(cursor.text); found !== null; found = usual.exec(cursor.text)) {
    const [, raw = '', value = ''] = found;
    at = usual.lastIndex;
    if (isCalled(cursor, raw, space, local)) {
      return needsDecoding.test(value) ? decode(cursor, at - 1 - value.length, at - 1) : value;
    }
  }
  for (; ; at = pair.close + 1) {
    if (!nextAttribute(cursor, at)) return null;
    if (!cursor.text.endsWith(local, pair.nameEnd)) continue;
    const length = pair.nameEnd - pair.nameStart - local.length;
    if (length === 0 ? space === '' || space === 'w' : hasPrefix(cursor, length, space)) {
      return decode(cursor, pair.open + 1, pair.close);
    }
  }
}

/** Attributes as every program writes them; what is written in any other way is read letter by letter. */
const usual = /[ \n\r\t]+([\w.:-]+)="([^"<]*)"/y;
const needsDecoding = /[^\x20-\x25\x27-\x7e]/;

function isCalled({ prefixes }: XmlCursor, raw: string, space: string, local: string): boolean {
  if (!raw.endsWith(local)) return false;
  const length = raw.length - local.length;
  if (length === 0) return space === '' || space === 'w';
  return raw.charCodeAt(length - 1) === 0x3a && prefixes.get(raw.slice(0, length - 1)) === space;
}

/** Offsets of the attribute that `nextAttribute` found: one object for all, as this runs for every run of text. */
export const pair = { nameStart: 0, nameEnd: 0, open: 0, close: 0 };

/** Finds the next attribute of the current tag from byte `at` on and leaves its offsets in `pair`; false where there is none. */
export function nextAttribute(cursor: XmlCursor, at: number): boolean {
  const { text } = cursor;
  const end = cursor.end - 1;
  // Not indexOf: in a document without attributes it would run to the end from every tag.
  let equals = at;
  while (equals < end && text.charCodeAt(equals) !== 0x3d) equals++;
  if (equals >= end) return false;
  pair.nameStart = at;
  while (isSpace(text.charCodeAt(pair.nameStart))) pair.nameStart++;
  pair.nameEnd = equals;
  while (pair.nameEnd > pair.nameStart && isSpace(text.charCodeAt(pair.nameEnd - 1))) pair.nameEnd--;
  pair.open = equals + 1;
  while (isSpace(text.charCodeAt(pair.open))) pair.open++;
  const quote = text.charAt(pair.open);
  if (pair.open >= end || (quote !== '"' && quote !== "'")) throw malformed(cursor, equals);
  pair.close = text.indexOf(quote, pair.open + 1);
  if (pair.close < 0 || pair.close > end) throw malformed(cursor, equals);
  return true;
}

function hasPrefix(cursor: XmlCursor, length: number, space: string): boolean {
  const { text, prefixes } = cursor;
  const colon = pair.nameStart + length - 1;
  return text.charCodeAt(colon) === 0x3a && prefixes.get(text.slice(pair.nameStart, colon)) === space;
}

/** An on/off attribute (ECMA-376-1, 17.17.4): true where the value is missing, `1`, `true` or `on`. */
export function isOn(cursor: XmlCursor): boolean {
  const value = attribute(cursor, 'w:val');
  return value !== '0' && value !== 'false' && value !== 'off';
}
