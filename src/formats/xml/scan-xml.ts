/**
 * A pull scanner for the XML inside Word and OpenDocument files. It looks at the bytes as Latin-1, so that every index is a byte
 * offset, and decodes only the text that somebody asks for. It builds nothing, expands no entities beyond the five of
 * XML and numeric ones, and refuses document type declarations. Nesting costs an array slot, never a stack frame, and has a limit.
 */
import { damaged } from '../damaged.ts';
import { checkDepth } from '../limits.ts';
import { namespaceOf } from './namespaces.ts';
import { printableName } from '../printable-name.ts';
import { decodeXmlText, toUtf8 } from './xml-text.ts';

export type TokenKind = 'open' | 'close' | 'empty' | 'other' | 'end';

type Name = {
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

/**
 * Moves to the next token and tells its kind: `open`, `close` and `empty` are tags; `other` is a comment, processing
 * instruction or CDATA section; `end` comes once, after the root element. Throws InputError `corrupt`.
 */
export function nextToken(cursor: XmlCursor): TokenKind {
  const { text } = cursor;
  if (cursor.shadowed.length > 0) restorePrefixes(cursor);
  cursor.textStart = cursor.end;
  const start = text.indexOf('<', cursor.end);
  if (start < 0) return finish(cursor);
  cursor.start = start;
  const next = text.charCodeAt(start + 1);
  if (next === 0x2f) return readClose(cursor, start);
  if (next === 0x21 || next === 0x3f) return readOther(cursor, start, next);
  return readOpen(cursor, start);
}

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

/**
 * Value of an attribute of the current open or empty tag, null where there is none. `w:` attributes are also found
 * without a prefix, as some writers leave it out.
 */
export function attribute(cursor: XmlCursor, name: string): string | null {
  const colon = name.indexOf(':');
  const space = colon < 0 ? '' : name.slice(0, colon);
  const local = name.slice(colon + 1);
  for (let at = cursor.attributesStart; ; at = pair.close + 1) {
    if (!nextAttribute(cursor, at)) return null;
    if (!cursor.text.endsWith(local, pair.nameEnd)) continue;
    const length = pair.nameEnd - pair.nameStart - local.length;
    if (length === 0 ? space === '' || space === 'w' : hasPrefix(cursor, length, space)) {
      return decode(cursor, pair.open + 1, pair.close);
    }
  }
}

/** Offsets of the attribute that `nextAttribute` found: one object for all, as this runs for every run of text. */
const pair = { nameStart: 0, nameEnd: 0, open: 0, close: 0 };

function nextAttribute(cursor: XmlCursor, at: number): boolean {
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

/** The error for XML that breaks its own rules. */
export function malformed(cursor: XmlCursor, at: number): Error {
  return damaged(`its part "${cursor.part}" is malformed near byte ${at}`);
}

function readOpen(cursor: XmlCursor, start: number): TokenKind {
  const { text } = cursor;
  const nameEnd = endOfName(cursor, start + 1);
  let at = nameEnd;
  let declares = false;
  let code = text.charCodeAt(at);
  while (code !== 0x3e) {
    if (code === 0x22 || code === 0x27) {
      at = text.indexOf(code === 0x22 ? '"' : "'", at + 1);
      if (at < 0) throw malformed(cursor, start);
    } else if (code === 0x3c || Number.isNaN(code)) throw malformed(cursor, start);
    else if (code === 0x78 && text.startsWith('xmlns', at) && isSpace(text.charCodeAt(at - 1))) declares = true;
    code = text.charCodeAt(++at);
  }
  const empty = text.charCodeAt(at - 1) === 0x2f && at > nameEnd;
  cursor.end = at + 1;
  cursor.attributesStart = nameEnd;
  cursor.depth = cursor.opened.length + 1;
  checkDepth(cursor.depth);
  if (cursor.depth === 1 && cursor.rooted) throw malformed(cursor, start);
  cursor.rooted = true;
  if (declares) bindPrefixes(cursor);
  const name = nameOf(cursor, text.slice(start + 1, nameEnd));
  cursor.name = name.name;
  if (empty) return (cursor.kind = 'empty');
  cursor.opened.push(name);
  return (cursor.kind = 'open');
}

function readClose(cursor: XmlCursor, start: number): TokenKind {
  const { text, opened } = cursor;
  const nameEnd = endOfName(cursor, start + 2);
  let at = nameEnd;
  while (isSpace(text.charCodeAt(at))) at++;
  const name = opened.pop();
  if (text.charCodeAt(at) !== 0x3e || !name || name.raw !== text.slice(start + 2, nameEnd))
    throw malformed(cursor, start);
  cursor.end = at + 1;
  cursor.depth = opened.length + 1;
  cursor.name = name.name;
  return (cursor.kind = 'close');
}

function readOther(cursor: XmlCursor, start: number, second: number): TokenKind {
  const { text } = cursor;
  const close =
    second === 0x3f
      ? '?>'
      : text.startsWith('<!--', start)
        ? '-->'
        : text.startsWith('<![CDATA[', start)
          ? ']]>'
          : null;
  if (close === null) {
    if (text.startsWith('<!DOCTYPE', start)) {
      throw damaged(
        `its part "${cursor.part}" has a document type declaration, which no document needs and mc2 refuses`,
      );
    }
    throw malformed(cursor, start);
  }
  const at = text.indexOf(close, start + (close === '-->' ? 4 : close === ']]>' ? 9 : 2));
  if (at < 0) throw malformed(cursor, start);
  cursor.end = at + close.length;
  return (cursor.kind = 'other');
}

function finish(cursor: XmlCursor): TokenKind {
  const { text } = cursor;
  if (cursor.opened.length > 0 || !cursor.rooted) throw malformed(cursor, text.length);
  for (let at = cursor.end; at < text.length; at++) if (!isSpace(text.charCodeAt(at))) throw malformed(cursor, at);
  cursor.start = cursor.end = text.length;
  return (cursor.kind = 'end');
}

function endOfName(cursor: XmlCursor, from: number): number {
  const { text } = cursor;
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 0x3e || code === 0x2f || isSpace(code)) break;
    if (code === 0x3c || code === 0x3d || code === 0x22 || Number.isNaN(code)) throw malformed(cursor, from);
    at++;
  }
  if (at === from) throw malformed(cursor, from);
  return at;
}

function nameOf(cursor: XmlCursor, raw: string): Name {
  const known = cursor.names.get(raw);
  if (known) return known;
  const colon = raw.indexOf(':');
  const space = cursor.prefixes.get(colon < 0 ? '' : raw.slice(0, colon)) ?? '?';
  const name = { raw, name: `${space}:${raw.slice(colon + 1)}` };
  cursor.names.set(raw, name);
  return name;
}

function bindPrefixes(cursor: XmlCursor): void {
  const { text } = cursor;
  for (let at = cursor.attributesStart; nextAttribute(cursor, at); at = pair.close + 1) {
    const name = text.slice(pair.nameStart, pair.nameEnd);
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const prefix = name.slice(6);
    const space = namespaceOf(decode(cursor, pair.open + 1, pair.close));
    const before = cursor.prefixes.get(prefix);
    if (before === space) continue;
    cursor.shadowed.push({ depth: cursor.depth, prefix, before });
    cursor.prefixes.set(prefix, space);
    cursor.names.clear();
  }
}

function restorePrefixes(cursor: XmlCursor): void {
  for (;;) {
    const last = cursor.shadowed.at(-1);
    if (!last || last.depth <= cursor.opened.length) return;
    cursor.shadowed.pop();
    if (last.before === undefined) cursor.prefixes.delete(last.prefix);
    else cursor.prefixes.set(last.prefix, last.before);
    cursor.names.clear();
  }
}

function decode(cursor: XmlCursor, from: number, to: number): string {
  const value = decodeXmlText(cursor.bytes, cursor.text, from, to);
  if (value === null) throw malformed(cursor, from);
  return value;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
