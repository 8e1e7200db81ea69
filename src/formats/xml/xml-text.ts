/** Bytes of an XML part to characters. */
import { decodeWestern } from '../decode-text.ts';
import { damaged } from '../damaged.ts';

/**
 * Character data or an attribute value between two byte offsets, with entities resolved and control characters gone;
 * `text` is the Latin-1 view of `bytes`. Null where an entity is unknown or broken.
 */
export function decodeXmlText(bytes: Buffer, text: string, from: number, to: number): string | null {
  const raw = text.slice(from, to);
  if (!special.test(raw)) return raw;
  const decoded = /[\x80-\xff]/.test(raw) ? bytes.toString('utf8', from, to) : raw;
  const value = raw.includes('&') ? resolveEntities(decoded) : decoded;
  if (value === null || !controls.test(raw)) return value;
  // eslint-disable-next-line no-control-regex
  return value.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
}

/** Whatever is not itself: entities, control characters, bytes of longer characters. */
const special = /[^\x20-\x25\x27-\x7e]/;
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u001f]/;

const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function resolveEntities(value: string): string | null {
  let result = '';
  let at = 0;
  for (;;) {
    const open = value.indexOf('&', at);
    if (open < 0) return result + value.slice(at);
    const close = value.indexOf(';', open);
    if (close < 0 || close - open > 12) return null;
    const entity = value.slice(open + 1, close);
    const character = entity.startsWith('#') ? numeric(entity) : named.get(entity);
    if (character === undefined) return null;
    result += value.slice(at, open) + character;
    at = close + 1;
  }
}

function numeric(entity: string): string | undefined {
  const hex = /^#x([0-9a-fA-F]+)$/.exec(entity)?.[1];
  const decimal = /^#([0-9]+)$/.exec(entity)?.[1];
  const code = hex !== undefined ? parseInt(hex, 16) : decimal !== undefined ? parseInt(decimal, 10) : NaN;
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  if (code < 0x20 && code !== 9 && code !== 10 && code !== 13) return '';
  return String.fromCodePoint(code);
}

/**
 * A part's bytes as UTF-8, whatever encoding its byte order mark or XML declaration names. Throws InputError `corrupt`
 * for an encoding that nobody knows.
 */
export function toUtf8(bytes: Uint8Array, part: string): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const encoding = encodingByMark(buffer) ?? declaredEncoding(buffer) ?? 'utf-8';
  if (['utf-8', 'utf8', 'us-ascii'].includes(encoding)) return buffer;
  if (['windows-1252', 'iso-8859-1', 'latin1'].includes(encoding)) return Buffer.from(decodeWestern(buffer), 'utf8');
  try {
    return Buffer.from(new TextDecoder(encoding).decode(buffer), 'utf8');
  } catch (cause) {
    throw damaged(`its part "${part}" is written in the unknown encoding "${encoding}"`, cause);
  }
}

function encodingByMark([first, second]: Buffer): string | null {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return null;
}

function declaredEncoding(buffer: Buffer): string | null {
  const head = buffer.toString('latin1', 0, 200);
  const declared = /^(?:\xef\xbb\xbf)?<\?xml\s[^>]{0,100}?encoding\s{0,5}=\s{0,5}["']([\w.-]{1,40})["']/.exec(head);
  return declared?.[1]?.toLowerCase() ?? null;
}
