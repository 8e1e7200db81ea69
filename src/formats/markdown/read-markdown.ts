/** Markdown to paragraphs. */
import type { Cell, Revision } from '../../contract/contract.ts';
import type { SourceDocument, SourceParagraph } from '../../contract/source.ts';
import { cleanText } from '../text/read-text.ts';
import { numberListItems } from './list-numbers.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import { plainInline } from './plain-inline.ts';

/** Twentieths of a point that one column of indentation stands for. */
const columnWidth = 180;

/**
 * Reads the paragraphs of a Markdown document: headings with their level, tables as cells, code as it stands, lists
 * with their numbers as text. Marks of emphasis and links are removed, front matter and HTML comments dropped, struck
 * text given as a deletion. Lines wrapped by hand are joined. Takes any string, throws nothing.
 */
export function readMarkdown(text: string): SourceDocument {
  const body = withoutComments(withoutFrontMatter(cleanText(text).replaceAll('\f', '\n')));
  const definitions = new Set<string>();
  const blocks = numberListItems(markdownBlocks(body.split('\n'), definitions));
  const isDefined = (label: string): boolean => definitions.size > 0 && definitions.has(label.toLowerCase());
  const paragraphs: SourceParagraph[] = [];
  const revisions: Revision[] = [];
  let images = 0;

  function add(markdown: string, details: Partial<SourceParagraph>): void {
    const inline = plainInline(markdown, isDefined);
    images += inline.images;
    const words = inline.text.replace(/[ \t]{2,}/g, ' ').trim();
    for (const struck of inline.struck) {
      const deleted = plainInline(struck, isDefined).text;
      revisions.push({ kind: 'deleted', text: deleted, author: '', date: '', paragraph: paragraphs.length + 1 });
    }
    if (words !== '') paragraphs.push({ ...emptyParagraph, bold: isBold(markdown), ...details, text: words });
  }

  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        add(block.text, { role: 'heading', outline: block.level });
        break;
      case 'paragraph':
        add(block.text, { indent: block.indent * columnWidth });
        break;
      case 'code':
        paragraphs.push({ ...emptyParagraph, text: block.text });
        break;
      case 'footnote':
        add(block.text, { role: 'footnote' });
        break;
      case 'row':
        for (const [column, cell] of block.cells.entries()) add(cell, { cell: cellAt(block.table, block.row, column) });
        break;
      default:
        block satisfies never;
    }
  }
  const what = `${images === 1 ? 'An image is' : `${images} images are`} linked and not read; only the text beside it counts.`;
  const unread = images > 0 ? [{ kind: 'image' as const, what, count: images }] : [];
  return { format: 'markdown', paragraphs, revisions, unread };
}

const emptyParagraph: SourceParagraph = {
  text: '',
  role: 'body',
  label: '',
  depth: null,
  outline: null,
  indent: 0,
  bold: false,
  cell: null,
  page: null,
  marks: [],
};

function cellAt(table: number, row: number, column: number): Cell {
  return { table, row, column, header: row === 0 };
}

/** A YAML block between two lines of `---` at the very beginning. */
function withoutFrontMatter(text: string): string {
  const start = text.trimStart();
  if (!/^---[ \t]*\n/.test(start)) return text;
  const end = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(start.slice(3));
  const first = start.slice(start.indexOf('\n') + 1).trimStart();
  if (end === null || !/^(?:[\w"'-]+[\w "'-]{0,60}:|#|---)/.test(first)) return text;
  return start.slice(3 + end.index + end[0].length);
}

/** Without `<!-- … -->`, style sheets and scripts. One that is never closed stays: nothing may vanish by accident. */
function withoutComments(text: string): string {
  let rest = text;
  for (const [open, close] of [
    ['<!--', '-->'],
    ['<style', '</style>'],
    ['<script', '</script>'],
  ] as const) {
    rest = withoutBetween(rest, open, close);
  }
  return rest;
}

function withoutBetween(text: string, open: string, close: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = text.indexOf(open); at !== -1; at = text.indexOf(open, Math.max(from, at + 1))) {
    if (text.charAt(at - 1) === '\\') continue;
    const end = text.indexOf(close, at + open.length);
    if (end === -1) break;
    kept.push(text.slice(from, at));
    from = end + close.length;
  }
  kept.push(text.slice(from));
  return kept.join('');
}

/** True where the whole paragraph stands between one pair of `**` or `__`. */
function isBold(markdown: string): boolean {
  const words = markdown.trim();
  const mark = words.slice(0, 2);
  if (mark !== '**' && mark !== '__') return false;
  const end = words.indexOf(mark, 2);
  return end > 2 && /^[.:]?$/.test(words.slice(end + 2));
}
