/** Keeps small files from unpacking to more than memory holds. */
import { inflateSync, constants } from 'node:zlib';
import { InputError } from '../../errors.ts';

/** Bytes that one stream, and all together, may unpack to. */
const mostBytes = 200 * 1024 * 1024;
const mostTogether = 600 * 1024 * 1024;
/** Saved graphics states that may be open at once; ISO 32000-1, Annex C allows 28, and pdf.js takes quadratic time. */
const deepest = 1000;

/**
 * Unpacks every compressed stream of a PDF (ISO 32000-1, 7.3.8) that is no picture, and throws InputError `too-large`
 * where one has more content than any contract, or content that is nested to keep a reader busy. Damaged and encrypted
 * streams are left to the reader.
 */
export function weighStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  let at = file.indexOf('stream');
  while (at >= 0) {
    const next = file.indexOf('stream', at + 6);
    if (file.toString('latin1', Math.max(0, at - 3), at) !== 'end') {
      const start = at + 6 + (file[at + 6] === 0x0d ? 2 : 1);
      const before = file.toString('latin1', Math.max(0, at - 600), at);
      const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
      const data = /\/Subtype\s*\/Image/.test(dictionary)
        ? null
        : unpack(file.subarray(start), file.subarray(start, next < 0 ? file.length : next));
      total += data?.length ?? 0;
      if (total > mostTogether) throw tooLarge();
      if (data !== null && mayPaint(dictionary) && nesting(data) > deepest) throw tooDeep();
    }
    at = next;
  }
}

/** What a stream holds; `plain` where it is not packed, null where that cannot be told. */
function unpack(packed: Uint8Array, plain: Uint8Array): Uint8Array | null {
  if ((packed[0]! & 0x0f) !== 8) return plain;
  try {
    return inflateSync(packed, { maxOutputLength: mostBytes, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    return plain;
  }
}

/** True for streams that may hold painting operators: not for fonts, tables and files. */
function mayPaint(dictionary: string): boolean {
  return !/\/Length[123]\b|\/Type\s*\/(?:XRef|ObjStm|Metadata|EmbeddedFile|CMap)\b|\/FunctionType\b/.test(dictionary);
}

/** How many `q` stand open at most. */
function nesting(data: Uint8Array): number {
  let depth = 0;
  let most = 0;
  for (let at = 0; at < data.length; at++) {
    const byte = data[at]!;
    if ((byte | 0x20) !== 0x71 || !isSpace(data[at - 1]) || !isSpace(data[at + 1])) continue;
    depth = Math.max(0, depth + (byte === 0x71 ? 1 : -1));
    if (depth > most) most = depth;
  }
  return most;
}

function isSpace(byte: number | undefined): boolean {
  return byte === undefined || byte <= 0x20;
}

function tooDeep(): InputError {
  return new InputError(
    'too-large',
    'A page of the PDF is nested more deeply than any program writes it.',
    'Print it to a new PDF, or ask for the Word document.',
  );
}

function tooLarge(): InputError {
  return new InputError(
    'too-large',
    'The PDF unpacks to more content than any contract holds.',
    'Print it to a new PDF, or ask for the Word document.',
  );
}
