import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSegments, splitSentences } from '../../src/language/sentences.ts';

const sentences = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));
const segments = (text: string): string[] =>
  splitSegments(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('cuts at stops, question and exclamation marks', () => {
    expect(sentences(' Supplier shall patch. Does it? It does! ')).toEqual([
      'Supplier shall patch.',
      'Does it?',
      'It does!',
    ]);
  });

  it.each([
    'Supplier complies with Sec. 5, No. 7, Art. IV and Fig. A of the plan.',
    'Acme Corp. and Widget Inc. sell through Gadget Ltd. in Ohio.',
    'Some systems, e.g. Windows, i.e. Microsoft systems, cf. Annex 2, remain.',
    'It is made in the U.S. Government plant under 42 U.S.C. 1320 and 45 C.F.R. 164.312(b).',
    'See Smith v. Jones, and Doe et al. v. Roe, by Dr. J. Smith.',
    'It takes approx. 3.5 hours and costs $1.2 million vs. Plan B.',
    'Supplier shall: (a) patch; (b) notify; and (c) report.',
    'Patching ........ 12 Support ....... 14',
    'one line\nand the next line.',
    'the [...] Agreement.',
    '7.2. Supplier shall patch.',
    'Section 5. Supplier shall patch.',
    '(b). Supplier shall patch.',
    'IV. Supplier shall patch.',
  ])('keeps whole: %s', (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it('cuts after a run-in title', () => {
    expect(sentences('5.1 Patching. Supplier shall patch.')).toEqual(['5.1 Patching.', 'Supplier shall patch.']);
    expect(sentences('2. Term. The term is one year.')).toEqual(['2. Term.', 'The term is one year.']);
  });

  it('cuts after abbreviations where a sentence begins', () => {
    expect(sentences('It is sold by Acme Inc. The price is fixed.')).toHaveLength(2);
    expect(sentences('It is sold in the U.S. Supplier shall support it.')).toHaveLength(2);
    expect(sentences('The answer is no. Supplier agrees.')).toHaveLength(2);
    expect(sentences('It follows Exhibit A. Supplier agrees.')).toHaveLength(2);
    expect(sentences('It follows Section 5. Supplier agrees.')).toHaveLength(2);
  });

  it('keeps closing quotation marks and brackets with their sentence', () => {
    expect(sentences('He said “stop.” Then (he left.) Nobody came.')).toEqual([
      'He said “stop.”',
      'Then (he left.)',
      'Nobody came.',
    ]);
  });

  it('begins a sentence with an opening quotation mark or bracket', () => {
    expect(sentences('It ends. “SBOM” means a list. (See Annex 1.)')).toEqual([
      'It ends.',
      '“SBOM” means a list.',
      '(See Annex 1.)',
    ]);
  });

  it('cuts at a blank line and at no other line break', () => {
    expect(sentences('A heading\n\nsome text\ngoes on\n \n more')).toEqual(['A heading', 'some text\ngoes on', 'more']);
    expect(sentences('one\u2029two')).toEqual(['one', 'two']);
  });

  it('gives trimmed ranges in order that hold all of the text but space', () => {
    fc.assert(
      fc.property(anyText(), (any) => {
        let reached = 0;
        for (const { start, end } of splitSentences(any)) {
          expect(any.slice(reached, start).trim()).toBe('');
          expect(any.slice(start, end)).toBe(any.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          reached = end;
        }
        expect(any.slice(reached).trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['. '],
    ['.)'],
    ['\n'],
    [' \n'],
    ['a. '],
    ['No. '],
    ['. \n'],
    ['...'],
    ['"'],
    ['(a) '],
    ['; '],
    ['and Shall '],
  ])('reads two hundred thousand signs of %j in linear time', (piece) => {
    const many = piece.repeat(200_000 / piece.length);
    const started = performance.now();
    splitSentences(many);
    splitSegments(many, 0, many.length);
    // Far above what linear work takes, far below what quadratic work takes.
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('splitSegments', () => {
  it('takes subjects with a capital letter of any script for new', () => {
    expect(segments('Müller shall patch the Product and Östberg shall test it')).toEqual([
      'Müller shall patch the Product',
      'and Östberg shall test it',
    ]);
    expect(segments('It shall be tested, but the Käufer may object')).toEqual([
      'It shall be tested,',
      'but the Käufer may object',
    ]);
  });

  it('cuts at semicolons and list letters', () => {
    expect(segments('Supplier shall (a) patch; (b) notify; and (ii) report, (2) test; or')).toEqual([
      'Supplier shall',
      '(a) patch;',
      '(b) notify;',
      'and (ii) report,',
      '(2) test; or',
    ]);
  });

  it('cuts before a coordinate duty', () => {
    expect(segments('Supplier shall patch, and shall report, and will not charge and shall not delay')).toEqual([
      'Supplier shall patch,',
      'and shall report,',
      'and will not charge',
      'and shall not delay',
    ]);
    expect(segments('Supplier shall patch and Customer shall install')).toEqual([
      'Supplier shall patch',
      'and Customer shall install',
    ]);
    expect(segments('Supplier shall notify Customer, but Supplier may delay it')).toEqual([
      'Supplier shall notify Customer,',
      'but Supplier may delay it',
    ]);
    expect(segments('Supplier patches, but is not obliged to do so')).toEqual([
      'Supplier patches,',
      'but is not obliged to do so',
    ]);
  });

  it.each([
    'Supplier shall notify Customer promptly, but no later than thirty (30) days after discovery',
    'as set out in paragraph (a) or (b) of Section 7 (c), including, but not limited to, patches',
    'Supplier shall patch (and shall test; always) the product',
    'Supplier shall and will patch, test and report',
    'within five (5) days',
    'Supplier and Customer shall cooperate',
    'All talks between Acme and Widget shall end',
    'this covenant shall bind all talks between Acme and Widget shall they end',
  ])('keeps whole: %s', (whole) => {
    expect(segments(whole)).toEqual([whole]);
  });

  it('stays inside the sentence and holds all of it but space', () => {
    fc.assert(
      fc.property(anyText(), fc.nat(), fc.nat(), (any, one, other) => {
        const [start = 0, end = 0] = [one % (any.length + 1), other % (any.length + 1)].toSorted((a, b) => a - b);
        let reached = start;
        for (const range of splitSegments(any, start, end)) {
          expect(any.slice(reached, range.start).trim()).toBe('');
          expect(range.end).toBeGreaterThan(range.start);
          reached = range.end;
        }
        expect(reached).toBeLessThanOrEqual(Math.max(end, start));
        expect(any.slice(reached, end).trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});

function anyText(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    ...[
      '. ',
      '.',
      '? ',
      '; ',
      '\n',
      '\n\n',
      ' ',
      '\u00A0',
      '(a) ',
      '(',
      ') ',
      '”',
      '“',
      'Supplier ',
      'shall ',
      'No',
      ', and ',
      'but ',
      'A',
      'e.g. ',
      '5',
    ],
  );
  return fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  );
}
