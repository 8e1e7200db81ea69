import { describe, expect, test } from 'vitest';
import { buildContract } from '../../src/contract/build-contract.ts';
import { blockOf, paragraph, plain, readPlain, sourceOf, table } from './documents.ts';

/** Label, citation and text of every block. */
function numbersIn(lines: string): readonly (readonly [string, string])[] {
  return plain(lines).blocks.map(({ label, clause }) => [label, clause]);
}

describe('typed numbers', () => {
  test('leave the text and become the label', () => {
    const block = blockOf(plain('7.2 Supplier shall deliver the Product.'), 'Supplier');
    expect(block).toMatchObject({ label: '7.2', clause: '7.2', text: 'Supplier shall deliver the Product.' });
  });

  test('are read in every common form', () => {
    const forms = ['7.2(b)', '(a)', '(iv)', 'a)', '1)', 'Section 3.', '§ 4', '1.01'];
    for (const form of forms) {
      const { text, label } = plain(`${form} Supplier shall deliver.`).blocks[0]!;
      expect([form, text]).toEqual([form, 'Supplier shall deliver.']);
      expect(label).toBe(form.endsWith('.') ? form.slice(0, -1) : form);
    }
  });

  test('of articles are read with dash, colon or nothing before the title', () => {
    for (const line of ['ARTICLE 2 – WARRANTY', 'Article II: Warranty', 'ARTICLE II WARRANTY', 'Article 2. Warranty']) {
      const { text, role, clause } = plain(line).blocks[0]!;
      expect([text.toLowerCase(), role]).toEqual(['warranty', 'heading']);
      expect(['Article 2', 'Article II']).toContain(clause);
    }
  });

  test('count beyond 199 where those before them stand', () => {
    const sections = Array.from({ length: 320 }, (_, at) => at + 1).filter((number) => number !== 240);
    const contract = plain(
      sections
        .map((number) => `${number}. Title ${number}\n${number}.1 Supplier shall deliver item ${number}.`)
        .join('\n'),
    );
    const clauses = sections.flatMap((number) => [`${number}`, `${number}.1`]);
    expect(contract.blocks.map(({ clause }) => clause)).toEqual(clauses);
    expect(contract.blocks.at(-1)?.parent).toBe(contract.blocks.length - 2);
  });

  test('beyond 199 are amounts where nothing counts up to them', () => {
    const contract = plain('1. Supplier shall deliver:\n250. Units of the Product.\n512. Spare parts.\n2. Payment.');
    expect(contract.blocks.map(({ label }) => label)).toEqual(['1', '', '', '2']);
  });

  test('with letters before them need neighbors', () => {
    const contract = plain(
      'C-4.5 Supplier shall log.\nC-4.6 Supplier shall patch.\nAES-256 keys shall be used.\nR-8\tReserved',
    );
    expect(contract.blocks.map(({ label }) => label)).toEqual(['C-4.5', 'C-4.6', '', '']);
  });

  test.each([
    '24 months after delivery, the warranty ends.',
    '3.5 mg of the substance is delivered.',
    '1 January 2025 is the first day.',
    '10 days after notice Supplier shall answer.',
    '1500 Main Street, Springfield',
    '2024 prices are firm.',
    '99.9% of each month',
    '45 CFR 164.308 applies.',
    '(c) 2024 Acme, Inc.',
    'A Vulnerability is a weakness.',
    'I agree to the terms.',
    'A. Smith, Chief Executive',
    'Section 7 shall survive.',
    'Article 28 of the Regulation applies.',
    '3D printing is permitted.',
    '1st tier suppliers are listed.',
  ])('are not seen in "%s"', (line) => {
    expect(plain(line).blocks[0]).toMatchObject({ label: '', text: line });
  });
});

describe('citations', () => {
  test('join partial numbers to the number above', () => {
    expect(
      numbersIn(`
        7. Security
        7.1 Supplier shall:
        (a) patch;
        (b) notify:
        (i) by e-mail; and
        (ii) by telephone; and
        (c) report.
        7.2 Supplier shall keep logs.`),
    ).toEqual([
      ['7', '7'],
      ['7.1', '7.1'],
      ['(a)', '7.1(a)'],
      ['(b)', '7.1(b)'],
      ['(i)', '7.1(b)(i)'],
      ['(ii)', '7.1(b)(ii)'],
      ['(c)', '7.1(c)'],
      ['7.2', '7.2'],
    ]);
  });

  test('of letters under a lone section have no word before the number', () => {
    const contract = plain('Section 6. Software Bill of Materials\n(a) Reserved.\n(b) Seller shall ship.');
    expect(contract.blocks.map(({ clause }) => clause)).toEqual(['6', '6(a)', '6(b)']);
  });

  test('take (i) for a letter after (h) and for a numeral at the start of a list', () => {
    const letters = [...'abcdefgh'].map((letter) => `(${letter}) Supplier shall act.`).join('\n');
    expect(numbersIn(`1.1 Duties\n${letters}\n(i) Supplier shall act.\n(j) Supplier shall act.`).slice(-2)).toEqual([
      ['(i)', '1.1(i)'],
      ['(j)', '1.1(j)'],
    ]);
    expect(numbersIn(`1.1 Duties\n${letters}:\n(i) first;\n(ii) second.`).slice(-2)).toEqual([
      ['(i)', '1.1(h)(i)'],
      ['(ii)', '1.1(h)(ii)'],
    ]);
  });

  test('put the article before sections that every article counts anew', () => {
    const anew = plain('ARTICLE I SCOPE\n1. Term\n2. Price\nARTICLE II RISK\n1. Title\n2. Loss');
    expect(anew.blocks.map(({ clause }) => clause)).toEqual(['Article I', 'I.1', 'I.2', 'Article II', 'II.1', 'II.2']);
    const onward = plain('ARTICLE I SCOPE\n1. Term\n2. Price\nARTICLE II RISK\n3. Title\n4. Loss');
    expect(onward.blocks.map(({ clause }) => clause)).toEqual(['Article I', '1', '2', 'Article II', '3', '4']);
  });

  test('hang decimal numbers under the article of the same number', () => {
    const contract = plain('ARTICLE VI LIABILITY\n6.1 Vendor shall pay.\n6.2 Vendor shall indemnify.');
    expect(contract.blocks.map(({ clause, parent }) => [clause, parent])).toEqual([
      ['Article VI', null],
      ['6.1', 0],
      ['6.2', 0],
    ]);
  });

  test('compose outlines of roman numerals, letters and figures', () => {
    const contract = plain(
      'I. SCOPE\nA. General\n1. Supplier shall ship.\n2. Supplier shall bill.\nB. Special\nII. PRICE',
    );
    expect(contract.blocks.map(({ clause }) => clause)).toEqual(['I', 'I.A', 'I.A.1', 'I.A.2', 'I.B', 'II']);
  });

  test('go on in the body after lists that count 1, 2, 3', () => {
    const contract = plain(`
      7. Supplier shall do this:
        1. patch;
        2. notify.
      8. Supplier shall pay.`);
    expect(contract.blocks.map(({ clause }) => clause)).toEqual(['7', '7(1)', '7(2)', '8']);
  });

  test('find the first item of a list behind the title of its clause', () => {
    const contract = plain(
      '(b) Safeguards. (1) The Contractor shall act:\n(i) first;\n(ii) second.\n(2) Other duties. None.',
    );
    expect(contract.blocks.map(({ clause }) => clause)).toEqual(['(b)(1)', '(b)(1)(i)', '(b)(1)(ii)', '(b)(2)']);
  });

  test('hang 1.1 under 1.0 and put 2.0 beside it', () => {
    const contract = plain('1.0 Overview\n1.1 Background\n(a) Supplier shall ship.\n2.0 Scope\n2.1 Place');
    expect(contract.blocks.map(({ clause, level }) => [clause, level])).toEqual([
      ['1.0', 0],
      ['1.1', 1],
      ['1.1(a)', 2],
      ['2.0', 0],
      ['2.1', 1],
    ]);
  });

  test('begin anew in every exhibit', () => {
    const contract = plain(
      '1. Term\n2. Price\nExhibit A - Security\n1. Logs\n(a) Supplier shall log.\nExhibit B - Data\n1. Rights',
    );
    expect(contract.blocks.map(({ clause, exhibit }) => [clause, exhibit])).toEqual([
      ['1', ''],
      ['2', ''],
      ['Exhibit A', 'Exhibit A'],
      ['1', 'Exhibit A'],
      ['1(a)', 'Exhibit A'],
      ['Exhibit B', 'Exhibit B'],
      ['1', 'Exhibit B'],
    ]);
  });

  test('of recitals do not enclose the sections that follow', () => {
    const contract = plain(
      'RECITALS\n(A) Hospital buys pumps.\n(B) Supplier makes pumps.\nNOW, THEREFORE, the parties agree:\n1. Supplier shall sell pumps.\n2. Hospital shall pay.',
    );
    expect(contract.blocks.slice(-2).map(({ clause, level }) => [clause, level])).toEqual([
      ['1', 0],
      ['2', 0],
    ]);
  });
});

describe('automatic numbers', () => {
  const numbered = (label: string, depth: number, text: string): ReturnType<typeof paragraph> =>
    paragraph(text, { label, depth });

  test('are trimmed and composed like typed ones', () => {
    const contract = buildContract(
      sourceOf(
        numbered('C-4.', 0, 'Incidents'),
        numbered('C-4.5.', 1, 'Remote access. Supplier shall:'),
        numbered('(a)', 2, 'use the gateway;'),
        numbered('(i)', 3, 'only by name.'),
      ),
    );
    expect(contract.blocks.map(({ label, clause }) => [label, clause])).toEqual([
      ['C-4', 'C-4'],
      ['C-4.5', 'C-4.5'],
      ['(a)', 'C-4.5(a)'],
      ['(i)', 'C-4.5(a)(i)'],
    ]);
  });

  test('that run into a typed letter are cited with it', () => {
    const contract = buildContract(
      sourceOf(numbered('7.2', 1, '(a) Supplier shall log.'), paragraph('(b) Supplier shall patch.')),
    );
    expect(contract.blocks.map(({ label, clause, text }) => [label, clause, text])).toEqual([
      ['7.2(a)', '7.2(a)', 'Supplier shall log.'],
      ['(b)', '7.2(b)', 'Supplier shall patch.'],
    ]);
  });

  test('that are bullets number nothing', () => {
    const contract = buildContract(
      sourceOf('Supplier shall:', numbered('•', 0, 'log'), numbered('', 0, 'patch'), '• notify'),
    );
    expect(contract.blocks.map(({ label, text, parent }) => [label, text, parent])).toEqual([
      ['', 'Supplier shall:', null],
      ['', 'log', 0],
      ['', 'patch', 0],
      ['', 'notify', 0],
    ]);
  });
});

describe('numbers in tables', () => {
  test('of rows are cited for all cells of the row', () => {
    const rows = table(0, [
      ['Ref', 'Requirement', 'Response'],
      ['R-1', 'The Vendor shall patch.', 'Comply'],
      ['R-2', 'The Vendor shall log.', 'Non-comply'],
    ]);
    const contract = buildContract(sourceOf('5.1 The table states the requirements.', ...rows));
    expect(blockOf(contract, 'The Vendor shall log').clause).toBe('R-2');
    expect(blockOf(contract, 'Non-comply').clause).toBe('R-2');
    expect(blockOf(contract, 'Requirement').clause).toBe('5.1');
  });

  test('stand before a title that begins with a word of measure', () => {
    const lines = [
      '5.10 Notice of Breaches. Supplier shall notify Customer.',
      '5.11 Business Associate Agreement. Supplier signs it.',
      '5.12 Hours of Service. Supplier answers at all times.',
      '5.13 Audits. Customer may audit once a year.',
    ];
    expect(numbersIn(lines.join('\n\n')).map(([label]) => label)).toEqual(['5.10', '5.11', '5.12', '5.13']);
  });

  test('are not made of durations, dates and amounts', () => {
    const rows = table(0, [
      ['Item', 'Term'],
      ['Patching', '24 months'],
      ['Notice', '10 days'],
      ['Uptime', '99.9'],
      ['MRI', '1.5 Tesla'],
    ]);
    const contract = buildContract(sourceOf('4.1 Service levels:', ...rows));
    expect(contract.blocks.filter(({ label }) => label !== '').map(({ label }) => label)).toEqual(['4.1']);
  });

  test('that only count the rows hang under the clause of the table', () => {
    const rows = table(0, [
      ['No.', 'Item'],
      ['1', 'Pump'],
      ['2', 'Gateway'],
    ]);
    const contract = buildContract(sourceOf('Schedule 1 - Prices', ...rows));
    expect(blockOf(contract, 'Gateway').clause).toBe('Schedule 1(2)');
  });
});

test('marks move with the text when the number is taken off', () => {
  const text = '7.2 Supplier shall patch.';
  const source = sourceOf(paragraph(text, { marks: [{ start: 0, end: 12, kind: 'inserted' }] }));
  const [block] = buildContract(source).blocks;
  expect(block!.marks).toEqual([{ start: 0, end: 8, kind: 'inserted' }]);
  expect(block!.text.slice(0, 8)).toBe('Supplier');
});

test('paragraph numbers count everything that the reader gave', () => {
  const contract = buildContract(sourceOf('', 'First.', '   ', 'Second.'));
  expect(contract.blocks.map(({ paragraph: number }) => number)).toEqual([2, 4]);
  expect(readPlain('a\nb').paragraphs).toHaveLength(2);
});
