/** The lines of a Markdown document sorted into blocks, before anybody reads what is inside them. */
import { beginsParagraph } from '../text/clause-marker.ts';

export type MarkdownBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly indent: number; readonly item: ListItem | null }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'footnote'; readonly text: string }
  | { readonly kind: 'row'; readonly table: number; readonly row: number; readonly cells: readonly string[] };

/** How a list item is marked: with a bullet, or with a number as typed (`2.`). */
type ListItem = { readonly marker: string; readonly number: number | null };

type Paragraph = { readonly lines: string[]; readonly indent: number; readonly item: ListItem | null };

/** How far the sorting has come. */
type Scan = {
  readonly lines: readonly string[];
  readonly blocks: MarkdownBlock[];
  readonly definitions: Set<string>;
  /** The paragraph that the next line may continue. */
  open: Paragraph | null;
  tables: number;
  /** Number of the line at hand, from 0. */
  at: number;
};

/** One line: its text without indentation, and how far that stands from the margin. */
type Line = { readonly words: string; readonly raw: string; readonly columns: number };

/** Asked in this order; the first that says true has taken the line. */
const recognizers: readonly ((scan: Scan, line: Line) => boolean)[] = [
  takeBlank,
  takeCode,
  takeHeading,
  takeUnderline,
  takeRule,
  takeDefinition,
  takeTable,
  takeItem,
  takeText,
];

/** Sorts `lines` into blocks in reading order. `definitions` collects the labels of links and footnotes, in lower case. */
export function markdownBlocks(lines: readonly string[], definitions: Set<string>): MarkdownBlock[] {
  const scan: Scan = { lines, blocks: [], definitions, open: null, tables: 0, at: 0 };
  for (; scan.at < lines.length; scan.at++) {
    const { text, columns } = unquoted(lines[scan.at] ?? '');
    const line: Line = { words: text.trim(), raw: text, columns };
    recognizers.some((take) => take(scan, line));
  }
  close(scan);
  return scan.blocks;
}

function close(scan: Scan): void {
  const { open } = scan;
  if (open !== null) {
    scan.blocks.push({ kind: 'paragraph', text: joined(open.lines), indent: open.indent, item: open.item });
  }
  scan.open = null;
}

function takeBlank(scan: Scan, line: Line): boolean {
  if (line.words !== '') return false;
  close(scan);
  return true;
}

function takeCode(scan: Scan, line: Line): boolean {
  const fence = /^(?:`{3,}(?!.*`)|~{3,})/.exec(line.words)?.[0];
  if (fence === undefined) return false;
  close(scan);
  const end = fenceEnd(scan.lines, scan.at + 1, fence);
  const code = scan.lines.slice(scan.at + 1, end).join('\n');
  if (code.trim() !== '') scan.blocks.push({ kind: 'code', text: code });
  scan.at = end;
  return true;
}

function takeHeading(scan: Scan, line: Line): boolean {
  const heading = atxHeading(line.words);
  if (heading === null) return false;
  close(scan);
  scan.blocks.push(heading);
  return true;
}

function takeUnderline(scan: Scan, line: Line): boolean {
  const heading = scan.open === null ? null : setextHeading(line.words, scan.open);
  if (heading === null) return false;
  scan.open = null;
  scan.blocks.push(heading);
  return true;
}

function takeRule(scan: Scan, line: Line): boolean {
  if (!isThematicBreak(line.words)) return false;
  close(scan);
  return true;
}

function takeDefinition(scan: Scan, line: Line): boolean {
  const definition = scan.open === null ? definedLabel(line.words) : null;
  if (definition === null) return false;
  scan.definitions.add(definition.label.toLowerCase());
  const isNote = definition.label.startsWith('^') && definition.rest !== '';
  if (isNote) scan.blocks.push({ kind: 'footnote', text: definition.rest });
  return true;
}

function takeTable(scan: Scan, line: Line): boolean {
  const header = scan.open === null ? tableHeader(line.words, scan.lines[scan.at + 1]) : null;
  if (header === null) return false;
  const table = scan.tables++;
  scan.blocks.push({ kind: 'row', table, row: 0, cells: header });
  for (let row = 1; ; row++) {
    const next = unquoted(scan.lines[scan.at + row + 1] ?? '').text.trim();
    if (next === '' || !next.includes('|')) {
      scan.at += row;
      return true;
    }
    scan.blocks.push({ kind: 'row', table, row, cells: tableCells(next).slice(0, header.length) });
  }
}

function takeItem(scan: Scan, line: Line): boolean {
  const item = listItem(line.words);
  if (item === null || !startsItem(item, scan.open, line.words)) return false;
  close(scan);
  const { marker, number } = item;
  scan.open = { lines: [item.rest + hardBreak(line.raw)], indent: line.columns, item: { marker, number } };
  return true;
}

function takeText(scan: Scan, line: Line): boolean {
  const text = line.words + hardBreak(line.raw);
  if (scan.open !== null && !beginsBelow(line.words, scan.open)) {
    scan.open.lines.push(text);
    return true;
  }
  close(scan);
  scan.open = { lines: [text], indent: line.columns, item: null };
  return true;
}

/** A line without the marks of a block quotation; `columns` is how far its text stands from the margin. */
function unquoted(line: string): { text: string; columns: number } {
  let at = 0;
  let columns = 0;
  for (; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === '\t') columns += 4 - (columns % 4);
    else if (character === ' ' || character === '\u00A0' || character === '>') columns += 1;
    else break;
  }
  return { text: line.slice(at), columns };
}

/** Line of the closing fence, or the end of the document. */
function fenceEnd(lines: readonly string[], start: number, fence: string): number {
  for (let i = start; i < lines.length; i++) {
    const words = (lines[i] ?? '').trim();
    if (words.startsWith(fence) && words === fence.charAt(0).repeat(words.length)) return i;
  }
  return lines.length;
}

function atxHeading(words: string): MarkdownBlock | null {
  const marks = /^#{1,6}/.exec(words)?.[0].length ?? 0;
  if (marks === 0) return null;
  const after = words.slice(marks);
  // "##Title" is common in real documents; "#1" is not a heading.
  if (after !== '' && !/^\s/.test(after) && !(marks > 1 && /^\p{L}/u.test(after))) return null;
  const text = withoutClosingMarks(after.trim());
  return { kind: 'heading', level: marks, text };
}

function withoutClosingMarks(text: string): string {
  let end = text.length;
  while (text.charAt(end - 1) === '#') end--;
  return end === 0 || /\s/.test(text.charAt(end - 1)) ? text.slice(0, end).trimEnd() : text;
}

function setextHeading(words: string, open: Paragraph): MarkdownBlock | null {
  if (!/^(?:=+|-+)$/.test(words) || open.item !== null) return null;
  const text = open.lines.join(' ').trim();
  // A rule under a long paragraph was meant as a rule.
  if (words.startsWith('-') && (open.lines.length > 2 || text.length > 150)) return null;
  return { kind: 'heading', level: words.startsWith('=') ? 1 : 2, text };
}

function isThematicBreak(words: string): boolean {
  const signs = words.replace(/\s/g, '');
  const mark = signs.charAt(0);
  if (signs.length < 3 || signs !== mark.repeat(signs.length)) return false;
  // A long line of underscores is a blank to fill in.
  return mark === '-' || mark === '*' || (mark === '_' && signs.length < 6);
}

/** `[label]: address` or `[^1]: text of a note`. */
function definedLabel(words: string): { label: string; rest: string } | null {
  const match = /^\[([^\]]{1,200})\]:\s*(.*)$/.exec(words);
  if (match === null) return null;
  const [, label = '', rest = ''] = match;
  const isLink = /^<?(?:[a-z][a-z0-9+.-]*:|\/|#|\.|[\w-]+\.[\w-]+)\S*(?:\s+["'(].*)?$/i.test(rest);
  return label.startsWith('^') || isLink ? { label, rest } : null;
}

function listItem(words: string): (ListItem & { rest: string }) | null {
  const bullet = /^([-*+•])\s+(?=\S)/.exec(words);
  if (bullet !== null) return { marker: bullet[1] ?? '', number: null, rest: words.slice(bullet[0].length) };
  const numbered = /^(\d{1,9})([.)])\s+(?=\S)/.exec(words);
  if (numbered === null) return null;
  const [whole, digits = '', mark = ''] = numbered;
  return { marker: digits + mark, number: Number(digits), rest: words.slice(whole.length) };
}

/** A number in the middle of a paragraph begins an item only where a sentence or another item ended above it. */
function startsItem(item: ListItem, open: Paragraph | null, words: string): boolean {
  if (open === null || item.number === null) return true;
  if (open.item !== null && open.item.number !== null) return true;
  return item.number === 1 || beginsBelow(words, open);
}

/** `beginsParagraph` for Markdown: emphasis and tags around the numbers and at the ends of lines do not count. */
function beginsBelow(words: string, open: Paragraph): boolean {
  return beginsParagraph(bare(words), bare(open.lines.at(-1) ?? ''), bare(open.lines[0] ?? ''));
}

function bare(line: string): string {
  const untagged = line.includes('<') ? line.replace(/<[^<>]{0,200}>/g, '') : line;
  return untagged.replace(/^[*_]{1,3}/, '').replace(/[*_]{1,3}\\?$/, '');
}

/** The cells of a table's header row where a delimiter row of as many cells stands below it. */
function tableHeader(words: string, below: string | undefined): string[] | null {
  if (below === undefined || !words.includes('|') || !below.includes('-')) return null;
  const delimiters = tableCells(unquoted(below).text.trim());
  if (!delimiters.every((cell) => /^:?-+:?$/.test(cell))) return null;
  const cells = tableCells(words);
  return cells.length === delimiters.length ? cells : null;
}

/** Splits a row at the pipes that no backslash precedes; an escaped pipe becomes a pipe. */
function tableCells(words: string): string[] {
  const inside = words.startsWith('|') ? words.slice(1) : words;
  const cells: string[] = [];
  let cell = '';
  for (let i = 0; i < inside.length; i++) {
    const character = inside.charAt(i);
    if (character === '\\' && inside.charAt(i + 1) === '|') {
      cell += '|';
      i++;
    } else if (character === '\\') {
      cell += character + inside.charAt(++i);
    } else if (character === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  if (cell.trim() !== '') cells.push(cell.trim());
  return cells;
}

/** Two spaces or a backslash at the end of a line: the author wants the line to end there. */
function hardBreak(line: string): string {
  return /(?: {2}|\t)$/.test(line) ? '\\' : '';
}

function joined(lines: readonly string[]): string {
  return lines
    .map((line, index) => {
      const text = line.endsWith('\\') && !line.endsWith('\\\\') ? line.slice(0, -1) : line;
      if (index === lines.length - 1) return text;
      return text === line ? `${text} ` : `${text}\n`;
    })
    .join('');
}
