/** Contract to Markdown (CommonMark with GFM tables). */
import type { Block, Contract, Mark, Role } from '../../contract/contract.ts';
import { escapeLineStart, escapeMarkdown } from './escape-markdown.ts';

/** Roles that a printed contract does not show. */
const unprinted: ReadonlySet<Role> = new Set(['toc', 'header-footer', 'comment', 'deleted', 'hidden']);

/**
 * The contract as Markdown that reads well as plain text too: numbers are typed, the title is `#`, articles and exhibits
 * are `##`, tables are GFM tables, defined terms, run-in headings and open points are bold, cross-references plain text.
 */
export function writeMarkdown(contract: Contract): string {
  const blocks = contract.blocks.filter((block) => !unprinted.has(block.role));
  const parts: string[] = [];
  for (let i = 0; i < blocks.length;) {
    const block = blocks[i];
    if (block === undefined) break;
    const cells = block.cell === null ? [] : tableFrom(blocks, i);
    parts.push(cells.length > 0 ? table(cells) : paragraph(block));
    i += Math.max(cells.length, 1);
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function tableFrom(blocks: readonly Block[], start: number): Block[] {
  const number = blocks[start]?.cell?.table;
  let end = start;
  while (blocks[end]?.cell?.table === number && end < blocks.length) end++;
  return blocks.slice(start, end);
}

function paragraph(block: Block): string {
  const text = inline(block);
  switch (block.role) {
    case 'title':
      return `# ${oneLine(withLabel(block, text))}`;
    case 'heading':
      return `${'#'.repeat(Math.min(block.level, 4) + 2)} ${oneLine(withLabel(block, text))}`;
    case 'note':
      return withLabel(block, text)
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    default:
      // Up to three spaces show the nesting to a reader of the plain file and mean nothing to Markdown.
      return ' '.repeat(Math.min(block.level, 3)) + withLabel(block, text);
  }
}

/** `2.` for an article, `2.1` and `(a)` as they are, `Exhibit A:` before a title. */
function withLabel(block: Block, text: string): string {
  const { label } = block;
  if (label === '') return escapeLineStart(text);
  const number = /^\d+$/.test(label) ? `${label}.` : label;
  if (block.role !== 'heading' && block.role !== 'title') return `${escapeLineStart(escapeMarkdown(number))} ${text}`;
  const shown = /^\p{L}{2,}/u.test(label) ? `${label}:` : number;
  return `${escapeMarkdown(shown)} ${text}`;
}

/** A heading ends with its line. */
function oneLine(text: string): string {
  return text.replace(/\\?\n/g, ' ');
}

/** Text of a block with its marks in bold; line breaks as `\` at the end of the line. */
function inline(block: Block): string {
  const bold = block.role === 'heading' || block.role === 'title' ? [] : boldRanges(block.marks, block.text.length);
  let markdown = '';
  let from = 0;
  for (const range of bold) {
    markdown += escapeMarkdown(block.text.slice(from, range.start)) + emphasized(block.text, range);
    from = range.end;
  }
  markdown += escapeMarkdown(block.text.slice(from));
  const lines = markdown.split(/\r\n?|\n/);
  return lines.map((line, index) => (index === 0 ? line : escapeLineStart(line.trimStart()))).join('\\\n');
}

type Range = { readonly start: number; readonly end: number };

/** The marked stretches in order, overlaps joined. */
function boldRanges(marks: readonly Mark[], length: number): Range[] {
  const ranges: Range[] = [];
  const wanted = marks.filter((mark) => mark.kind === 'title' || mark.kind === 'term' || mark.kind === 'confirm');
  for (const mark of [...wanted].sort((a, b) => a.start - b.start)) {
    const last = ranges.at(-1);
    const end = Math.min(mark.end, length);
    if (last !== undefined && mark.start <= last.end) {
      ranges[ranges.length - 1] = { ...last, end: Math.max(last.end, end) };
    } else if (mark.start < end) ranges.push({ start: mark.start, end });
  }
  return ranges;
}

/** `**…**` with the spaces outside. Where a letter touches the mark, CommonMark 6.2 would not close it: a tag does. */
function emphasized(text: string, range: Range): string {
  const marked = text.slice(range.start, range.end);
  const words = marked.trim();
  if (words === '' || words.includes('\n')) return escapeMarkdown(marked);
  const lead = marked.slice(0, marked.indexOf(words));
  const tail = marked.slice(lead.length + words.length);
  const before = lead === '' ? text.charAt(range.start - 1) : ' ';
  const after = tail === '' ? text.charAt(range.end) : ' ';
  const clean = !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
  const [open, close] = clean ? ['**', '**'] : ['<b>', '</b>'];
  return lead + open + escapeMarkdown(words) + close + tail;
}

function table(cells: readonly Block[]): string {
  const rows = new Map<number, Map<number, string>>();
  for (const block of cells) {
    const { row, column } = block.cell ?? { row: 0, column: 0 };
    const texts = rows.get(row) ?? new Map<number, string>();
    const text = `${block.label === '' ? '' : `${escapeMarkdown(block.label)} `}${inline(block)}`;
    const cell = text.replace(/\\?\n/g, '<br>').replaceAll('|', '\\|');
    const above = texts.get(column);
    texts.set(column, above === undefined ? cell : `${above}<br>${cell}`);
    rows.set(row, texts);
  }
  const columns = [...new Set([...rows.values()].flatMap((texts) => [...texts.keys()]))].sort((a, b) => a - b);
  const order = [...rows.keys()].sort((a, b) => a - b);
  const lines = order.map((row) => columns.map((column) => rows.get(row)?.get(column) ?? ''));
  const hasHeader = cells.some((block) => block.cell?.header === true && block.cell.row === order[0]);
  // GFM knows no table without a header row: where the contract has none, the row stays empty.
  const body = hasHeader ? lines : [columns.map(() => ''), ...lines];
  const rule = columns.map(() => '---');
  return [body[0] ?? [], rule, ...body.slice(1)].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
