/** A contract as lines of text, one for each clause, so that line-by-line tools can compare contracts. */
import type { Block, Contract } from '../contract/contract.ts';
import { safeText } from './safe-text.ts';

/** What stands before text that a reader of the printed contract does not read as a term of it. */
const marks: Partial<Record<Block['role'], string>> = {
  'header-footer': 'header or footer',
  footnote: 'footnote',
  endnote: 'endnote',
  comment: 'comment',
  deleted: 'deleted',
  hidden: 'hidden',
  toc: 'contents',
};

/**
 * Lines of the form `number<TAB>text`; the number is the one a lawyer cites, empty for paragraphs without one of their
 * own. The cells of a table's row share a line. Nothing in a line can steer a terminal.
 */
export function renderClauseLines({ blocks }: Contract): string {
  const lines: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const text = oneLine(block.text);
    if (text === '' && block.label === '') continue;
    if (continuesRow(block, blocks[index - 1]) && lines.length > 0) {
      lines[lines.length - 1] += ` | ${text}`;
      continue;
    }
    const mark = marks[block.role];
    lines.push(`${safeText(block.label === '' ? '' : block.clause)}\t${mark === undefined ? '' : `[${mark}] `}${text}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** Text without line breaks and runs of white space. */
export function oneLine(text: string): string {
  return safeText(text.replace(/[\s\u00a0]+/gu, ' ').trim());
}

function continuesRow({ cell, role, label }: Block, before: Block | undefined): boolean {
  if (before === undefined || cell === null || before.cell === null || label !== '') return false;
  return cell.table === before.cell.table && cell.row === before.cell.row && role === before.role;
}
