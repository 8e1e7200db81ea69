/** Paragraphs of an OpenDocument text: their number, their heading level, their text. */
import { addPiece, openDraft } from '../pieces/paragraph-draft.ts';
import type { Change } from '../pieces/piece.ts';
import { attribute } from '../xml/attributes.ts';
import { integer, type ListStyle } from './list-styles.ts';
import { countItem } from './lists.ts';
import { enter, type OpenParagraph, type Scan } from './scan-context.ts';
import { lookOf, plainLook, styleChain, type OdtStyle } from './styles.ts';

const contents = /^(?:contents|index|illustration index|bibliography|toc) ?(?:\d|heading)/i;

/** Begins the `text:p` or `text:h` that the cursor stands on. */
export function enterParagraph(scan: Scan): void {
  const { cursor, context, sheet } = scan;
  const isHeading = cursor.name === 'text:h';
  const chain = styleChain(sheet, 'paragraph', attribute(cursor, 'text:style-name'));
  if (scan.page !== null && scan.body.length > 0 && context.into === scan.body && chain[0]?.breaks === true)
    scan.page++;
  const outline = isHeading ? integer(attribute(cursor, 'text:outline-level'), 1) : null;
  const number = numberOf(scan, chain, outline);
  const draft = openDraft({
    role: context.role === 'body' ? roleByStyle(chain) : context.role,
    label: number?.label ?? '',
    depth: number?.level ?? null,
    outline: outlineOf(outline, chain),
    indent: chain.find((style) => style.indent !== undefined)?.indent ?? number?.indent ?? 0,
    row: context.row,
    column: context.column,
    page: context.into === scan.body ? scan.page : null,
  });
  context.into.push(draft);
  const paragraph: OpenParagraph = { draft, spaced: true, hidden: false };
  enter(scan, { paragraph, look: lookOf(chain, plainLook) }, () => {
    if (paragraph.hidden) hide(paragraph);
  });
}

function roleByStyle(chain: readonly OdtStyle[]): 'body' | 'title' | 'toc' {
  if (chain.some(({ name }) => contents.test(name))) return 'toc';
  return chain.slice(0, 2).some(({ name }) => /^title$/i.test(name)) ? 'title' : 'body';
}

function outlineOf(level: number | null, chain: readonly OdtStyle[]): number | null {
  const told = level ?? chain.find((style) => style.outline !== null)?.outline ?? null;
  return told === null || told < 1 || told > 9 ? null : told;
}

type DisplayedNumber = { readonly label: string; readonly level: number; readonly indent: number | null };

/** Counts the paragraph where it has a number: the first of a list item, or a heading of a numbered outline. */
function numberOf(scan: Scan, chain: readonly OdtStyle[], outline: number | null): DisplayedNumber | null {
  const { cursor, context, sheet, counts } = scan;
  const { list, item } = context;
  const byStyle = chain.find((style) => style.list !== null)?.list ?? null;
  if (list) {
    if (!item || item.numbered) return null;
    const name = list.style ?? byStyle ?? '';
    const style = sheet.lists.get(name) ?? (name === 'Outline' ? sheet.outline : null);
    if (!style || attribute(cursor, 'text:is-list-header') === 'true') return null;
    item.numbered = true;
    return numbered(list.counters, name, style, list.level, item.start);
  }
  if (outline === null || !sheet.outline || byStyle === '' || attribute(cursor, 'text:is-list-header') === 'true') {
    return null;
  }
  const restarts = attribute(cursor, 'text:restart-numbering') === 'true';
  const start = restarts ? integer(attribute(cursor, 'text:start-value'), 1) : null;
  return numbered(counts.outline, 'Outline', sheet.outline, outline, start);
}

function numbered(
  counters: Map<string, Map<number, number>>,
  name: string,
  style: ListStyle,
  level: number,
  start: number | null,
): DisplayedNumber | null {
  const definition = style.get(level);
  if (!definition) return null;
  const label = countItem(counters, name, style, level, start);
  // A level that is neither numbered nor bulleted is an ordinary paragraph.
  if (label === '' && definition.format === '') return null;
  return { label, level: level - 1, indent: definition.indent };
}

/** Adds text as the file has it: runs of white space are one space, none at the start (ODF 1.3, part 3, 6.1.2). */
export function addText(scan: Scan, raw: string): void {
  const { paragraph } = scan.context;
  if (raw === '' || !paragraph) return;
  let text = raw.replace(/[ \t\r\n]+/g, ' ').replaceAll('\u00ad', '');
  if (paragraph.spaced && text.startsWith(' ')) text = text.slice(1);
  if (text === '') return;
  paragraph.spaced = text.endsWith(' ');
  put(scan, paragraph, text);
}

/** Adds spaces, tabs and line breaks that elements stand for. */
export function addGap(scan: Scan, text: string): void {
  const { paragraph } = scan.context;
  if (!paragraph) return;
  paragraph.spaced = false;
  put(scan, paragraph, text);
}

function put(scan: Scan, { draft }: OpenParagraph, text: string): void {
  const { look, hidden, into } = scan.context;
  const state = hidden || look.hidden ? 'hidden' : look.struck ? 'struck' : 'live';
  const change = into === scan.body ? lastOf(scan.insertions) : null;
  if (draft.page !== null && draft.pieces.length === 0) draft.page = scan.page;
  addPiece(draft, text, state, look, change);
}

function lastOf(insertions: ReadonlyMap<string, Change>): Change | null {
  let last: Change | null = null;
  for (const change of insertions.values()) last = change;
  return last;
}

/** Adds what a deletion took out here: part of this paragraph, or paragraphs of their own. */
export function addRemoved(scan: Scan): void {
  const { context, changes, cursor } = scan;
  const region = changes.get(attribute(cursor, 'text:change-id') ?? '');
  if (!region) return;
  const { change, removed } = region;
  const { paragraph } = context;
  if (paragraph && removed.length === 1) {
    addPiece(paragraph.draft, removed[0] ?? '', 'deleted', plainLook, change);
    return;
  }
  const whole = removed.filter((text) => text.trim() !== '');
  const drafts = whole.map((text) => {
    const draft = openDraft({ role: context.role, row: context.row, column: context.column });
    addPiece(draft, text, 'deleted', plainLook, change);
    return draft;
  });
  const isBegun = paragraph?.draft.pieces.some(({ state }) => state === 'live') ?? true;
  if (isBegun) context.into.push(...drafts);
  else context.into.splice(-1, 0, ...drafts);
}

function hide({ draft }: OpenParagraph): void {
  const text = draft.pieces.map((piece) => piece.text).join('');
  draft.pieces.length = 0;
  addPiece(draft, text, 'hidden', plainLook);
}
