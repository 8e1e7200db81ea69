/** What pages that were printed leave in HTML: page numbers beside the break, and sentences cut in two. */
import type { ParagraphDraft } from '../pieces/paragraph-draft.ts';

const pageNumber =
  /^(?:(?:page\s+)?[-–—]?\s*(?:\d{1,4}|[ivxl]{1,6}|[A-Z]-\d{1,3})\s*[-–—]?(?:\s+of\s+\d{1,4})?|table of contents|back to top)$/i;

/**
 * Gives the paragraphs without the traces of page breaks: page numbers take the role of a footer, and what a page end cut
 * in two is one paragraph again. `breaks` are the places before which a page begins.
 */
export function mendPages(drafts: readonly ParagraphDraft[], breaks: ReadonlySet<number>): ParagraphDraft[] {
  const mended: ParagraphDraft[] = [];
  const aside: ParagraphDraft[] = [];
  let torn = false;
  for (const [index, draft] of drafts.entries()) {
    const isBeside = breaks.has(index) || breaks.has(index + 1);
    if (breaks.has(index)) torn = true;
    const text = textOf(draft);
    if (isBeside && draft.role === 'body' && draft.outline === null && pageNumber.test(text)) {
      draft.role = 'header-footer';
      aside.push(draft);
      torn = true;
      continue;
    }
    const last = mended.at(-1);
    if (torn && last && continues(last, draft, text)) {
      last.pieces.push({ text: ' ', state: 'live', change: null, bold: false, underlined: false }, ...draft.pieces);
    } else mended.push(draft);
    torn = false;
  }
  return [...mended, ...aside];
}

function continues(last: ParagraphDraft, draft: ParagraphDraft, text: string): boolean {
  if (last.row || draft.row || last.role !== 'body' || draft.role !== 'body' || draft.label !== '') return false;
  return /^[a-z]{2}/.test(text) && /[\p{L}\p{N},]$/u.test(textOf(last).slice(-2));
}

function textOf({ pieces }: ParagraphDraft): string {
  return pieces
    .map((piece) => (piece.state === 'live' ? piece.text : ''))
    .join('')
    .trim();
}
