/**
 * Decodes a text file: UTF-8 or UTF-16 by its byte order mark, UTF-8 where the bytes are valid, else Windows-1252.
 * Gives null where the bytes are no text: text has no NUL and next to no control characters.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return onlyText(new TextDecoder('utf-16le').decode(bytes));
  if (first === 0xfe && second === 0xff) return onlyText(new TextDecoder('utf-16be').decode(bytes));
  if (first === 0xef && second === 0xbb && third === 0xbf) return onlyText(new TextDecoder('utf-8').decode(bytes));
  if (bytes.subarray(0, 65_536).includes(0)) return null;
  try {
    return onlyText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return onlyText(decodeWestern(bytes));
  }
}

/** What Windows-1252 has in the places 0x80–0x9F; some versions of Node decode it as if it were Latin-1. */
const western = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes Windows-1252, and Latin-1 as its everyday subset. */
export function decodeWestern(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (character) => western.charAt(character.charCodeAt(0) - 0x80));
}

/** At most one odd character in a hundred: form feeds and the like occur in text, NUL and rubbish do not. */
function onlyText(text: string): string | null {
  const found = text.match(odd);
  if (found === null) return text;
  return text.includes('\0') || found.length * 100 > text.length ? null : text;
}

// eslint-disable-next-line no-control-regex -- these are the characters that text does not have
const odd = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffd]/g;
