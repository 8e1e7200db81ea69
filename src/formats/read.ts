import type { Reading } from '../contract/contract.ts';
import type { SourceDocument } from '../contract/source.ts';
import { decodeText } from './decode-text.ts';
import { checkSize, checkText } from './limits.ts';
import { refusal } from './refusal.ts';
import type { readDocx } from './docx/read-docx.ts';
import type { InsertedFile } from './inserted-files.ts';
import type { Sniffed } from './sniff.ts';
import { sniffFormat } from './sniff.ts';

/** Endings of what may be a contract, to look for in a folder. A file that is named itself may be called anything. */
export const extensions: readonly string[] = [
  ...['.docx', '.docm', '.dotx', '.dotm', '.doc', '.dot', '.odt', '.ott', '.fodt', '.rtf'],
  ...['.pdf', '.htm', '.html', '.xhtml', '.mht', '.mhtml', '.md', '.markdown', '.txt'],
];

type Reader = (bytes: Uint8Array, name: string, reading: Reading) => Promise<SourceDocument>;

/** One line for each format that mc2 reads; a reader is loaded when the first file of its format comes. */
const readers: { readonly [Format in Sniffed]?: Reader } = {
  doc: async (bytes) => (await import('./doc/read-doc.ts')).readDoc(bytes),
  docx: (bytes, _, reading) => readWord('docx', bytes, reading),
  'flat-word': (bytes, _, reading) => readWord('flat-word', bytes, reading),
  fodt: async (bytes) => (await import('./odt/read-odt.ts')).readFlatOdt(bytes),
  html: async (bytes) => (await import('./html/read-html.ts')).readHtml(bytes),
  markdown: (bytes, name) => readPlain(bytes, 'markdown', name),
  mhtml: async (bytes) => (await import('./html/read-mhtml.ts')).readMhtml(bytes),
  odt: async (bytes) => (await import('./odt/read-odt.ts')).readOdt(bytes),
  pdf: async (bytes) => (await import('./pdf/read-pdf.ts')).readPdf(bytes),
  rtf: async (bytes) => (await import('./rtf/read-rtf.ts')).readRtf(bytes),
  text: (bytes, name) => readPlain(bytes, 'text', name),
};

const plainEndings: ReadonlyMap<string, 'markdown' | 'text'> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['txt', 'text'],
  ['text', 'text'],
]);

/**
 * Reads a contract of any format that mc2 reads. The bytes decide what it is; `name` only tells plain text from
 * Markdown where it ends in `.txt` or `.md`. `revisions` says which side of tracked changes counts. Rejects with InputError that says what the file is and what to do.
 */
export async function readSource(
  bytes: Uint8Array,
  name: string,
  { revisions = 'final' }: { readonly revisions?: Reading } = {},
): Promise<SourceDocument> {
  checkSize(bytes.length);
  const format = sniffFormat(bytes);
  const reader = readers[format];
  if (reader === undefined) throw refusal(format);
  const source = checkText(await reader(bytes, name, revisions));
  return revisions === 'final' || source.read !== undefined ? source : withFinalText(source);
}

/** Whole files that stand in the document are read in their places, those inside of them are not. */
async function readWord(format: 'docx' | 'flat-word', bytes: Uint8Array, reading: Reading): Promise<SourceDocument> {
  const read = await loadWordReader(format);
  const inserted: InsertedFile[] = [];
  const document = read(bytes, reading, inserted);
  if (inserted.length === 0) return document;
  const { mergeInserted } = await import('./inserted-files.ts');
  return mergeInserted(document, inserted, async (file) => {
    const own = sniffFormat(file.bytes);
    if (own === 'docx' || own === 'flat-word') return (await loadWordReader(own))(file.bytes, reading);
    // A page may be a few tags around a sentence, which reads like text: there its declared type decides.
    const declared = /html/i.test(file.type) && (own === 'text' || own === 'markdown') ? 'html' : own;
    const reader = readers[declared];
    if (reader === undefined) throw refusal(declared);
    const text = await reader(file.bytes, file.name, reading);
    return reading === 'final' ? text : withFinalText(text);
  });
}

async function loadWordReader(format: 'docx' | 'flat-word'): Promise<typeof readDocx> {
  return format === 'flat-word'
    ? (await import('./docx/flat-package.ts')).readFlatPackage
    : (await import('./docx/read-docx.ts')).readDocx;
}

/** Says so where a format tells its tracked changes only as accepted. */
function withFinalText(source: SourceDocument): SourceDocument {
  if (source.revisions.length === 0) return source;
  const what = 'the text before the tracked changes: in this format mc2 reads them as accepted';
  return { ...source, unread: [...source.unread, { kind: 'other', what, count: source.revisions.length }] };
}

async function readPlain(bytes: Uint8Array, format: 'markdown' | 'text', name: string): Promise<SourceDocument> {
  const text = decodeText(bytes) ?? '';
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  const named = extension === undefined ? undefined : plainEndings.get(extension);
  return (named ?? format) === 'text'
    ? (await import('./text/read-text.ts')).readText(text)
    : (await import('./markdown/read-markdown.ts')).readMarkdown(text);
}
