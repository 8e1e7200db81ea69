/**
 * Signature blocks: one borderless table with a column per party that stays on one page. A signature block of a
 * contract is one party's whole block, its lines separated by line breaks; or it is a cell of a table, then the table
 * decides the columns.
 */
import type { ParagraphChild, Table } from 'docx';
import type { Block } from '../../contract/contract.ts';
import { plainRuns } from './write-runs.ts';
import type { WriteContext } from './write-runs.ts';
import { gridOf } from './write-table.ts';

/** How far a rule stays away from the next column. */
const columnGap = 504;

/** True for a signature block that takes a column; a single line outside a table is an ordinary paragraph. */
export function isSignatureColumn(block: Block): boolean {
  return block.role === 'signature' && (block.cell !== null || block.text.includes('\n'));
}

/** The table of consecutive signature columns, two beside each other. */
export function signatureTable(blocks: readonly Block[], context: WriteContext): Table {
  const { Paragraph, Table, TableCell, TableRow } = context.docx;
  const none = { style: 'none', size: 0, color: 'auto' } as const;
  const rows = blocks.every((block) => block.cell !== null) ? gridOf(blocks) : inPairs(blocks);
  const columns = Math.max(2, ...rows.map((row) => row.length));
  const width = Math.floor(context.layout.textWidth / columns);
  return new Table({
    width: { size: width * columns, type: 'dxa' },
    columnWidths: Array.from({ length: columns }, () => width),
    layout: 'fixed',
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: rows.map((row) => {
      const cells = Array.from({ length: columns }, (_, column) => row[column] ?? []);
      return new TableRow({
        cantSplit: true,
        children: cells.map((cell) => {
          const lines = cell.flatMap((block) => block.text.split('\n').map((text, line) => ({ text, line, block })));
          const paragraphs = lines.map(({ text, line, block }) => {
            const name = isName(block, line);
            return new Paragraph({
              style: 'SignatureLine',
              tabStops: [{ type: 'right', leader: 'underscore', position: width - columnGap }],
              ...(name ? { spacing: { before: 320 } } : {}),
              children: signatureLine(text, { name, open: isOpen(block) }, context),
            });
          });
          return new TableCell({
            width: { size: width, type: 'dxa' },
            children: paragraphs.length > 0 ? paragraphs : [new Paragraph({ style: 'SignatureLine' })],
          });
        }),
      });
    }),
  });
}

function inPairs(blocks: readonly Block[]): Block[][][] {
  const rows: Block[][][] = [];
  for (let i = 0; i < blocks.length; i += 2) rows.push(blocks.slice(i, i + 2).map((block) => [block]));
  return rows;
}

function isOpen({ marks }: Block): boolean {
  return marks.some(({ kind }) => kind === 'confirm');
}

/** The first line of a party's block names the party. */
function isName(block: Block, line: number): boolean {
  return block.cell?.header === true || (line === 0 && block.text.includes('\n'));
}

/** `By:` and `By: ____` get a rule up to the edge of the column, however long the word is. */
function signatureLine(
  text: string,
  { name, open }: { readonly name: boolean; readonly open: boolean },
  context: WriteContext,
): ParagraphChild[] {
  const blank = /^([^\n]*:)[ \t]*_*[ \t]*$/.exec(text);
  if (blank?.[1] !== undefined) return plainRuns(`${blank[1]} \t`, {}, context);
  const mark = open ? ({ highlight: 'yellow', highlightComplexScript: false } as const) : {};
  return plainRuns(text, { ...(name ? { style: 'ClauseTitle' } : {}), ...mark }, context);
}
