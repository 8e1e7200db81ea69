/** Web pages in one file (.mht, .mhtml; RFC 2557), as Word and browsers save them: the page is its first HTML part. */
import type { SourceDocument } from '../../contract/source.ts';
import { InputError } from '../../errors.ts';
import { readHtml } from './read-html.ts';

/** Reads the page. Throws InputError: `corrupt` where there is none, and as `readHtml` does. */
export function readMhtml(bytes: Uint8Array): SourceDocument {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').replace(/\r\n?/g, '\n');
  const boundary = /\bboundary\s{0,3}=\s{0,3}"?([^"\n;]{1,100})/i.exec(text.slice(0, 4096))?.[1]?.trim();
  const parts = boundary === undefined ? [] : text.split(`\n--${boundary}`).slice(1, mostParts);
  for (const part of parts) {
    const end = part.indexOf('\n\n');
    const head = part.slice(0, Math.max(end, 0));
    if (end >= 0 && /^content-type:\s*(?:text\/html|application\/xhtml)/im.test(head)) {
      return readHtml(decodeTransfer(part.slice(end + 2), head));
    }
  }
  throw new InputError('corrupt', 'The web archive (.mht) holds no page.', 'Save the page as .html or .docx.');
}

const mostParts = 10_000;

function decodeTransfer(body: string, head: string): Uint8Array {
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const decoded = body
    .replace(/=[ \t]{0,20}\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(decoded, 'latin1');
}
