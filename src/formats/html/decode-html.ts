/** Bytes of an HTML file to text (HTML Standard, 13.2.3: byte order mark, then what the page says, then what the bytes are). */
import { InputError } from '../../errors.ts';
import { decodeText, decodeWestern } from '../decode-text.ts';

/** Gives the text. Throws InputError `corrupt` where the bytes are no text. */
export function decodeHtml(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2048)).toString('latin1');
  const hasMark = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.test(head);
  const named = /<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s{0,3}=\s{0,3}["']?([\w.:-]{1,40})/i.exec(head)?.[1];
  if (!hasMark && named !== undefined) {
    const text = decodeAs(bytes, named.toLowerCase());
    if (text !== null) return text;
  }
  const text = decodeText(bytes);
  if (text === null)
    throw new InputError('corrupt', 'The HTML file holds bytes that are no text.', 'Save the page again.');
  return text;
}

/** Null for an encoding that nobody knows, and for UTF-8 that is none: pages lie about it. */
function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  if (['windows-1252', 'iso-8859-1', 'latin1', 'us-ascii', 'ascii'].includes(encoding)) {
    return isUtf8(bytes) ? null : decodeWestern(bytes);
  }
  if (encoding.startsWith('utf-16')) return null;
  try {
    return new TextDecoder(encoding, { fatal: encoding.startsWith('utf') }).decode(bytes);
  } catch {
    return null;
  }
}

/** Valid UTF-8 beyond ASCII is never an accident. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
