/** Little source documents, as short to write as the text itself. */
import type { Block, Contract } from '../../src/contract/contract.ts';
import { buildContract } from '../../src/contract/build-contract.ts';
import type { SourceDocument, SourceParagraph } from '../../src/contract/source.ts';

/** A body paragraph with nothing known about it but what is given. */
export function paragraph(text: string, known: Partial<SourceParagraph> = {}): SourceParagraph {
  return {
    text,
    role: 'body',
    label: '',
    depth: null,
    outline: null,
    indent: 0,
    bold: false,
    cell: null,
    page: null,
    marks: [],
    ...known,
  };
}

export function sourceOf(...paragraphs: readonly (SourceParagraph | string)[]): SourceDocument {
  return {
    format: 'docx',
    paragraphs: paragraphs.map((one) => (typeof one === 'string' ? paragraph(one) : one)),
    revisions: [],
    unread: [],
  };
}

/** One paragraph for each line. Two spaces of indentation count as a quarter of an inch. */
export function readPlain(lines: string): SourceDocument {
  const written = lines.split('\n').filter((line) => line.trim() !== '');
  const margin = Math.min(...written.map((line) => line.length - line.trimStart().length));
  return sourceOf(
    ...written.map((line) =>
      paragraph(line.trim(), { indent: (line.length - line.trimStart().length - margin) * 180 }),
    ),
  );
}

export function plain(lines: string): Contract {
  return buildContract(readPlain(lines));
}

/** A table: rows of cells. */
export function table(
  number: number,
  rows: readonly (readonly string[])[],
  headerRows = 1,
): readonly SourceParagraph[] {
  return rows.flatMap((cells, row) =>
    cells.map((text, column) => paragraph(text, { cell: { table: number, row, column, header: row < headerRows } })),
  );
}

/** The block that begins with these words. */
export function blockOf(contract: Contract, start: string): Block {
  const block = contract.blocks.find(({ text }) => text.startsWith(start));
  if (block === undefined) throw new Error(`No block begins with "${start}"`);
  return block;
}

/** Every block as `role clause: first words`, two spaces further in for each level. */
export function outline(contract: Contract): readonly string[] {
  return contract.blocks.map(
    ({ role, level, clause, text }) => `${'  '.repeat(level)}${role} ${clause}: ${text.slice(0, 24)}`,
  );
}
