/** Reads documents of Word 97–2003 (.doc): the text without automatic numbers and styles, which nothing here computes. */
import type { SourceDocument, SourceParagraph } from '../../contract/source.ts';
import { checkSize } from '../limits.ts';
import { checkReadable } from '../nothing-to-read.ts';
import { addPiece, openDraft, putDraft, type Reading } from '../pieces/paragraph-draft.ts';
import { openRow, openTable, type TableDraft } from '../pieces/table-draft.ts';
import { extractDoc, type DocText } from './extract-doc.ts';

const mostBytes = 64 * 2 ** 20;
const plain = { bold: false, underlined: false };

/**
 * Reads a .doc file. Tracked deletions are left out. Rejects with InputError: `corrupt`, `too-large`, and `empty` where
 * there is no text; each says how to convert the file.
 */
export async function readDoc(bytes: Uint8Array): Promise<SourceDocument> {
  checkSize(bytes.length, mostBytes);
  return composeDoc(await extractDoc(bytes));
}

/** Paragraphs of the text that was taken out of a .doc file. Throws InputError `empty`. */
export function composeDoc(text: DocText): SourceDocument {
  const reading: Reading = { paragraphs: [], revisions: [] };
  addBody(text.Body, reading);
  addLines(text.Textboxes, 'body', reading);
  addLines(text.Footnotes, 'footnote', reading);
  addLines(text.Endnotes, 'endnote', reading);
  addLines(text.Annotations, 'comment', reading);
  addLines([...new Set(text.Headers.split('\n'))].join('\n'), 'header-footer', reading);
  const what =
    'The old Word format (.doc) was read as plain text: automatic clause numbers, heading styles and tracked changes are not in it, and where a clause begins and ends is less certain; save the file as .docx for a full reading';
  return checkReadable({ format: 'doc', ...reading, unread: [{ kind: 'other', what, count: 1 }] });
}

/** A line that ends in a tab is a row of a table; the tabs end its cells. */
function addBody(text: string, reading: Reading): void {
  let table: TableDraft | null = null;
  let tables = 0;
  let between = 0;
  for (const line of text.split('\n')) {
    if (!line.endsWith('\t') || line.trim() === '') {
      if (line.trim() !== '' && ++between > mostBetweenRows) table = null;
      addLines(line, 'body', reading);
      continue;
    }
    const cells = line.slice(0, -1).split('\t');
    const isHeader = cells.length > 1 && cells.every(isHeading);
    // After a paragraph, a row that looks like a header begins another table.
    if (isHeader && between > 0) table = null;
    between = 0;
    table ??= openTable(tables++);
    const row = openRow(table, isHeader && table.rows === 0);
    const look = { bold: row.header, underlined: false };
    for (const [column, cell] of cells.entries()) {
      const draft = openDraft({ row, column });
      addPiece(draft, clean(cell), 'live', look);
      putDraft(draft, reading);
    }
  }
}

/** The file's bold letters are not read: a first row of a few words in each cell is the header. */
function isHeading(cell: string): boolean {
  return cell.trim() !== '' && cell.length <= 40 && !/[.;:?!]\s*$/.test(cell);
}

/** Cells may hold paragraphs of their own; more of them end the table. */
const mostBetweenRows = 6;

function addLines(text: string, role: SourceParagraph['role'], reading: Reading): void {
  for (const line of text.split('\n')) {
    const draft = openDraft({ role });
    addPiece(draft, clean(line), 'live', plain);
    putDraft(draft, reading);
  }
}

/** Soft hyphens and control characters go; Word's own hyphens are 30 and 31. */
function clean(text: string): string {
  return (
    text
      .replaceAll('\u001e', '-')
      // eslint-disable-next-line no-control-regex -- these are the characters to remove
      .replace(/[\u00ad\u0000-\u0008\u000b-\u001f]/g, '')
      .trimEnd()
  );
}
