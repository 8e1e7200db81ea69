/** Text of an HTML page, and the paragraphs it makes. */
import { addPiece, openDraft, type ParagraphDraft } from '../pieces/paragraph-draft.ts';
import type { PieceState } from '../pieces/piece.ts';
import { readText } from '../text/read-text.ts';
import type { Html } from './scan-context.ts';

/** Adds character data. */
export function addText(html: Html, raw: string): void {
  const { context } = html;
  if (context.skipped) return;
  if (context.label) {
    html.label += raw;
    return;
  }
  if (context.pre) {
    html.plain += raw;
    return;
  }
  let text = raw
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/[ \u00a0]{2,}/g, ' ')
    .replace(unwanted, '');
  if (html.spaced) text = text.replace(/^[ \u00a0]+/, '');
  if (text === '') return;
  // The parser gives every entity on its own.
  html.spaced = /[ \u00a0]$/.test(text);
  put(html, text);
}

/** Soft hyphens, zero-width spaces and control characters. */
// eslint-disable-next-line no-control-regex -- these are the characters to remove
const unwanted = /[\u00ad\u200b\ufeff\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g;

/** `br`: a line break; two in a row end the paragraph, as old pages write them. */
export function addBreak(html: Html): void {
  if (html.context.skipped) return;
  if (html.context.pre) {
    html.plain += '\n';
    return;
  }
  if (!html.draft) return;
  if (html.draft.pieces.at(-1)?.text.endsWith('\n') === true) return endParagraph(html);
  put(html, '\n');
  html.spaced = true;
}

function put(html: Html, text: string): void {
  const { context } = html;
  html.draft ??= begin(html);
  const { deletion, insertion, hidden, struck } = context;
  const state: PieceState = deletion ? 'deleted' : hidden ? 'hidden' : struck ? 'struck' : 'live';
  addPiece(html.draft, text, state, context, deletion ?? insertion);
}

function begin(html: Html) {
  const { context, label } = html;
  const { item } = context;
  html.label = '';
  const isFirst = item !== null && !item.used;
  if (item) item.used = true;
  const own = label.replace(/[\s\u00a0]+/g, ' ').trim();
  const hasOwn = context.level !== null && own !== '';
  return openDraft({
    role: context.role,
    label: hasOwn ? displayed(own) : isFirst ? item.label : '',
    depth: hasOwn ? context.level : isFirst ? context.lists - 1 : null,
    outline: context.outline,
    indent: Math.max(0, context.indent),
    row: context.row,
    column: context.column,
  });
}

/** Bullets are no numbers. */
function displayed(label: string): string {
  return /[\p{L}\p{N}]/u.test(label) && label !== 'o' && label !== '§' ? label.slice(0, 60) : '';
}

/** Ends the open paragraph, if any. */
export function endParagraph(html: Html): void {
  const { draft } = html;
  html.draft = null;
  html.spaced = true;
  if (!draft) return;
  const last = draft.pieces.at(-1);
  if (last) last.text = last.text.replace(/[ \n]+$/, '');
  if (draft.outline !== null && draft.label === '') splitNumber(draft, draft.outline);
  if (draft.pieces.some(({ text }) => text.trim() !== '')) html.drafts.push(draft);
}

/** `1.1License`: some programs write the number of a heading straight before its words. */
function splitNumber(draft: ParagraphDraft, outline: number): void {
  const first = draft.pieces[0];
  if (first?.state !== 'live') return;
  const whole = draft.pieces
    .map(({ text }) => text)
    .join('')
    .slice(0, 40);
  const number = /^(?:\d{1,2}(?:\.\d{1,2}){1,6}\.?|\d{1,2}\.|\([a-z]{1,4}\)|\([A-Z]\))(?=[\p{L}“"])/u.exec(whole)?.[0];
  if (number === undefined || !first.text.startsWith(number)) return;
  draft.label = number;
  draft.depth = outline - 1;
  first.text = first.text.slice(number.length);
}

/** Ends a `pre`: its lines are read as plain text is. */
export function endPlain(html: Html): void {
  const { plain, context } = html;
  html.plain = '';
  if (plain.trim() === '') return;
  for (const { text, indent } of readText(plain).paragraphs) {
    const draft = openDraft({ role: context.role, indent, row: context.row, column: context.column });
    addPiece(draft, text, context.deletion ? 'deleted' : context.hidden ? 'hidden' : 'live', context);
    html.drafts.push(draft);
  }
}
