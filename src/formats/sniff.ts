/** Tells a file's format by its first bytes and its parts, never by its name. */
import { contentType, findMainPart } from './docx/relationships.ts';
import { openZip } from './docx/unzip.ts';
import { decodeText } from './decode-text.ts';

export type Sniffed =
  | 'empty'
  | 'docx'
  | 'doc'
  | 'encrypted'
  | 'pdf'
  | 'odt'
  | 'rtf'
  | 'html'
  | 'markdown'
  | 'text'
  | 'xlsx'
  | 'pptx'
  | 'xls'
  | 'ppt'
  | 'outlook-message'
  | 'mail'
  | 'word-xml'
  | 'xml'
  | 'epub'
  | 'zip'
  | 'image'
  | 'binary';

/** Gives the format of a file. Throws InputError `corrupt` or `too-large` for a damaged or hostile zip archive. */
export function sniffFormat(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return 'empty';
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = file.toString('latin1', 0, 1024);
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return sniffZip(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return sniffCompound(file);
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|BM.{4}\0\0\0\0)/s.test(head)) return 'image';
  if (/^(?:\xef\xbb\xbf)?\s{0,20}\{\\rtf/.test(head)) return 'rtf';
  const text = decodeText(bytes);
  return text === null ? 'binary' : sniffText(text);
}

function sniffZip(bytes: Uint8Array): Sniffed {
  const zip = openZip(bytes);
  const names = zip.names.map((name) => name.toLowerCase());
  const mimetype = names.includes('mimetype')
    ? Buffer.from(zip.read('mimetype') ?? [])
        .toString('latin1', 0, 100)
        .trim()
    : '';
  if (mimetype.startsWith('application/vnd.oasis.opendocument.text')) return 'odt';
  if (mimetype === 'application/epub+zip') return 'epub';
  const main = findMainPart(zip);
  const type = main === null ? '' : contentType(zip, main).toLowerCase();
  if (type.includes('wordprocessingml') || type.includes('ms-word')) return 'docx';
  if (type.includes('spreadsheetml') || type.includes('ms-excel')) return 'xlsx';
  if (type.includes('presentationml') || type.includes('ms-powerpoint')) return 'pptx';
  if (names.includes('word/document.xml')) return 'docx';
  if (names.includes('xl/workbook.xml') || names.includes('xl/workbook.bin')) return 'xlsx';
  if (names.includes('ppt/presentation.xml')) return 'pptx';
  return 'zip';
}

/** Compound files (MS-CFB) name their streams in UTF-16. */
function sniffCompound(file: Buffer): Sniffed {
  const holds = (stream: string) => file.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return 'encrypted';
  if (holds('WordDocument')) return 'doc';
  if (holds('__substg1.0_')) return 'outlook-message';
  if (holds('PowerPoint Document')) return 'ppt';
  if (holds('Workbook')) return 'xls';
  return 'binary';
}

function sniffText(text: string): Sniffed {
  const head = text.slice(0, 4096).trimStart();
  if (head === '' && text.trim() === '') return 'empty';
  const start = head.slice(0, 1024).toLowerCase();
  if (start.startsWith('<?xml') || start.startsWith('<pkg:')) {
    if (start.includes('<?mso-application progid="word.document"') || start.includes('<pkg:package')) return 'word-xml';
    return start.includes('<html') ? 'html' : 'xml';
  }
  if (
    /^<(?:!doctype\s+html|html|head|body|!--)/.test(start) &&
    /<(?:!doctype\s+html|html|head|body)/.test(head.toLowerCase())
  )
    return 'html';
  if (
    /^(?:mime-version|message-id|received|return-path|from|date):\s/.test(start) &&
    /^(?:mime-version|message-id):/m.test(start)
  )
    return 'mail';
  return /^(?: {0,3}#{1,6} \S|\*\*\w)/m.test(text) ? 'markdown' : 'text';
}
