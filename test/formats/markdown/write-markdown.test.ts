import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/formats/markdown/read-markdown.ts';
import { writeMarkdown } from '../../../src/formats/markdown/write-markdown.ts';
import { contractFrom, sampleContract } from '../sample-contract.ts';
import type { Note } from '../sample-contract.ts';

const written = (notes: readonly Note[]): string => writeMarkdown(contractFrom('Contract', notes));

describe('writeMarkdown', () => {
  it('types numbers, uses headings for articles and exhibits, and nests lists', () => {
    expect(
      written([
        { role: 'title', text: 'Agreement' },
        { role: 'heading', label: '1', text: 'Patching' },
        { label: '1.1', level: 1, text: '[[Time.]] Supplier shall:' },
        { label: '(a)', level: 2, text: 'patch; and' },
        { label: '(i)', level: 3, text: 'report.' },
        { level: 1, text: 'Continued.' },
        { role: 'heading', label: 'Exhibit A', text: 'Cloud' },
      ]),
    ).toBe(
      '# Agreement\n\n## 1. Patching\n\n 1.1 **Time.** Supplier shall:\n\n  (a) patch; and\n\n   (i) report.\n\n Continued.\n\n## Exhibit A: Cloud\n',
    );
  });

  it('sets terms and open points in bold and cross-references as text', () => {
    expect(
      written([
        { label: '1', name: 'one', text: '“<<Product>>” means X.' },
        { label: '2', text: 'See {one|Section 1} [?CONFIRM: date?].' },
      ]),
    ).toBe('1\\. “**Product**” means X.\n\n2\\. See Section 1 **\\[CONFIRM: date]**.\n');
  });

  it('writes tables with a header, pipes escaped and line breaks kept', () => {
    const cell = (row: number, column: number, text: string, header = false): Note => ({
      text,
      cell: { table: 0, row, column, header },
    });
    expect(
      written([
        cell(0, 0, 'A', true),
        cell(0, 1, 'B', true),
        cell(1, 0, 'x | y'),
        cell(1, 0, 'more'),
        cell(1, 1, 'one\ntwo'),
      ]),
    ).toBe('| A | B |\n| --- | --- |\n| x \\| y<br>more | one<br>two |\n');
  });

  it('gives a table without a header row an empty one', () => {
    expect(written([{ text: 'x', cell: { table: 0, row: 0, column: 0, header: false } }])).toBe(
      '|  |\n| --- |\n| x |\n',
    );
  });

  it('keeps tables apart that stand one after the other', () => {
    const cell = (table: number): Note => ({ text: 'x', cell: { table, row: 0, column: 0, header: true } });
    expect(written([cell(0), cell(1)]).match(/---/g)).toHaveLength(2);
  });

  it('leaves out what nobody reads in print', () => {
    expect(written([{ text: 'Kept.' }, { role: 'hidden', text: 'Secret.' }, { role: 'deleted', text: 'Gone.' }])).toBe(
      'Kept.\n',
    );
  });

  it('is read back with every block, number and cell', () => {
    const read = readMarkdown(writeMarkdown(sampleContract)).paragraphs;
    expect(read).toHaveLength(sampleContract.blocks.length);
    for (const [index, block] of sampleContract.blocks.entries()) {
      const paragraph = read[index];
      expect(paragraph?.text.endsWith(block.text)).toBe(true);
      expect(paragraph?.text.startsWith(block.label)).toBe(true);
      expect(paragraph?.cell).toEqual(block.cell);
    }
  });

  it('is read back letter by letter whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        '*',
        '**',
        '_',
        '____',
        '`',
        '[',
        '](',
        '<b>',
        '&amp;',
        '~~',
        '# ',
        '- ',
        '1. ',
        '2) ',
        '> ',
        '|',
        '---',
        '===',
        '![',
        '\\',
        '<!--',
        '$',
        ': ',
      ),
    );
    const text = fc
      .array(piece, { minLength: 1, maxLength: 8 })
      .map((pieces) => pieces.join('').replace(/\s+/g, ' ').trim());
    fc.assert(
      fc.property(
        fc.array(
          text.filter((line) => line !== ''),
          { minLength: 1, maxLength: 3 },
        ),
        (lines) => {
          const contract = contractFrom(
            'Contract',
            lines.map(() => ({ text: 'x' })),
          );
          const blocks = contract.blocks.map((block, index) => ({ ...block, text: lines[index] ?? '' }));
          const read = readMarkdown(writeMarkdown({ ...contract, blocks }));
          expect(read.paragraphs.map((paragraph) => paragraph.text)).toEqual(lines);
          expect(read.paragraphs.every((paragraph) => paragraph.role === 'body' && paragraph.cell === null)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is read back with marks in any place', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'B', ' ', '.', '“', '(', '*', '1'),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(words, fc.nat(20), fc.nat(20), (given, one, two) => {
        const text = `x${given.replace(/ +/g, ' ')}x`;
        const [start = 0, end = 0] = [Math.min(one, text.length), Math.min(two, text.length)].sort((a, b) => a - b);
        const contract = contractFrom('Contract', [{ text: 'x' }]);
        const blocks = contract.blocks.map((block) => ({
          ...block,
          text,
          marks: [{ start, end, kind: 'term' as const }],
        }));
        expect(
          readMarkdown(writeMarkdown({ ...contract, blocks })).paragraphs.map((paragraph) => paragraph.text),
        ).toEqual([text]);
      }),
      { numRuns: 1000 },
    );
  });
});
