/** Where a scan of XML stands, and what all that read from it need. */
import { damaged } from '../damaged.ts';
import { printableName } from '../printable-name.ts';
import { decodeXmlText, toUtf8 } from './xml-text.ts';

export type TokenKind = 'open' | 'close' | 'empty' | 'other' | 'end';

export type Name = {
  readonly raw: string;
  /** Our own prefix for the namespace, a colon, the local name: `w:p` whatever prefix the file uses; `?:x` for unknown namespaces. */
  readonly name: string;
};

export type XmlCursor = {
  readonly bytes: Buffer;
  readonly text: string;
  readonly part: string;
  kind: TokenKind;
  name: string;
  /** Open elements, the current one included; equal on an element's open and close tags. */
  depth: number;
  /** Byte offsets of the current tag. */
  start: number;
  end: number;
  /** Where the character data before the current tag begins. */
  textStart: number;
  attributesStart: number;
  /** True from the root element's tag on. */
  rooted: boolean;
  readonly opened: Name[];
  readonly prefixes: Map<string, string>;
  /** Prefix bindings to put back: when fewer than `depth` elements are open, `prefix` is bound to `before` again. */
  readonly shadowed: { readonly depth: number; readonly prefix: string; readonly before: string | undefined }[];
  readonly names: Map<string, Name>;
};

/** Starts before the first tag of a part. `part` is for error messages. */
export function openXml(bytes: Uint8Array, part: string): XmlCursor {
  const utf8 = toUtf8(bytes, part);
  const start = utf8[0] === 0xef && utf8[1] === 0xbb && utf8[2] === 0xbf ? 3 : 0;
  return {
    bytes: utf8,
    text: utf8.toString('latin1'),
    part: printableName(part),
    kind: 'other',
    name: '',
    depth: 0,
    start,
    end: start,
    textStart: start,
    attributesStart: start,
    rooted: false,
    opened: [],
    prefixes: new Map([['xml', 'xml']]),
    shadowed: [],
    names: new Map(),
  };
}

/** Starts before an element that begins at `start`, as if it were the root, in the part that another cursor scans. */
export function openElement(cursor: XmlCursor, start: number, prefixes: ReadonlyMap<string, string>): XmlCursor {
  return {
    ...cursor,
    ...{ start, end: start, textStart: start, attributesStart: start },
    ...{ kind: 'other', name: '', depth: 0, rooted: false },
    ...{ opened: [], prefixes: new Map(prefixes), shadowed: [], names: new Map() },
  };
}

/** The error for XML that breaks its own rules. */
export function malformed(cursor: XmlCursor, at: number): Error {
  return damaged(`its part "${cursor.part}" is malformed near byte ${at}`);
}

/** The text between two byte offsets, with its entities resolved. Throws InputError `corrupt`. */
export function decode(cursor: XmlCursor, from: number, to: number): string {
  const value = decodeXmlText(cursor.bytes, cursor.text, from, to);
  if (value === null) throw malformed(cursor, from);
  return value;
}

/** True for the white space of XML. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
