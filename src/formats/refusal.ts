/** What to say of files that mc2 does not read. */
import { InputError } from '../errors.ts';
import type { InputProblem } from '../errors.ts';
import type { Sniffed } from './sniff.ts';

const saveAsWord = 'Save it as .docx and try again.';
const whatIsRead = 'mc2 reads .docx, .doc, .pdf, .odt, .rtf, .html, Markdown and plain text.';

/** For each kind of file what it is and what to do. */
const refusals: { readonly [Kind in Sniffed]?: readonly [InputProblem, string, string] } = {
  empty: ['empty', 'The file is empty.', 'Check that this is the right file.'],
  encrypted: ['encrypted', 'The file is protected with a password.', 'Save a copy without the password and try again.'],
  'word-xml': ['unsupported', 'The file is a Word 2003 document saved as XML.', 'Open it in Word and save as .docx.'],
  xlsx: ['unsupported', 'The file is a spreadsheet.', whatIsRead],
  xls: ['unsupported', 'The file is a spreadsheet.', whatIsRead],
  pptx: ['unsupported', 'The file is a presentation.', whatIsRead],
  ppt: ['unsupported', 'The file is a presentation.', whatIsRead],
  'outlook-message': ['unsupported', 'The file is an e-mail message.', 'Save its attachment and give that to mc2.'],
  mail: ['unsupported', 'The file is an e-mail message.', 'Save its attachment and give that to mc2.'],
  epub: ['unsupported', 'The file is an e-book (.epub).', saveAsWord],
  zip: ['unsupported', 'The file is a zip archive and not a document.', 'Unpack it and give the documents to mc2.'],
  xml: ['unsupported', 'The file is XML of a kind that mc2 does not read.', saveAsWord],
  image: ['image-only', 'The file is a picture.', 'Run text recognition on it, or ask for the original document.'],
};

/** The error for a file of a kind that mc2 has no reader for. */
export function refusal(kind: Sniffed): InputError {
  const [problem, message, help] = refusals[kind] ?? [
    'unsupported',
    'The file is not a document that mc2 knows, or it is damaged.',
    whatIsRead,
  ];
  return new InputError(problem, message, help);
}
