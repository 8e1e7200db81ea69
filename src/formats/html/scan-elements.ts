/** What each element of HTML means to the reader (HTML Standard, 4), Word's own ways of saving HTML among them. */
import type { Change } from '../pieces/piece.ts';
import { judgeFirstRow, openRow, openTable } from '../pieces/table-draft.ts';
import { boldOf, breaksPage, indentOf, isHidden, readStyle } from './inline-style.ts';
import { joinMarkers } from './layout-tables.ts';
import { labelItem, openHtmlList } from './list-labels.ts';
import { addBreak, addText, endParagraph, endPlain } from './put-text.ts';
import type { Context, Html } from './scan-context.ts';

type Attributes = Readonly<Record<string, string>>;
type Style = ReadonlyMap<string, string>;

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td ' +
    'tfoot th thead tr ul'
  ).split(' '),
);

/** Elements whose text nobody sees, or that hold no text of the document. */
const unseen = new Set(
  'script style template head noscript button datalist object embed iframe canvas audio video svg math map'.split(' '),
);

const noStyle: Style = new Map();

/** At a start tag. */
export function enterElement(html: Html, name: string, attributes: Attributes): void {
  const outer = html.context;
  html.stack.push({ name, outer });
  if (outer.skipped) return;
  const isBlock = blocks.has(name);
  if (isBlock) endParagraph(html);
  const style = attributes['style'] === undefined ? noStyle : readStyle(attributes['style']);
  const context: Context = { ...outer };
  html.context = context;
  observe(html, name, attributes);
  if (unseen.has(name)) {
    context.skipped = true;
    return;
  }
  applyStyle(html, context, attributes, style, isBlock);
  applyWord(context, attributes, style);
  applyElement(html, context, name, attributes, style);
}

/** At an end tag; the parser gives one for every start tag, in order. */
export function leaveElement(html: Html, name: string): void {
  const frame = html.stack.pop();
  if (!frame) return;
  const inner = html.context;
  if (!inner.skipped) {
    if (name === 'pre' && !frame.outer.pre) endPlain(html);
    if (blocks.has(name)) endParagraph(html);
    if (name === 'table' && inner.table) endTable(html, inner);
  }
  html.context = frame.outer;
}

function applyStyle(html: Html, context: Context, attributes: Attributes, style: Style, isBlock: boolean): void {
  if (attributes['hidden'] !== undefined || isHidden(style)) context.hidden = true;
  const bold = boldOf(style);
  if (bold !== null) context.bold = bold;
  const line = style.get('text-decoration') ?? style.get('text-decoration-line') ?? '';
  if (line.includes('line-through')) context.struck = true;
  if (line.includes('underline')) context.underlined = true;
  if (!isBlock) return;
  context.indent += indentOf(style);
  if (breaksPage(style).before) html.breaks.add(html.drafts.length);
}

const wordElements: Readonly<Record<string, Context['role']>> = {
  footnote: 'footnote',
  endnote: 'endnote',
  comment: 'comment',
  header: 'header-footer',
  footer: 'header-footer',
};

function applyWord(context: Context, attributes: Attributes, style: Style): void {
  const list = style.get('mso-list');
  if (list === 'ignore') context.label = true;
  else if (list !== undefined) {
    const level = /\blevel([1-9])\b/.exec(list)?.[1];
    context.level = level === undefined ? null : Number(level) - 1;
  }
  const element = wordElements[style.get('mso-element') ?? ''];
  if (element) context.role = element;
  const kind = attributes['class'] ?? '';
  if (/^MsoToc/i.test(kind)) context.role = 'toc';
  else if (/^MsoTitle/i.test(kind)) context.role = 'title';
  else if (/^MsoCommentReference/i.test(kind)) context.skipped = true;
  // LibreOffice writes the parts of a page this way.
  const id = attributes['id'] ?? '';
  if (/^sdfootnote\d+$/.test(id)) context.role = 'footnote';
  else if (/^sdendnote\d+$/.test(id)) context.role = 'endnote';
  else if (/^Table of Contents/i.test(id)) context.role = 'toc';
  if (attributes['title'] === 'header' || attributes['title'] === 'footer') context.role = 'header-footer';
}

function applyElement(html: Html, context: Context, name: string, attributes: Attributes, style: Style): void {
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (heading !== undefined) {
    context.outline = Number(heading);
    context.bold = boldOf(style) ?? true;
    return;
  }
  switch (name) {
    case 'b':
    case 'strong':
      context.bold = true;
      return;
    case 'u':
      context.underlined = true;
      return;
    case 's':
    case 'strike':
      context.struck = true;
      return;
    case 'del':
      context.deletion = changeOf('deleted', attributes);
      return;
    case 'ins':
      context.insertion = changeOf('inserted', attributes);
      return;
    case 'nav':
      context.role = 'header-footer';
      return;
    case 'br':
      return addBreak(html);
    case 'hr':
      html.breaks.add(html.drafts.length);
      return;
    case 'pre':
    case 'xmp':
    case 'listing':
    case 'plaintext':
      context.pre = true;
      return;
    case 'option':
      context.skipped = attributes['selected'] === undefined;
      return;
    case 'input':
      return addField(html, attributes);
    case 'ol':
    case 'ul':
      context.list = openHtmlList(name, attributes, style);
      context.lists++;
      context.item = null;
      return;
    case 'li':
      context.item = { label: context.list ? labelItem(context.list, attributes, style) : '', used: false };
      return;
    default:
      applyTable(html, context, name, attributes);
  }
}

function applyTable(html: Html, context: Context, name: string, attributes: Attributes): void {
  switch (name) {
    case 'table': {
      if (context.table) context.table.nested = true;
      const table = {
        ...openTable(html.tables++),
        spans: new Map<number, number>(),
        from: html.drafts.length,
        nested: false,
      };
      Object.assign(context, { table, row: null, column: 0, inHeader: false, outline: null, item: null, bold: false });
      return;
    }
    case 'thead':
      context.inHeader = true;
      return;
    case 'tr':
      if (!context.table) return;
      context.row = openRow(context.table, context.inHeader);
      for (const [column, rows] of context.table.spans) {
        if (rows > 1) context.table.spans.set(column, rows - 1);
        else context.table.spans.delete(column);
      }
      return;
    case 'td':
    case 'th':
      return enterCell(context, name, attributes);
  }
}

function enterCell(context: Context, name: string, attributes: Attributes): void {
  const { table } = context;
  if (!table) return;
  context.row ??= openRow(table, context.inHeader);
  while (table.spans.has(table.column)) table.column++;
  context.column = table.column;
  const columns = spanOf(attributes['colspan']);
  const rows = spanOf(attributes['rowspan']);
  for (let at = 0; at < columns; at++) if (rows > 1) table.spans.set(table.column + at, rows);
  table.column += columns;
  if (name === 'th') context.bold = true;
}

const widestSpan = 200;

function spanOf(value: string | undefined): number {
  return value !== undefined && /^\s*\d{1,4}\s*$/.test(value) ? Math.min(Math.max(Number(value), 1), widestSpan) : 1;
}

function endTable(html: Html, { table }: Context): void {
  if (!table) return;
  judgeFirstRow(table);
  if (!table.nested) joinMarkers(html.drafts, table.from);
}

function changeOf(kind: Change['kind'], attributes: Attributes): Change {
  const author = (attributes['cite'] ?? '').replace(/^mailto:/i, '');
  let name = author;
  try {
    name = decodeURIComponent(author);
  } catch {
    // Written as it is.
  }
  return { kind, author: name, date: attributes['datetime'] ?? '' };
}

function addField(html: Html, attributes: Attributes): void {
  const type = (attributes['type'] ?? 'text').toLowerCase();
  if (type === 'checkbox' || type === 'radio') addText(html, attributes['checked'] === undefined ? '☐' : '☒');
  else if (type !== 'hidden' && type !== 'submit' && type !== 'button' && type !== 'image' && type !== 'password') {
    addText(html, attributes['value'] ?? '');
  }
}

function observe(html: Html, name: string, attributes: Attributes): void {
  const { seen } = html;
  // Pictures of a point or two count visitors, they show nothing.
  const isDot = Number(attributes['width']) <= 2 && Number(attributes['height']) <= 2;
  if ((name === 'img' && !isDot) || name === 'svg' || name === 'canvas') seen.images++;
  else if (name === 'math') seen.formulas++;
  else if (name === 'object' || name === 'embed' || name === 'iframe') seen.embedded++;
}
