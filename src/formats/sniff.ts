/** Tells a file's format by its first bytes and its parts, never by its name. */
import { contentType, findMainPart } from './docx/relationships.ts';
import { openZip } from './zip/unzip.ts';
import { decodeText } from './decode-text.ts';

export type Sniffed =
  | 'empty'
  | 'docx'
  | 'doc'
  | 'encrypted'
  | 'pdf'
  | 'odt'
  | 'fodt'
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
  | 'flat-word'
  | 'mhtml'
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
  if (holds('WordDocument')) return isEncryptedDoc(file) ? 'encrypted' : 'doc';
  if (holds('__substg1.0_')) return 'outlook-message';
  if (holds('PowerPoint Document')) return 'ppt';
  if (holds('Workbook')) return 'xls';
  return 'binary';
}

/** The text of a .doc begins a sector of the file; a bit in its head says that it is encrypted (MS-DOC, 2.5.2). */
function isEncryptedDoc(file: Buffer): boolean {
  for (let at = 512; at + 12 <= file.length; at += 512) {
    if (file.readUInt16LE(at) === 0xa5ec) return (file.readUInt16LE(at + 10) & 0x0100) !== 0;
  }
  return false;
}

function sniffText(text: string): Sniffed {
  const head = text.slice(0, 4096).trimStart();
  if (head === '' && text.trim() === '') return 'empty';
  const start = head.slice(0, 1024).toLowerCase();
  if (start.startsWith('<?xml') || start.startsWith('<pkg:')) {
    if (head.includes('schemas.microsoft.com/office/2006/xmlPackage')) return 'flat-word';
    if (start.includes('<?mso-application progid="word.document"') || start.includes('office/word/2003/wordml')) {
      return 'word-xml';
    }
    if (start.includes('urn:oasis:names:tc:opendocument') && head.includes('opendocument.text')) return 'fodt';
    return start.includes('<html') ? 'html' : 'xml';
  }
  if (start.startsWith('<document>') && /<text>/i.test(head))
    return /<(?:html|body|div|p)\b/i.test(head) ? 'html' : 'text';
  if (isFragment(start, text)) return 'html';
  if (
    /^<(?:!doctype\s+html|html|head|body|!--)/.test(start) &&
    /<(?:!doctype\s+html|html|head|body)/.test(head.toLowerCase())
  )
    return 'html';
  if (/^content-type:\s*multipart\/related/im.test(head) && !/^(?:received|message-id|to):/im.test(head))
    return 'mhtml';
  if (
    /^(?:mime-version|message-id|received|return-path|from|date):\s/.test(start) &&
    /^(?:mime-version|message-id):/m.test(start)
  )
    return 'mail';
  return /^(?: {0,3}#{1,6} \S|\*\*\w)/m.test(text) ? 'markdown' : 'text';
}

/** A page without its frame: it begins with a block, and is more tags than lines. Markdown may begin with a tag too. */
function isFragment(start: string, text: string): boolean {
  if (!/^<(?:p|div|table|center|font|h[1-6]|title|style|meta|body|ol|ul|article|section)[\s>]/.test(start))
    return false;
  const part = text.slice(0, 65_536);
  return !/^#{1,6} |^\s{0,3}(?:[-*+]|\d{1,3}\.) /m.test(part) && part.split('</').length > part.split('\n').length / 2;
}
