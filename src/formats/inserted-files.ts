/** Whole files that stand in a Word document and are merged only when Word saves it (ECMA-376-1, 17.17.2). */
import type { Unread } from '../contract/contract.ts';
import type { SourceDocument, SourceParagraph } from '../contract/source.ts';
import { InputError } from '../errors.ts';
import { checkReadable } from './nothing-to-read.ts';

export type InsertedFile = {
  /** Its name in the package. */
  readonly name: string;
  /** Content type as the package declares it, empty where it does not. */
  readonly type: string;
  readonly bytes: Uint8Array;
  /** How many paragraphs of the document come before it. */
  readonly before: number;
};

/** No contract is pieced together from more; each may unpack to as much as a document of its own. */
const mostFiles = 20;

/**
 * The document with the text of its inserted files in their places. What cannot be read, and what is beyond the limit, is
 * named as unread. Numbers and pages are those of each file. Rejects with InputError `empty` or `image-only` where there
 * is no text at all.
 *
 * @param files in the order in which they stand in the document
 * @param read reads one of them
 */
export async function mergeInserted(
  document: SourceDocument,
  files: readonly InsertedFile[],
  read: (file: InsertedFile) => Promise<SourceDocument>,
): Promise<SourceDocument> {
  let merged = document;
  let shift = 0;
  const unread: Unread[] = [];
  for (const file of files.slice(0, mostFiles)) {
    try {
      const inserted = await read(file);
      merged = insertAt(merged, inserted, file.before + shift);
      shift += inserted.paragraphs.length;
      unread.push(
        ...inserted.unread.map((one) => ({ ...one, what: `In the inserted file "${file.name}": ${one.what}` })),
      );
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      // An empty file has nothing to miss.
      if (error.problem !== 'empty') unread.push(notRead(1, `The inserted file "${file.name}": ${error.message}`));
    }
  }
  const rest = files.length - mostFiles;
  if (rest > 0) unread.push(notRead(rest, `${rest} more inserted files; open in Word and save to merge`));
  return checkReadable({ ...merged, unread: [...merged.unread, ...unread] });
}

function notRead(count: number, what: string): Unread {
  return { kind: 'alt-chunk', what, count };
}

/** Tables are told apart by number, and changes name their paragraph by its place. */
function insertAt(document: SourceDocument, inserted: SourceDocument, at: number): SourceDocument {
  const tables = 1 + document.paragraphs.reduce((last, { cell }) => Math.max(last, cell?.table ?? -1), -1);
  const ownTable = (paragraph: SourceParagraph): SourceParagraph =>
    paragraph.cell === null
      ? paragraph
      : { ...paragraph, cell: { ...paragraph.cell, table: paragraph.cell.table + tables } };
  const before = document.revisions.filter(({ paragraph }) => paragraph <= at);
  const after = document.revisions.filter(({ paragraph }) => paragraph > at);
  const moved = (by: number) => (revision: SourceDocument['revisions'][number]) => ({
    ...revision,
    paragraph: revision.paragraph + by,
  });
  return {
    ...document,
    paragraphs: [
      ...document.paragraphs.slice(0, at),
      ...inserted.paragraphs.map(ownTable),
      ...document.paragraphs.slice(at),
    ],
    revisions: [...before, ...inserted.revisions.map(moved(at)), ...after.map(moved(inserted.paragraphs.length))],
  };
}
