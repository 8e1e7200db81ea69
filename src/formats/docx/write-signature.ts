/**
 * Signature blocks: one borderless table with a column per party that stays on one page. A signature block of a
 * contract is one party's whole block, its lines separated by line breaks; or it is a cell of a table, then the table
 * decides the columns.
 */
import type { Block } from '../../contract/contract.ts';
import { paragraph } from './write-paragraph.ts';
import { plainRuns } from './write-runs.ts';
import type { WriteContext } from './write-runs.ts';
import { cellElement, fixedLayout, gridOf, table, tableBorders, tableRow } from './write-table.ts';

/** How far a rule stays away from the next column. */
const columnGap = 504;

/** True for a signature block that takes a column; a single line outside a table is an ordinary paragraph. */
export function isSignatureColumn(block: Block): boolean {
  return block.role === 'signature' && (block.cell !== null || block.text.includes('\n'));
}

/** The table of consecutive signature columns, two beside each other. */
export function signatureTable(blocks: readonly Block[], context: WriteContext): string {
  const rows = blocks.every((block) => block.cell !== null) ? gridOf(blocks) : inPairs(blocks);
  const columns = Math.max(2, ...rows.map((row) => row.length));
  const width = Math.floor(context.layout.textWidth / columns);
  const tabs = `<w:tabs><w:tab w:val="right" w:pos="${width - columnGap}" w:leader="underscore"/></w:tabs>`;
  return table(
    width * columns,
    Array.from({ length: columns }, () => width),
    `${tableBorders('none', 'auto', 0)}${fixedLayout}`,
    rows.map((row) =>
      tableRow(
        '<w:cantSplit/>',
        Array.from({ length: columns }, (_, column) => signatureCell(row[column] ?? [], width, tabs)),
      ),
    ),
  );
}

function signatureCell(blocks: readonly Block[], width: number, tabs: string): string {
  const style = 'SignatureLine';
  const paragraphs = blocks.flatMap((block) =>
    block.text.split('\n').map((text, line) => {
      const name = isName(block, line);
      const spacing = name ? '<w:spacing w:before="320"/>' : '';
      return paragraph({ style, tabs, spacing }, signatureLine(text, { name, open: isOpen(block) }));
    }),
  );
  return cellElement(width, '', paragraphs.length > 0 ? paragraphs : [paragraph({ style })]);
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
function signatureLine(text: string, { name, open }: { readonly name: boolean; readonly open: boolean }): string {
  const blank = /^([^\n]*:)[ \t]*_*[ \t]*$/.exec(text);
  if (blank?.[1] !== undefined) return plainRuns(`${blank[1]} \t`);
  return plainRuns(text, { ...(name ? { style: 'ClauseTitle' } : {}), ...(open ? { highlight: true } : {}) });
}
