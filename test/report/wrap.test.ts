import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/report/display-width.ts';
import { glyphs, hang, wrapGlyphs, wrapText } from '../../src/report/wrap.ts';

describe('columns', () => {
  test.each([
    ['letters', 'abc', 3],
    ['East Asian wide characters', '契約書', 6],
    ['fullwidth Latin', 'ＡＢ', 4],
    ['combining marks', 'e\u0301', 1],
    ['halfwidth kana', 'ｱ', 1],
    ['typographic quotes', '“x”', 3],
  ])('of %s', (_name, text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('wrapping', () => {
  test('breaks at spaces', () => {
    expect(wrapText('The Supplier shall notify the Customer', 20)).toEqual([
      'The Supplier shall',
      'notify the Customer',
    ]);
  });

  test('keeps ids and numbers with hyphens whole', () => {
    expect(wrapText('aaaa sbom-delivery', 14)).toEqual(['aaaa', 'sbom-delivery']);
    expect(wrapText('see IEC 62443-4-1 now', 14)).toEqual(['see IEC', '62443-4-1 now']);
  });

  test('breaks a word that is longer than the line', () => {
    expect(wrapText('x'.repeat(25), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]);
  });

  test('breaks between wide characters', () => {
    expect(wrapText('契約書契約書契約書', 8)).toEqual(['契約書契', '約書契約', '書']);
  });

  test('hangs the lines after the first one', () => {
    expect(hang('help: ', 'name SPDX or CycloneDX', 20)).toEqual(['help: name SPDX or', '      CycloneDX']);
  });

  test('breaks plain text as any other', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-c “”§ ]{0,60}$/), fc.integer({ min: 0, max: 20 }), (text, width) => {
        // One letter that is not plain has all of the text looked at letter by letter.
        const list = glyphs(`${text}\u0416`).slice(0, -1);
        const lines = wrapGlyphs(list, width).map((line) => line.map(({ shown }) => shown).join(''));
        expect(wrapText(text, width)).toEqual(lines);
        expect(glyphs(text)).toEqual(list);
      }),
    );
  });

  test('loses no word and keeps to the width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 40 }),
        fc.integer({ min: 12, max: 60 }),
        (words, width) => {
          const lines = wrapText(words.join(' '), width);
          expect(lines.join(' ')).toBe(words.join(' '));
          for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
