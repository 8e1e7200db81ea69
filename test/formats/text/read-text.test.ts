import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/formats/text/read-text.ts';

const texts = (text: string): string[] => readText(text).paragraphs.map((paragraph) => paragraph.text);

describe('readText', () => {
  it('takes every line of unwrapped text for a paragraph', () => {
    const long = 'Supplier shall maintain the security of the Product for as long as Customer uses it. '
      .repeat(3)
      .trim();
    expect(texts(`DEFINITIONS\n${long}\n${long}`)).toEqual(['DEFINITIONS', long, long]);
  });

  it('joins wrapped lines and splits at blank lines', () => {
    const wrapped = [
      '     Supplier shall notify Customer of each Security Incident without undue',
      'delay and in any event within twenty-four (24) hours after Supplier becomes',
      'aware of it, and shall keep Customer informed.',
      '',
      'Customer may audit.',
    ].join('\n');
    expect(texts(wrapped)).toEqual([
      'Supplier shall notify Customer of each Security Incident without undue delay and in any event within twenty-four (24) hours after Supplier becomes aware of it, and shall keep Customer informed.',
      'Customer may audit.',
    ]);
  });

  it('begins a paragraph at a clause number, a letter or a bullet', () => {
    const wrapped = [
      '2.1 Supplier shall, at its own expense and for the whole term of this Agreement:',
      '(a) encrypt all Customer Data in transit and at rest with current algorithms;',
      'and',
      '(b) keep logs for the time that the law of the place of delivery lays down.',
      '2.2 Customer may audit the security of the Product once in each calendar year.',
      '• at its own expense and after notice in writing to the other party hereto.',
    ].join('\n');
    expect(texts(wrapped).map((text) => text.slice(0, 4))).toEqual(['2.1 ', '(a) ', '(b) ', '2.2 ', '• at']);
    expect(texts(wrapped)[1]).toMatch(/; and$/);
  });

  it('goes on where a line begins with a number that is only cited', () => {
    const wrapped = [
      'Supplier shall remedy each Vulnerability on the schedule set out in Section',
      '3.1 of this Agreement and shall pay Customer within a period of thirty',
      '(30) days after the date of the invoice, subject to the terms of paragraph',
      '(b) of the Exhibit and to the limits agreed upon by the parties in the year',
      '2024. Nothing else is due.',
    ].join('\n');
    expect(texts(wrapped)).toHaveLength(1);
  });

  it('keeps short lines apart', () => {
    const address = 'Northgate Regional Hospital\n12 Elm Street\nDuluth, Minnesota\n\nBy: ________\nName: ______';
    expect(
      texts(
        `${'A line that is as wide as the text of this document usually is, more or less.\n'.repeat(5)}\n${address}`,
      ).slice(-5),
    ).toEqual(['Northgate Regional Hospital', '12 Elm Street', 'Duluth, Minnesota', 'By: ________', 'Name: ______']);
  });

  it('keeps the hyphen of a word that the end of the line divides', () => {
    expect(texts('Supplier grants Customer a worldwide, perpetual, irrevocable and non-\nexclusive right.')).toEqual([
      'Supplier grants Customer a worldwide, perpetual, irrevocable and non-exclusive right.',
    ]);
  });

  it('removes what belongs to the page and joins the sentence that it cut', () => {
    const paged = [
      'Supplier shall keep all evidence of a Security Incident and shall',
      '',
      '3',
      '',
      'Source: ACME DEVICES CORP, 10-12B, 12/17/2019',
      '<PAGE>',
      '',
      'give it to Customer on request.',
      '',
      '- 4 -',
      'Page 5 of 12',
      '',
      'Next clause.',
    ].join('\n');
    expect(texts(paged)).toEqual([
      'Supplier shall keep all evidence of a Security Incident and shall give it to Customer on request.',
      'Next clause.',
    ]);
  });

  it('keeps a lone number that is no page number', () => {
    expect(texts('Number of units:\n\n250\n\nPrice per unit:\n\n4000')).toEqual([
      'Number of units:',
      '250',
      'Price per unit:',
      '4000',
    ]);
  });

  it('removes a run of page numbers', () => {
    expect(texts('One.\n\n1\n\nTwo.\n\n2\n\nThree.\n\n3')).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('splits a page that a converter put on one line', () => {
    const clause = (number: string): string => `${number} Term. This Agreement begins on the Effective Date. `;
    const page = `Intro. ${Array.from({ length: 40 }, (_, n) => clause(`1.${n + 1}`)).join('')}`;
    expect(texts(page)).toHaveLength(41);
    expect(texts(page)[3]).toBe('1.3 Term. This Agreement begins on the Effective Date.');
  });

  it('counts pages by form feeds and knows none without them', () => {
    expect(readText('One.\n\fTwo.\n\n\fThree.').paragraphs.map((paragraph) => paragraph.page)).toEqual([1, 2, 3]);
    expect(readText('One.').paragraphs[0]?.page).toBeNull();
  });

  it('gives the indentation of the first line', () => {
    const [one, two] = readText('One\n\n    Two').paragraphs;
    expect(one?.indent).toBe(0);
    expect(two?.indent).toBe(480);
  });

  it('separates the columns of a table made of spaces', () => {
    expect(texts('Severity      Answer      Fix\nCritical      4 hours     15 days')).toEqual([
      'Severity\tAnswer\tFix',
      'Critical\t4 hours\t15 days',
    ]);
  });

  it('reads every kind of line end and drops a byte order mark', () => {
    expect(texts('\uFEFFOne\r\n\r\nTwo\r\rThree\u00AD')).toEqual(['One', 'Two', 'Three']);
  });

  it('gives nothing for a text without words', () => {
    expect(texts('\n \n\t\n-----\n')).toEqual([]);
  });

  it('never throws, never loses a word and gives only paragraphs with text', () => {
    const line = fc.oneof(
      fc.stringMatching(/^[ (]{0,6}[A-Za-z][A-Za-z .;:,()]{0,90}$/),
      fc.constantFrom('', '', '(a) one', '2.1 Two', '•  three', 'Section', 'and'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const words = (text: string): string => text.replace(/[\s-]/g, '');
        const read = texts(lines.join('\n'));
        expect(words(read.join(''))).toBe(words(lines.join('')));
        for (const text of read) expect(text.trim()).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => readText(text).format === 'text'));
  });

  it.each([
    ['a long line', 'word '.repeat(200_000)],
    ['a line of spaces', `${' '.repeat(200_000)}x`],
    ['gaps', 'x    '.repeat(50_000)],
    ['lone numbers', '7\n'.repeat(50_000)],
    ['blank lines', '\n'.repeat(200_000)],
    ['underscores', '_'.repeat(200_000)],
    ['markers', '(a) '.repeat(50_000)],
    ['short lines', 'a\n'.repeat(50_000)],
    ['a sentence without end', 'Supplier shall act and\n'.repeat(20_000)],
    ['sources', `Source: ${'a, '.repeat(60_000)}`],
    ['run-on numbers', `${'a. 1.1 A'.repeat(20_000)}`],
  ])('reads %s in reasonable time', (_, text) => {
    const start = performance.now();
    readText(text);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

describe('pages whose numbers are gone', () => {
  const textsOf = (source: string) => readText(source).paragraphs.map((one) => one.text);
  const long =
    'Supplier shall give Customer notice of every event that may have an effect on the safety of patients, on the security of the Product, or on';

  it('leave a gap that a sentence goes on after, on long lines too', () => {
    expect(textsOf(`${long}\n\n\n\n\nthe service.\n\n\n\nFees.`)).toEqual([`${long} the service.`, 'Fees.']);
    expect(textsOf(`${long} all\n\n- 7 -\n\nparts of the service.`)).toEqual([`${long} all parts of the service.`]);
  });

  it('may leave one blank line after a word that ends no paragraph', () => {
    expect(textsOf('the rights of the\n\nparties hereunder.')).toEqual(['the rights of the parties hereunder.']);
    expect(textsOf('Supplier shall\n\n(a) patch;\n\nfees')).toEqual(['Supplier shall', '(a) patch;', 'fees']);
    expect(textsOf('Section 1 Scope\n\nfees are due')).toEqual(['Section 1 Scope', 'fees are due']);
  });

  it('that stand on one line are split at clause numbers', () => {
    const clause = `${long} the service. `.repeat(6);
    expect(
      textsOf(`1.1 ${clause}(a) Patches. ${clause}Section 2 Fees. ${clause}`).map((text) => text.slice(0, 12)),
    ).toEqual(['1.1 Supplier', '(a) Patches.', 'Section 2 Fe']);
  });
});
