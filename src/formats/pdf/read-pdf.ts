/** Reads a PDF into paragraphs. */
import type { SourceDocument } from '../../contract/source.ts';
import { InputError, Mc2Error } from '../../errors.ts';
import { composeDocument } from './compose-document.ts';
import { readFields } from './form-fields.ts';
import { listEmbedded, readRemarks } from './notes-and-files.ts';
import { damagedPdf, openPdf, type OpenPdf } from './open-pdf.ts';
import type { PageContent } from './page-content.ts';
import { readPage } from './read-page.ts';
import { refuseWithoutText, unreadPages, type PageSummary } from './unread-pages.ts';
import { guardStray } from './stray-rejections.ts';
import { weighStreams } from './weigh-streams.ts';

/** A contract has fewer pages and letters. */
const mostPages = 3000;
const mostGlyphs = 20_000_000;
/** Milliseconds. */
const longest = 120_000;

/**
 * Reads a PDF: paragraphs rebuilt across lines, columns and pages, tables as cells, headers, footers, notes and remarks
 * with roles of their own, the page of everything. Nothing is fetched, run or opened; pictures are not decoded. Pages
 * without text are named in `unread`. Rejects with InputError: `encrypted`, `corrupt`, `too-large`; `image-only`,
 * `unsupported` or `empty` where there is no text to read.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  weighStreams(bytes);
  const { result, stray } = await guardStray(() => readOpened(bytes));
  if (!stray) return result;
  const what = 'A part of the file is damaged; text may be missing';
  return { ...result, unread: [...result.unread, { kind: 'other', what, count: 1 }] };
}

async function readOpened(bytes: Uint8Array): Promise<SourceDocument> {
  const pdf = await openPdf(bytes);
  try {
    return await readDocument(pdf);
  } catch (error) {
    // Whatever else the reader stumbles over lies in the file.
    throw error instanceof Mc2Error ? error : damagedPdf('a part of it cannot be read', error);
  } finally {
    await pdf.close();
  }
}

async function readDocument({ document, operators }: OpenPdf): Promise<SourceDocument> {
  const { numPages } = document;
  if (numPages > mostPages) throw tooLarge(`has ${numPages} pages, more than any contract`);
  const fields = await readFields(document);
  const contents: PageContent[] = [];
  const summaries: PageSummary[] = [];
  const start = performance.now();
  let glyphs = 0;
  for (let page = 1; page <= numPages; page++) {
    const read = await readPage(document, page, operators, fields);
    contents.push(...read.contents);
    summaries.push(read.summary);
    glyphs += read.summary.glyphs;
    if (glyphs > mostGlyphs) throw tooLarge('holds more text than any contract');
    if (performance.now() - start > longest) throw tooLarge(`takes too long to read; page ${page} of ${numPages}`);
  }
  refuseWithoutText(summaries);
  const remarks = await readRemarks(document);
  return {
    format: 'pdf',
    paragraphs: [...composeDocument(contents), ...remarks],
    revisions: [],
    unread: [...unreadPages(summaries), ...(await listEmbedded(document))],
  };
}

function tooLarge(what: string): InputError {
  return new InputError('too-large', `The PDF ${what}.`, 'Give mc2 only the pages with the contract.');
}
