/**
 * A pull scanner for the XML inside Word and OpenDocument files. It looks at the bytes as Latin-1, so that every index is a byte
 * offset, and decodes only the text that somebody asks for. It builds nothing, expands no entities beyond the five of
 * XML and numeric ones, and refuses document type declarations. Nesting costs an array slot, never a stack frame, and has a limit.
 */
import { damaged } from '../damaged.ts';
import { checkDepth } from '../limits.ts';
import { bindPrefixes, nameOf, restorePrefixes } from './prefixes.ts';
import { isSpace, malformed, type Name, type TokenKind, type XmlCursor } from './xml-cursor.ts';

/**
 * Moves to the next token and tells its kind: `open`, `close` and `empty` are tags; `other` is a comment, processing
 * instruction or CDATA section; `end` comes once, after the root element. Throws InputError `corrupt`.
 */
export function nextToken(cursor: XmlCursor): TokenKind {
  const { text } = cursor;
  if (cursor.shadowed.length > 0 && (cursor.shadowed.at(-1)?.depth ?? 0) > cursor.opened.length)
    restorePrefixes(cursor);
  cursor.textStart = cursor.end;
  const start = text.indexOf('<', cursor.end);
  if (start < 0) return finish(cursor);
  cursor.start = start;
  const next = text.charCodeAt(start + 1);
  if (next === 0x2f) return readClose(cursor, start);
  if (next === 0x21 || next === 0x3f) return readOther(cursor, start, next);
  return readOpen(cursor, start);
}

/**
 * Tags as every program writes them, in one look. What is written in any other way, and what is wrong, is read letter by
 * letter: in a document of 30 pages that took twenty times as long.
 */
const usual =
  /<([A-Za-z_][\w.-]{0,60}(?::[\w.-]{1,60})?)((?:[ \n\r\t]+[\w.:-]{1,60}="[^"<]{0,2000}"){0,40})[ \n\r\t]*\/?>/y;

function readOpen(cursor: XmlCursor, start: number): TokenKind {
  const { text } = cursor;
  usual.lastIndex = start;
  const found = usual.exec(text);
  if (found === null) return readUnusual(cursor, start);
  const [, name = '', attributes = ''] = found;
  cursor.end = usual.lastIndex;
  cursor.attributesStart = start + 1 + name.length;
  return enter(cursor, name, attributes.includes('xmlns'), text.charCodeAt(cursor.end - 2) === 0x2f);
}

function readUnusual(cursor: XmlCursor, start: number): TokenKind {
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
  return enter(cursor, text.slice(start + 1, nameEnd), declares, empty);
}

/** Takes an open or empty tag whose offsets are known. */
function enter(cursor: XmlCursor, raw: string, declares: boolean, empty: boolean): TokenKind {
  cursor.depth = cursor.opened.length + 1;
  checkDepth(cursor.depth);
  if (cursor.depth === 1 && cursor.rooted) throw malformed(cursor, cursor.start);
  cursor.rooted = true;
  if (declares) bindPrefixes(cursor);
  const name = nameOf(cursor, raw);
  cursor.name = name.name;
  if (empty) return (cursor.kind = 'empty');
  cursor.opened.push(name);
  return (cursor.kind = 'open');
}

function readClose(cursor: XmlCursor, start: number): TokenKind {
  const { text, opened } = cursor;
  const open = opened.at(-1);
  const usualEnd = open === undefined ? 0 : start + 2 + open.raw.length;
  if (open !== undefined && text.charCodeAt(usualEnd) === 0x3e && text.startsWith(open.raw, start + 2)) {
    return leave(cursor, open, usualEnd + 1);
  }
  const nameEnd = endOfName(cursor, start + 2);
  let at = nameEnd;
  while (isSpace(text.charCodeAt(at))) at++;
  if (text.charCodeAt(at) !== 0x3e || !open || open.raw !== text.slice(start + 2, nameEnd))
    throw malformed(cursor, start);
  return leave(cursor, open, at + 1);
}

/** Takes the close tag of the innermost element, which ends before `end`. */
function leave(cursor: XmlCursor, { name }: Name, end: number): TokenKind {
  cursor.opened.pop();
  cursor.end = end;
  cursor.depth = cursor.opened.length + 1;
  cursor.name = name;
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
