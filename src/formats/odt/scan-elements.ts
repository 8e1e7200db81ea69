/** What each element of OpenDocument text means to the reader (ODF 1.3, part 3). */
import type { ParagraphDraft } from '../pieces/paragraph-draft.ts';
import { judgeFirstRow, openRow, openTable } from '../pieces/table-draft.ts';
import { attribute } from '../xml/attributes.ts';
import { skipElement } from '../xml/walk-xml.ts';
import { readChanges } from './changes.ts';
import { openList } from './lists.ts';
import { integer } from './list-styles.ts';
import { enter, ownFlow, type Scan } from './scan-context.ts';
import { addGap, addRemoved, addText, enterParagraph } from './scan-paragraph.ts';
import { lookOf, styleChain } from './styles.ts';

/** What to do at the start tag of an element; those not named here are walked through. */
export const elements = new Map<string, (scan: Scan) => void>([
  ['text:p', enterParagraph],
  ['text:h', enterParagraph],
  [
    'text:span',
    (scan) => {
      const chain = styleChain(scan.sheet, 'text', attribute(scan.cursor, 'text:style-name'));
      if (chain.length > 0) enter(scan, { look: lookOf(chain, scan.context.look) });
    },
  ],
  ['text:s', (scan) => addGap(scan, ' '.repeat(countOf(scan, 'text:c')))],
  ['text:tab', (scan) => addGap(scan, '\t')],
  ['text:line-break', (scan) => addGap(scan, '\n')],
  ['text:soft-page-break', turnPage],

  ['text:list', enterList],
  ['text:list-item', (scan) => enter(scan, { item: { numbered: false, start: startOf(scan) } })],
  ['text:list-header', (scan) => enter(scan, { item: null })],
  [
    'text:numbered-paragraph',
    (scan) => {
      const level = Math.max(1, integer(attribute(scan.cursor, 'text:level'), 1));
      const list = openList(
        scan.counts,
        { ...listElement(scan), continues: attribute(scan.cursor, 'text:list-id') },
        null,
      );
      scan.counts.byId.set(attribute(scan.cursor, 'text:list-id') ?? '', list.counters);
      enter(scan, { list: { ...list, level }, item: { numbered: false, start: startOf(scan) } });
    },
  ],
  ['text:number', (scan) => skipElement(scan.cursor)],

  ['text:tracked-changes', (scan) => readChanges(scan.cursor).forEach((change, id) => scan.changes.set(id, change))],
  [
    'text:change-start',
    (scan) => {
      const id = attribute(scan.cursor, 'text:change-id') ?? '';
      const region = scan.changes.get(id);
      if (region?.change.kind === 'inserted') scan.insertions.set(id, region.change);
    },
  ],
  ['text:change-end', (scan) => void scan.insertions.delete(attribute(scan.cursor, 'text:change-id') ?? '')],
  ['text:change', addRemoved],

  [
    'text:note',
    (scan) => {
      const isEnd = attribute(scan.cursor, 'text:note-class') === 'endnote';
      enterFlow(scan, isEnd ? scan.endnotes : scan.footnotes, isEnd ? 'endnote' : 'footnote');
    },
  ],
  ['text:note-citation', (scan) => skipElement(scan.cursor)],
  ['office:annotation', (scan) => enterFlow(scan, scan.comments, 'comment')],
  ['dc:creator', (scan) => skipElement(scan.cursor)],
  ['dc:date', (scan) => skipElement(scan.cursor)],

  ...['text:table-of-content', 'text:alphabetical-index', 'text:illustration-index', 'text:table-index'].map(
    (name): [string, (scan: Scan) => void] => [name, (scan) => enter(scan, { role: 'toc' })],
  ),
  [
    'text:section',
    (scan) => {
      const isHidden =
        attribute(scan.cursor, 'text:display') === 'none' || attribute(scan.cursor, 'text:is-hidden') === 'true';
      if (isHidden) enter(scan, { hidden: true });
    },
  ],
  ['text:section-source', (scan) => void scan.seen.linked++],
  [
    'text:hidden-text',
    (scan) => {
      const isHidden = attribute(scan.cursor, 'text:is-hidden') !== 'false';
      const text = attribute(scan.cursor, 'text:string-value') ?? '';
      skipElement(scan.cursor);
      const { context } = scan;
      scan.context = { ...context, hidden: context.hidden || isHidden };
      addText(scan, text);
      scan.context = context;
    },
  ],
  [
    'text:hidden-paragraph',
    (scan) => {
      if (scan.context.paragraph && attribute(scan.cursor, 'text:is-hidden') === 'true') {
        scan.context.paragraph.hidden = true;
      }
    },
  ],
  ['text:ruby-text', (scan) => skipElement(scan.cursor)],

  [
    'table:table',
    (scan) => {
      const table = openTable(scan.tables.count++);
      enter(scan, { ...ownFlow, table, hidden: scan.context.hidden }, () => judgeFirstRow(table));
    },
  ],
  ['table:table-header-rows', (scan) => enter(scan, { inHeaderRows: true })],
  [
    'table:table-row',
    (scan) => {
      const { table, inHeaderRows } = scan.context;
      if (table) enter(scan, { row: openRow(table, inHeaderRows) });
    },
  ],
  [
    'table:table-cell',
    (scan) => {
      const { table } = scan.context;
      if (!table) return;
      const column = table.column;
      table.column += countOf(scan, 'table:number-columns-repeated');
      enter(scan, { column });
    },
  ],
  [
    'table:covered-table-cell',
    (scan) => {
      const { table } = scan.context;
      if (table) table.column += countOf(scan, 'table:number-columns-repeated');
      skipElement(scan.cursor);
    },
  ],

  ['draw:frame', (scan) => enter(scan, { frame: { counted: false } })],
  ['draw:text-box', enterShape],
  ...['draw:custom-shape', 'draw:rect', 'draw:ellipse', 'draw:circle', 'draw:polygon', 'draw:path', 'draw:caption'].map(
    (name): [string, (scan: Scan) => void] => [name, enterShape],
  ),
  ['draw:image', (scan) => observe(scan, 'images')],
  ['draw:object', (scan) => observe(scan, 'objects')],
  ['draw:object-ole', (scan) => observe(scan, 'objects')],
  ['draw:plugin', (scan) => observe(scan, 'objects')],
  ['draw:floating-frame', (scan) => observe(scan, 'objects')],
  ['draw:control', (scan) => observe(scan, 'controls')],
  ...[
    'svg:title',
    'svg:desc',
    'office:forms',
    'office:scripts',
    'office:event-listeners',
    'text:script',
    'text:table-of-content-source',
    'text:alphabetical-index-source',
    'text:illustration-index-source',
    'text:table-index-source',
    'text:user-index-source',
    'text:object-index-source',
    'text:bibliography-source',
    'draw:enhanced-geometry',
  ].map((name): [string, (scan: Scan) => void] => [name, (scan) => skipElement(scan.cursor)]),
]);

const longestGap = 1000;

function countOf({ cursor }: Scan, name: string): number {
  return Math.min(Math.max(integer(attribute(cursor, name), 1), 1), longestGap);
}

function startOf({ cursor }: Scan): number | null {
  const value = attribute(cursor, 'text:start-value');
  return value === null ? null : integer(value, 1);
}

function turnPage(scan: Scan): void {
  if (scan.page !== null && scan.context.into === scan.body) scan.page++;
}

function listElement({ cursor }: Scan) {
  return {
    style: attribute(cursor, 'text:style-name'),
    id: attribute(cursor, 'xml:id'),
    continues: attribute(cursor, 'text:continue-list'),
    continuesLast: attribute(cursor, 'text:continue-numbering') === 'true',
  };
}

function enterList(scan: Scan): void {
  enter(scan, { list: openList(scan.counts, listElement(scan), scan.context.list), item: null });
}

/** Text that stands elsewhere than where it is written: a note, a comment. */
function enterFlow(scan: Scan, into: ParagraphDraft[], role: ParagraphDraft['role']): void {
  enter(scan, { ...ownFlow, into, role });
}

/** A text box is read after the paragraph that it is anchored in. */
function enterShape(scan: Scan): void {
  if (scan.context.frame) scan.context.frame.counted = true;
  const { row, column } = scan.context;
  enter(scan, { ...ownFlow, row, column });
}

/** Counts a picture or object; the picture that stands for an object is not counted again. */
function observe(scan: Scan, what: keyof Scan['seen']): void {
  const { frame } = scan.context;
  if (!frame?.counted) scan.seen[what]++;
  if (frame) frame.counted = true;
  skipElement(scan.cursor);
}
