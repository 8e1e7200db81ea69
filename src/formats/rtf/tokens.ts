/** Cuts a rich text file into groups, control words and text (RTF 1.9.1, "RTF syntax"). */
import { damaged } from '../damaged.ts';

export type TokenKind = 'open' | 'close' | 'word' | 'symbol' | 'byte' | 'text' | 'end';

/** One object for all tokens: a long contract has a million. */
export type RtfCursor = {
  /** The file, a character for each byte. */
  readonly text: string;
  at: number;
  kind: TokenKind;
  /** Name of a control word, the character of a control symbol, or text in the bytes of the file. */
  value: string;
  /** Parameter of a control word, null where it has none; value of a byte (`\'hh`). */
  parameter: number | null;
};

/** Starts before the first token. */
export function openRtf(bytes: Uint8Array): RtfCursor {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const at = Math.max(0, text.indexOf('{'));
  return { text, at, kind: 'end', value: '', parameter: null };
}

/** Moves to the next token. Throws InputError `corrupt` for binary data that is longer than the file. */
export function nextToken(cursor: RtfCursor): TokenKind {
  const { text } = cursor;
  for (;;) {
    const code = text.charCodeAt(cursor.at);
    if (Number.isNaN(code)) return (cursor.kind = 'end');
    if (code === 0x7b || code === 0x7d) {
      cursor.at++;
      return (cursor.kind = code === 0x7b ? 'open' : 'close');
    }
    if (code === 0x5c) {
      if (readControl(cursor)) return cursor.kind;
    } else if (isIgnored(code)) cursor.at++;
    else return readText(cursor);
  }
}

/** Line ends only wrap the file; NUL never belongs to it. */
function isIgnored(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0;
}

function readText(cursor: RtfCursor): TokenKind {
  const { text } = cursor;
  const start = cursor.at;
  for (;;) {
    const code = text.charCodeAt(cursor.at);
    if (Number.isNaN(code) || code === 0x5c || code === 0x7b || code === 0x7d || isIgnored(code)) break;
    cursor.at++;
  }
  cursor.value = text.slice(start, cursor.at);
  return (cursor.kind = 'text');
}

/** Reads what begins with a backslash; false for binary data, which is passed over. */
function readControl(cursor: RtfCursor): boolean {
  const { text } = cursor;
  let at = cursor.at + 1;
  if (!isLetter(text.charCodeAt(at))) {
    readSymbol(cursor, at);
    return cursor.kind !== 'end';
  }
  while (isLetter(text.charCodeAt(at)) && at - cursor.at <= longestWord) at++;
  cursor.value = text.slice(cursor.at + 1, at);
  let digits = text.charCodeAt(at) === 0x2d ? at + 1 : at;
  const first = digits;
  while (isDigit(text.charCodeAt(digits)) && digits - first < mostDigits) digits++;
  cursor.parameter = digits > first ? Number(text.slice(at, digits)) : null;
  if (digits > first) at = digits;
  if (text.charCodeAt(at) === 0x20) at++;
  cursor.at = at;
  cursor.kind = 'word';
  if (cursor.value !== 'bin') return true;
  const length = cursor.parameter ?? 0;
  if (length < 0 || at + length > text.length) throw damaged('binary data in it is longer than the file');
  cursor.at = at + length;
  return false;
}

const longestWord = 64;
const mostDigits = 10;

function readSymbol(cursor: RtfCursor, at: number): void {
  const { text } = cursor;
  const symbol = text.charAt(at);
  cursor.parameter = null;
  cursor.at = at + 1;
  const hex = symbol === "'" ? /^[0-9a-fA-F]{2}/.exec(text.slice(at + 1, at + 3))?.[0] : undefined;
  if (hex !== undefined) {
    cursor.at += 2;
    cursor.kind = 'byte';
    cursor.parameter = parseInt(hex, 16);
    return;
  }
  cursor.value = symbol;
  cursor.kind = symbol === '' ? 'end' : 'symbol';
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
