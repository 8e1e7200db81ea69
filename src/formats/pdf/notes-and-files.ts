/** Remarks on a PDF, and files inside it. */
import type { Unread } from '../../contract/contract.ts';
import type { SourceParagraph } from '../../contract/source.ts';
import type { PDFDocumentProxy } from './open-pdf.ts';
import { plainParagraph } from './to-paragraphs.ts';

/** Kinds of annotations with a remark (ISO 32000-1, 12.5.6): note, highlight, underline, squiggly line, strikeout, stamp, caret. */
const remarks: ReadonlySet<number> = new Set([1, 9, 10, 11, 12, 13, 14]);

/** What reviewers wrote beside the text. */
export async function readRemarks(document: PDFDocumentProxy): Promise<readonly SourceParagraph[]> {
  const found: unknown = await document.getAnnotationsByType(new Set(remarks), new Set()).catch(() => []);
  if (!Array.isArray(found)) return [];
  return found.flatMap((annotation: unknown) => {
    const { contentsObj, pageIndex } = (annotation ?? {}) as { contentsObj?: { str?: unknown }; pageIndex?: unknown };
    const text = typeof contentsObj?.str === 'string' ? contentsObj.str.replace(/\r\n?/g, '\n').trim() : '';
    if (text === '') return [];
    const paragraph = plainParagraph(text, 'comment', 1);
    return [{ ...paragraph, page: typeof pageIndex === 'number' ? pageIndex + 1 : null }];
  });
}

/** Files that the PDF carries, by name. They are never opened. */
export async function listEmbedded(document: PDFDocumentProxy): Promise<Unread[]> {
  const found: unknown = await document.getAttachments().catch(() => null);
  if (typeof found !== 'object' || found === null) return [];
  const names = Object.values(found).map((file: unknown) => {
    const { filename } = (file ?? {}) as { filename?: unknown };
    return typeof filename === 'string' && filename !== '' ? `"${filename}"` : 'without a name';
  });
  if (names.length === 0) return [];
  const shown = names.slice(0, 5).join(', ') + (names.length > 5 ? ' and more' : '');
  const what =
    names.length === 1 ? `A file inside the PDF: ${shown}` : `${names.length} files inside the PDF: ${shown}`;
  return [{ kind: 'embedded', what: `${what}; check separately`, count: names.length }];
}
