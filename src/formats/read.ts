import type { SourceDocument } from '../contract/source.ts';
import { InputError } from '../errors.ts';
import { decodeText } from './decode-text.ts';
import { readDocx } from './docx/read-docx.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { sniffFormat } from './sniff.ts';
import type { Sniffed } from './sniff.ts';
import { readText } from './text/read-text.ts';

/**
 * File endings to look for in a folder. Formats that mc2 cannot read yet are among them: a contract that is passed over
 * would look like a clean one.
 */
export const extensions: readonly string[] = [
  '.docx',
  '.docm',
  '.dotx',
  '.dotm',
  '.md',
  '.markdown',
  '.txt',
  '.doc',
  '.odt',
  '.pdf',
  '.rtf',
];

/**
 * Reads a contract of any format that mc2 reads. The bytes decide what it is; `name` only tells plain text from
 * Markdown where it ends in `.txt` or `.md`. Throws InputError that says what the file is and what to do.
 */
export function readSource(bytes: Uint8Array, name: string): SourceDocument {
  const format = sniffFormat(bytes);
  switch (format) {
    case 'docx':
      return readDocx(bytes);
    case 'markdown':
    case 'text':
      return readPlain(bytes, format, name);
    default:
      throw refusal(format);
  }
}

function readPlain(bytes: Uint8Array, format: 'markdown' | 'text', name: string): SourceDocument {
  const text = decodeText(bytes) ?? '';
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (extension === 'txt' || extension === 'text') return readText(text);
  if (extension === 'md' || extension === 'markdown') return readMarkdown(text);
  return format === 'markdown' ? readMarkdown(text) : readText(text);
}

const saveAsWord = 'Save it as .docx and try again.';

function refusal(format: Exclude<Sniffed, 'docx' | 'markdown' | 'text'>): InputError {
  switch (format) {
    case 'empty':
      return new InputError('empty', 'The file is empty.', 'Check that this is the right file.');
    case 'encrypted':
      return new InputError(
        'encrypted',
        'The file is protected with a password.',
        'Save a copy without the password and try again.',
      );
    case 'doc':
      return new InputError(
        'unsupported',
        'The file is in the old Word format (.doc).',
        'Open it in Word and save as .docx.',
      );
    case 'word-xml':
      return new InputError(
        'unsupported',
        'The file is a Word document saved as XML.',
        'Open it in Word and save as .docx.',
      );
    case 'pdf':
      return new InputError(
        'unsupported',
        'mc2 does not read PDF yet.',
        'Ask for the Word document, or convert the PDF to .docx.',
      );
    case 'odt':
      return new InputError('unsupported', 'mc2 does not read OpenDocument text (.odt) yet.', saveAsWord);
    case 'rtf':
      return new InputError('unsupported', 'mc2 does not read rich text (.rtf) yet.', saveAsWord);
    case 'html':
      return new InputError('unsupported', 'mc2 does not read HTML yet.', saveAsWord);
    case 'xlsx':
    case 'xls':
      return new InputError('unsupported', 'The file is a spreadsheet.', 'mc2 reads .docx, Markdown and plain text.');
    case 'pptx':
    case 'ppt':
      return new InputError('unsupported', 'The file is a presentation.', 'mc2 reads .docx, Markdown and plain text.');
    case 'outlook-message':
    case 'mail':
      return new InputError(
        'unsupported',
        'The file is an e-mail message.',
        'Save its attachment and give that to mc2.',
      );
    case 'epub':
      return new InputError('unsupported', 'The file is an e-book (.epub).', saveAsWord);
    case 'zip':
      return new InputError(
        'unsupported',
        'The file is a zip archive and not a document.',
        'Unpack it and give the documents to mc2.',
      );
    case 'xml':
      return new InputError('unsupported', 'The file is XML of a kind that mc2 does not read.', saveAsWord);
    case 'image':
      return new InputError(
        'image-only',
        'The file is a picture.',
        'Run text recognition on it, or ask for the original document.',
      );
    case 'binary':
      return new InputError(
        'unsupported',
        'The file is not a document that mc2 knows, or it is damaged.',
        'mc2 reads .docx, Markdown and plain text.',
      );
  }
}
