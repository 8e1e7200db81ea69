import { describe, expect, test } from 'vitest';
import { buildContract } from '../../src/contract/build-contract.ts';
import { blockOf, outline, paragraph, plain, sourceOf, table } from './documents.ts';

describe('the clause tree', () => {
  test('hangs items under their lead-in and clauses under their heading', () => {
    expect(
      outline(
        plain(`
          3. Vulnerabilities
          3.1 Supplier shall:
          (a) patch the Product;
          (b) notify Customer.
          3.2 Customer shall install patches.
          4. Data
          4.1 Supplier shall encrypt.`),
      ),
    ).toMatchInlineSnapshot(`
      [
        "heading 3: Vulnerabilities",
        "  operative 3.1: Supplier shall:",
        "    operative 3.1(a): patch the Product;",
        "    operative 3.1(b): notify Customer.",
        "  operative 3.2: Customer shall install p",
        "heading 4: Data",
        "  operative 4.1: Supplier shall encrypt.",
      ]
    `);
  });

  test('ends a section without a number at a numbered heading of the same rank', () => {
    const contract = buildContract(
      sourceOf(
        paragraph('Appendix B: Security', { outline: 1 }),
        paragraph('Definitions', { outline: 2 }),
        paragraph('"Event" means a loss of data.'),
        paragraph('Part 1. Updates', { outline: 2 }),
        paragraph('Updates are signed.'),
      ),
    );
    expect(contract.blocks.map(({ heading }) => heading.at(-1) ?? '')).toEqual([
      '',
      'Security',
      'Definitions',
      'Security',
      'Updates',
    ]);
    expect(contract.blocks.at(-1)?.role).toBe('operative');
  });

  test('hangs bullets under the paragraph that announces them and goes on beside it', () => {
    const contract = plain('2.1 Supplier shall provide the following:\n- logs;\n- alerts.\n2.2 Supplier shall patch.');
    expect(contract.blocks.map(({ parent }) => parent)).toEqual([null, 0, 0, null]);
  });

  test('hangs deeper bullets under shallower ones', () => {
    const contract = plain('Supplier shall:\n  • log\n    • sign-ins\n    • failures\n  • patch');
    expect(contract.blocks.map(({ parent }) => parent)).toEqual([null, 0, 1, 1, 0]);
  });

  test('hangs the items in a cell under the lead-in of that cell, though the row has a number too', () => {
    const row = (column: number, text: string): ReturnType<typeof paragraph> =>
      paragraph(text, { cell: { table: 0, row: 0, column, header: false } });
    const contract = buildContract(
      sourceOf(row(0, '2.9'), row(1, 'Supplier shall:'), row(1, '(a) log;'), row(1, '(b) patch.'), row(2, 'Comply')),
    );
    expect(contract.blocks.map(({ parent }) => parent)).toEqual([null, 0, 1, 1, 0]);
  });

  test('hangs items without bullets under their lead-in as long as semicolons join them', () => {
    const contract = plain(
      'Supplier shall:\nencrypt all data;\nkeep logs; and\npatch the Product.\nCustomer shall pay.',
    );
    expect(contract.blocks.map(({ parent }) => parent)).toEqual([null, 0, 0, 0, null]);
  });

  test('lets a paragraph without number stay in the clause above', () => {
    const contract = plain('5.1 Supplier shall log.\nLogs are kept for one year.');
    expect(contract.blocks[1]).toMatchObject({ clause: '5.1', parent: 0 });
  });

  test('ends a list where the text moves back to the margin', () => {
    const contract = plain('5.1 Supplier shall:\n    (a) log; and\n    (b) patch,\nin each case free of charge.');
    expect(contract.blocks[3]).toMatchObject({ clause: '5.1', parent: 0 });
  });

  test('hangs the cells of a row under its first cell', () => {
    const contract = buildContract(
      sourceOf(
        'The tasks are:',
        ...table(0, [
          ['Task', 'Supplier'],
          ['Patching', 'Does the work'],
        ]),
      ),
    );
    expect(contract.blocks.map(({ parent }) => parent)).toEqual([null, 0, 1, 0, 3]);
  });

  test('reads a table of one column as running text', () => {
    const rows = table(0, [['1. Term'], ['1.1 Supplier shall ship.']], 0);
    expect(buildContract(sourceOf(...rows)).blocks.map(({ parent, clause }) => [parent, clause])).toEqual([
      [null, '1'],
      [0, '1.1'],
    ]);
  });

  test('leaves headers, footnotes and comments outside', () => {
    const contract = buildContract(
      sourceOf(
        '1.1 Supplier shall log.',
        paragraph('Page 1', { role: 'header-footer' }),
        paragraph('See above.', { role: 'footnote' }),
      ),
    );
    expect(contract.blocks.slice(1).map(({ parent, clause }) => [parent, clause])).toEqual([
      [null, ''],
      [null, ''],
    ]);
  });
});

describe('headings', () => {
  const look = (text: string, known = {}): string =>
    buildContract(sourceOf('Front.', 'Text of the contract stands here.', paragraph(text, known))).blocks[2]!.role;

  test('are known by outline level, bold letters, capitals or a number before a title', () => {
    expect(look('Security', { outline: 2 })).toBe('heading');
    expect(look('Security', { bold: true })).toBe('heading');
    expect(look('LIMITATION OF LIABILITY')).toBe('heading');
    expect(look('4. Warranty and Support')).toBe('heading');
    expect(look('4.2 Data Return')).toBe('heading');
  });

  test('never bind anybody, whatever style they are set in', () => {
    expect(
      look('Supplier shall provide an SBOM with each release of the Product, in SPDX or CycloneDX format.', {
        outline: 2,
      }),
    ).toBe('operative');
    expect(look('4. Supplier will pay')).toBe('operative');
    expect(look('SUPPLIER SHALL PATCH', { bold: true })).toBe('operative');
    expect(look('Supplier shall:', { bold: true })).toBe('operative');
  });

  test('are not made of list items', () => {
    const contract = plain('3.1 Supplier shall provide:\n1. Firewalls\n2. Backups');
    expect(contract.blocks.map(({ role }) => role)).toEqual(['operative', 'operative', 'operative']);
  });

  test('give their titles to the paths below, without numbers', () => {
    const contract = plain('ARTICLE 3 – SECURITY\n3.1 Patching. Supplier shall:\n(a) patch within thirty days.');
    expect(blockOf(contract, 'patch within').heading).toEqual(['SECURITY', 'Patching']);
  });

  test('of the same look stand beside one another', () => {
    const bold = (text: string): ReturnType<typeof paragraph> => paragraph(text, { bold: true });
    const contract = buildContract(
      sourceOf('Front.', bold('Security'), 'Supplier shall log.', bold('Payment'), 'Customer shall pay.'),
    );
    expect(blockOf(contract, 'Customer').heading).toEqual(['Payment']);
  });
});

describe('run-in titles', () => {
  const titleOf = (lines: string, start: string): string => {
    const block = blockOf(plain(lines), start);
    const mark = block.marks.find(({ kind }) => kind === 'title');
    return mark === undefined ? '' : block.text.slice(mark.start, mark.end);
  };

  test('are marked and stay in the text', () => {
    expect(titleOf('3.1 Patching. Supplier shall patch.', 'Patching')).toBe('Patching');
    expect(titleOf('3.1 Software Bill of Materials: Supplier shall provide it.', 'Software')).toBe(
      'Software Bill of Materials',
    );
    expect(titleOf('(a) Service Levels – Supplier shall meet them.', 'Service')).toBe('Service Levels');
  });

  test('in sentence case need a neighbor that has one', () => {
    expect(titleOf('9.1 Order of precedence. Exhibit C prevails.\n9.2 Notices. Notices are in writing.', 'Order')).toBe(
      'Order of precedence',
    );
    expect(titleOf('9.1 Freight prepaid. Vendor ships.\n9.2 Vendor shall pay the fee.', 'Freight')).toBe('');
  });

  test.each([
    'Reserved. This heading has no application.',
    'Ohio law governs. Notices are sent.',
    'Acme Inc. Supplier shall ship.',
    'Supplier shall: Patch.',
  ])('are not seen in "%s"', (text) => {
    expect(titleOf(`3.1 ${text}`, text.slice(0, 6))).toBe('');
  });

  test('that the reader marked are kept', () => {
    const source = sourceOf(
      paragraph('3.1 Use of data - Supplier may not sell it.', { marks: [{ start: 4, end: 15, kind: 'title' }] }),
    );
    expect(buildContract(source).blocks[0]!.marks).toEqual([{ start: 0, end: 11, kind: 'title' }]);
  });
});
