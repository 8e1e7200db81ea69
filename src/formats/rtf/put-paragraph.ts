/** Ends of paragraphs, cells and rows. */
import { openDraft } from '../pieces/paragraph-draft.ts';
import { judgeFirstRow, openRow, openTable, type RowDraft } from '../pieces/table-draft.ts';
import type { Flow, Rtf, State } from './state.ts';

const deepestTable = 50;

/** `\par`: ends the paragraph. A deleted mark joins it with the next one. */
export function endParagraph(rtf: Rtf): void {
  const { state } = rtf;
  const { flow } = state;
  const isJoined = state.deleted !== null && flow.draft?.pieces.some((piece) => piece.state === 'live') === true;
  if (!isJoined) closeParagraph(rtf, state.depth);
}

/** `\cell`: ends a cell and the paragraph in it. */
export function endCell(rtf: Rtf, depth: number): void {
  closeParagraph(rtf, depth);
  const open = rtf.state.flow.tables[depth - 1];
  if (!open) return;
  open.row ??= openRow(open.table, false);
  open.table.column++;
}

/** `\row`: ends a row. */
export function endRow(rtf: Rtf, depth: number): void {
  const { flow } = rtf.state;
  const open = flow.tables[depth - 1];
  if (!open) return;
  const isTop = open.row !== null && open.row.row === (open.table.first?.row ?? 0);
  if (open.row && flow.headerRow && isTop) open.row.header = true;
  open.row = null;
}

/** Ends what is open in a flow, at its own end. */
export function closeFlow(rtf: Rtf, flow: Flow): void {
  if (flow.draft) closeParagraph(rtf, rtf.state.depth, flow);
  closeTables(flow, 0);
}

function closeParagraph(rtf: Rtf, depth: number, flow: Flow = rtf.state.flow): void {
  const { state } = rtf;
  enterTables(rtf, flow, Math.min(depth, deepestTable));
  const draft = flow.draft ?? openDraft();
  flow.draft = null;
  const open = flow.tables.at(-1);
  draft.row = open?.row ?? null;
  draft.column = open?.table.column ?? 0;
  if (draft.row) note(draft.row, draft.pieces);
  const label = displayed(flow.label);
  draft.label = label;
  if (state.listed && flow.labeled) draft.depth = state.level;
  if (state.listed && !flow.labeled && draft.pieces.some((piece) => piece.state === 'live')) rtf.seen.numbers++;
  flow.label = '';
  flow.labeled = false;
  const style = styleOf(rtf, state);
  draft.outline = style.outline;
  draft.role = flow.role === 'body' ? (state.contents ? 'toc' : style.role) : flow.role;
  draft.indent = state.indent;
  flow.into.push(draft);
}

/** Tables that a paragraph stands in are opened, those that it does not stand in any more are closed. */
function enterTables(rtf: Rtf, flow: Flow, depth: number): void {
  closeTables(flow, depth);
  while (flow.tables.length < depth) flow.tables.push({ table: openTable(rtf.tables++), row: null });
  const open = flow.tables.at(-1);
  if (open) open.row ??= openRow(open.table, false);
}

function closeTables(flow: Flow, depth: number): void {
  while (flow.tables.length > depth) {
    const closed = flow.tables.pop();
    if (closed) judgeFirstRow(closed.table);
  }
}

function note(row: RowDraft, pieces: readonly { text: string; state: string; bold: boolean }[]): void {
  for (const { text, state, bold } of pieces) {
    if (state === 'live' && /[^\s\d]/.test(text)) row[bold ? 'bold' : 'plain'] = true;
  }
}

/** A label without the tab behind it; bullets are none. */
function displayed(label: string): string {
  const text = label.replace(/\s+$/, '').trimStart();
  return /[\p{L}\p{N}]/u.test(text) && text !== 'o' ? text.slice(0, longestLabel) : '';
}

const longestLabel = 200;

function styleOf(rtf: Rtf, state: State): { readonly role: 'body' | 'title' | 'toc'; readonly outline: number | null } {
  let outline = state.outline;
  let role: 'body' | 'title' | 'toc' = 'body';
  const seen = new Set<number>();
  for (let next: number | null = state.style; next !== null && !seen.has(next);) {
    seen.add(next);
    const style = rtf.styles.get(next);
    if (!style) break;
    const { name } = style;
    if (role === 'body' && /^(?:title)$/.test(name)) role = 'title';
    if (/^(?:toc \d|toc heading|contents (?:\d|heading)|table of (?:figures|authorities))/.test(name)) role = 'toc';
    const heading = /^heading ?([1-9])$/.exec(name)?.[1];
    outline ??= style.outline ?? (heading === undefined ? null : Number(heading) - 1);
    next = style.base;
  }
  return { role, outline: outline === null || outline < 0 || outline > 8 ? null : outline + 1 };
}
