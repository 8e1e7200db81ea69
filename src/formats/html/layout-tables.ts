/** Tables that only place a number beside its text. */
import type { ParagraphDraft } from '../pieces/paragraph-draft.ts';

/** `(a)`, `7.`, `7.2`, `iv)`, a bullet. */
const marker = /^(?:\(?(?:[a-z]{1,4}|[A-Z]{1,4}|\d{1,3})[.)]|\d{1,3}(?:\.\d{1,3}){1,4}\.?|[•·▪◦●■○–—-])$/;

/**
 * Paragraphs of the table that begins at `from`, to the end of `drafts`. Where every row holds a number and one other cell,
 * each row becomes one paragraph outside tables, number and text.
 */
export function joinMarkers(drafts: ParagraphDraft[], from: number): void {
  const rows = new Map<number, ParagraphDraft[]>();
  for (const draft of drafts.slice(from)) {
    if (!draft.row) return;
    const row = rows.get(draft.row.row);
    if (row) row.push(draft);
    else rows.set(draft.row.row, [draft]);
  }
  const isLayout = [...rows.values()].every(([first, second, ...others]) => {
    if (!first || !second || first.column === second.column || !marker.test(textOf(first))) return false;
    return others.every(({ column }) => column === second.column);
  });
  if (!isLayout || rows.size === 0) return;
  const joined = [...rows.values()].flatMap(([first, second, ...others]) => {
    if (!first || !second) return [];
    const glyph = textOf(first);
    const label = /[\p{L}\p{N}]/u.test(glyph) ? `${glyph} ` : '';
    if (label !== '')
      second.pieces.unshift({ text: label, state: 'live', change: null, bold: false, underlined: false });
    return [second, ...others].map((draft) => Object.assign(draft, { row: null, column: 0 }));
  });
  drafts.splice(from, drafts.length - from, ...joined);
}

function textOf({ pieces }: ParagraphDraft): string {
  return pieces
    .map((piece) => (piece.state === 'live' ? piece.text : '\u0000'))
    .join('')
    .trim();
}
