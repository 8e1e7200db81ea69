/** Reads a web page (.html, .htm, .xhtml), as browsers and Word save it and as EDGAR files it, into paragraphs. */
import { Parser } from 'htmlparser2';
import type { Unread } from '../../contract/contract.ts';
import type { SourceDocument } from '../../contract/source.ts';
import { checkDepth } from '../limits.ts';
import { checkReadable } from '../nothing-to-read.ts';
import { putDraft, type Reading } from '../pieces/paragraph-draft.ts';
import { decodeHtml } from './decode-html.ts';
import { mendPages } from './page-breaks.ts';
import { addText, endParagraph, endPlain } from './put-text.ts';
import { enterElement, leaveElement } from './scan-elements.ts';
import { openHtml, type Html } from './scan-context.ts';

const deepest = 50_000;

/**
 * Reads an HTML file. Scripts are not run, nothing is fetched, comments are left out. Throws InputError: `corrupt` for
 * bytes that are no text, `too-large` for elements nested beyond all measure, `empty` or `image-only` where there is no
 * text.
 */
export function readHtml(bytes: Uint8Array): SourceDocument {
  const text = unwrap(decodeHtml(bytes));
  const html = openHtml();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        checkDepth(html.stack.length, deepest);
        enterElement(html, name, attributes);
      },
      ontext: (data) => addText(html, data),
      onclosetag: (name) => leaveElement(html, name),
    },
    { recognizeSelfClosing: /^\s*<\?xml/.test(text.slice(0, 200)) },
  );
  parser.end(text);
  endPlain(html);
  endParagraph(html);
  return compose(html);
}

/** EDGAR puts files between `<TEXT>` and `</TEXT>`, after lines about them. */
function unwrap(text: string): string {
  if (!/^\s*<document>/i.test(text.slice(0, 200))) return text;
  const start = text.search(/<text>/i);
  if (start < 0) return text;
  const end = text.slice(start).search(/<\/text>/i);
  return text.slice(start + '<text>'.length, end < 0 ? undefined : start + end);
}

function compose(html: Html): SourceDocument {
  const reading: Reading = { paragraphs: [], revisions: [] };
  for (const draft of mendPages(html.drafts, html.breaks)) putDraft(draft, reading);
  return checkReadable({ format: 'html', ...reading, unread: listUnread(html.seen) });
}

function listUnread({ images, embedded, formulas }: Html['seen']): Unread[] {
  const all: Unread[] = [
    {
      kind: 'image',
      what: `${images === 1 ? 'A picture' : `${images} pictures`}; words inside pictures were not read`,
      count: images,
    },
    {
      kind: 'embedded',
      what: `${embedded === 1 ? 'An embedded object or page' : `${embedded} embedded objects or pages`}; open the file to read`,
      count: embedded,
    },
    {
      kind: 'formula',
      what: `${formulas === 1 ? 'A formula was' : `${formulas} formulas were`} not read`,
      count: formulas,
    },
  ];
  return all.filter(({ count }) => count > 0);
}
