import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords, firstWords, wordsOf } from '../../src/contract/wording.ts';

const texts = fc
  .array(fc.constantFrom('Supplier', 'shall', ' ', '  ', '\t', '\n', '\u00a0', '—', 'patch.', ''), { maxLength: 12 })
  .map((parts) => parts.join(''));

describe('words of a text', () => {
  test('are counted as they are split', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(countWords(text)).toBe(wordsOf(text).length);
      }),
    );
  });

  test('are the first ones where only some are asked for', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 6 }), (text, most) => {
        expect(firstWords(text, most)).toEqual(wordsOf(text).slice(0, most));
      }),
    );
  });
});
