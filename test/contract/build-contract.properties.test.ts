import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildContract } from '../../src/contract/build-contract.ts';
import type { SourceDocument, SourceParagraph } from '../../src/contract/source.ts';
import { cpuSeconds } from '../cpu-seconds.ts';

const PIECES = [
  '7.2',
  '7.2(b)',
  '(a)',
  '(i)',
  '(ii)',
  'a.',
  'A.',
  '1.',
  '2.',
  'IV.',
  'ARTICLE IV',
  'Section 3.',
  'C-4.5',
  '§ 4',
  '•',
  '- ',
  '24 months',
  ':',
  '.',
  ';',
  'Exhibit C',
  'Schedule 1',
  'Exhibits A, B and',
  '“Supplier”',
  '(“Vendor”)',
  '(the “X”',
  'means',
  'shall',
  'Supplier',
  'between',
  'and',
  'WHEREAS',
  'RECITALS',
  'NOW, THEREFORE,',
  'DEFINITIONS',
  'Contents',
  '.... 12',
  'By: ____',
  '[Drafting note:',
  'Patching.',
  '\n',
  '\t',
  '\u00a0',
  '',
  '(',
  '"',
  '“',
  '𝒳',
  'é',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const label = fc.oneof(
  fc.constant(''),
  fc.constantFrom('7.', '7.2', '(b)', '(i)', '•', 'o', 'ARTICLE II', 'Exhibit B', 'R-8', '1)', '第1条'),
  fc.string({ maxLength: 5 }),
);
const marks = fc.array(
  fc.record({
    start: fc.nat(40),
    end: fc.nat(60),
    kind: fc.constantFrom('title', 'inserted', 'confirm', 'term', 'reference'),
  }),
  { maxLength: 3 },
);
const cell = fc.option(fc.record({ table: fc.nat(3), row: fc.nat(3), column: fc.nat(3), header: fc.boolean() }));
const paragraph: fc.Arbitrary<SourceParagraph> = fc.record({
  text,
  label,
  marks,
  cell,
  role: fc.constantFrom(
    'body',
    'body',
    'body',
    'heading',
    'title',
    'toc',
    'header-footer',
    'footnote',
    'comment',
    'deleted',
    'hidden',
  ),
  depth: fc.option(fc.nat(8)),
  outline: fc.option(fc.integer({ min: 1, max: 9 })),
  indent: fc.integer({ min: -1000, max: 4000 }),
  bold: fc.boolean(),
  page: fc.option(fc.integer({ min: 1, max: 99 })),
}) as fc.Arbitrary<SourceParagraph>;
const source: fc.Arbitrary<SourceDocument> = fc
  .record({ format: fc.constantFrom('docx', 'text', 'markdown'), paragraphs: fc.array(paragraph, { maxLength: 40 }) })
  .map((document) => ({ ...document, revisions: [], unread: [] }) as SourceDocument);

describe('any contract', () => {
  test('is a tree whose indexes, parents and levels agree', () => {
    fc.assert(
      fc.property(source, (document) => {
        const { blocks } = buildContract(document);
        blocks.forEach((block, at) => {
          expect(block.index).toBe(at);
          if (block.parent === null) {
            expect([block.level, block.heading]).toEqual([0, []]);
          } else {
            const parent = blocks[block.parent]!;
            expect(block.parent).toBeLessThan(at);
            expect(block.level).toBe(parent.level + 1);
            expect(block.heading.slice(0, parent.heading.length)).toEqual(parent.heading);
          }
        });
      }),
      { numRuns: 500 },
    );
  });

  test('holds the words of its source, and marks that lie within them', () => {
    fc.assert(
      fc.property(source, (document) => {
        const { blocks } = buildContract(document);
        for (const { text: words, marks: found, paragraph: number } of blocks) {
          expect(document.paragraphs[number - 1]!.text).toContain(words);
          expect(words).toBe(words.trim());
          for (const { start, end } of found) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(words.length);
          }
        }
        expect(blocks.map((block) => block.paragraph)).toEqual(
          [...new Set(blocks.map((block) => block.paragraph))].sort((one, other) => one - other),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('points with its terms and exhibits at blocks that exist', () => {
    fc.assert(
      fc.property(source, (document) => {
        const { blocks, terms, exhibits } = buildContract(document);
        for (const { block, term } of terms) expect(blocks[block]!.text).toContain(term);
        for (const { block } of exhibits) if (block !== null) expect(blocks[block]).toBeDefined();
        expect(new Set(exhibits.map((exhibit) => exhibit.label)).size).toBe(exhibits.length);
      }),
    );
  });
});

describe('time', { timeout: 600_000 }, () => {
  const spent = (paragraphs: readonly SourceParagraph[]): number =>
    cpuSeconds(() => buildContract({ format: 'text', paragraphs, revisions: [], unread: [] }));
  const plain = (words: string): SourceParagraph => ({
    text: words,
    role: 'body',
    label: '',
    depth: null,
    outline: null,
    indent: 0,
    bold: false,
    cell: null,
    page: null,
    marks: [],
  });

  test.each([
    '(',
    '“',
    '(“',
    '1.',
    '7.2(',
    ' ',
    'Exhibit A, ',
    '“A” or ',
    'shall ',
    '. ',
    '"',
    '____',
    'the The Schedule ',
  ])('grows with the text where it repeats %j', (piece) => {
    expect(spent([plain(piece.repeat(200_000 / piece.length))])).toBeLessThan(60);
  });

  test.each([
    '(a) Supplier shall:',
    '1. Term',
    '• item',
    '(2) Supplier (1) shall',
    'A Vendor (“Vendor”) and',
    'Supplier shall:',
    '1.1.1.1 X',
  ])('grows with the number of paragraphs like %j', (words) => {
    expect(spent(Array.from({ length: 10_000 }, (_, at) => ({ ...plain(words), indent: at * 200 })))).toBeLessThan(60);
  });
});
