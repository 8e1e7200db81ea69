import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberInWords, readNumber } from '../../src/language/numbers.ts';
import { findQuantities } from '../../src/language/quantities.ts';
import { renderDuration, renderMoney } from '../../src/language/render-quantities.ts';
import { tokenize } from '../../src/language/tokens.ts';

describe('numberInWords', () => {
  it.each([
    [0, 'zero'],
    [13, 'thirteen'],
    [24, 'twenty-four'],
    [90, 'ninety'],
    [100, 'one hundred'],
    [180, 'one hundred eighty'],
    [365, 'three hundred sixty-five'],
    [1000, 'one thousand'],
    [999_999, 'nine hundred ninety-nine thousand nine hundred ninety-nine'],
  ])('%d', (value, expected) => {
    expect(numberInWords(value)).toBe(expected);
  });

  it.each([-1, 1.5, 1_000_000, Number.NaN])('refuses %d', (value) => {
    expect(() => numberInWords(value)).toThrow(RangeError);
  });

  it('is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
        const words = numberInWords(value).split(/[ -]/);
        expect(readNumber((place) => words[place] ?? '', 0)).toEqual({ value, words: words.length });
      }),
    );
  });
});

describe('readNumber', () => {
  const read = (text: string): unknown => readNumber((place) => text.split(' ')[place] ?? '', 0);
  it.each([
    ['five million', { value: 5e6, words: 2 }],
    ['one hundred and five days', { value: 105, words: 4 }],
    ['two million five hundred thousand', { value: 2.5e6, words: 5 }],
    ['ninety nine point nine five', { value: 99.95, words: 5 }],
    ['ten and twenty', { value: 10, words: 1 }],
    ['five six', { value: 5, words: 1 }],
    ['twenty ten', { value: 20, words: 1 }],
    ['one hundred and', { value: 100, words: 2 }],
    ['hundred', null],
    ['and five', null],
    ['days', null],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('renderDuration', () => {
  it.each([
    [30, 'days', 'thirty (30) days'],
    [1, 'months', 'one (1) month'],
    [5, 'business days', 'five (5) business days'],
    [1, 'business days', 'one (1) business day'],
    [24, 'hours', 'twenty-four (24) hours'],
    [1.5, 'hours', '1.5 hours'],
    [2_000_000, 'days', '2,000,000 days'],
  ] as const)('%d %s', (value, unit, expected) => {
    expect(renderDuration(value, unit)).toBe(expected);
  });

  it('is found as what it was', () => {
    const unit = fc.constantFrom(
      'hours' as const,
      'days' as const,
      'business days' as const,
      'weeks' as const,
      'months' as const,
      'years' as const,
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer({ min: 0, max: 999_999 }),
          fc.integer({ min: 1, max: 9999 }).map((tenths) => tenths / 10),
        ),
        unit,
        (value, of) => {
          // Figures alone in that range are years of the calendar.
          fc.pre(Number.isInteger(value) || value < 1900 || value > 2100);
          const text = `within ${renderDuration(value, of)} after discovery`;
          const found = findQuantities(text, tokenize(text));
          expect(found).toHaveLength(1);
          expect(found[0]).toMatchObject({ kind: 'duration', value, unit: of, bound: 'at-most', mismatch: null });
          expect(text.slice(found[0]?.start, found[0]?.end)).toBe(renderDuration(value, of));
        },
      ),
    );
  });
});

describe('renderMoney', () => {
  it.each([
    [5_000_000, 'USD', 'US$5,000,000'],
    [2500.5, 'EUR', '€2,500.50'],
    [999, 'GBP', '£999'],
    [1000, 'CHF', 'CHF 1,000'],
  ])('%d %s', (value, currency, expected) => {
    expect(renderMoney(value, currency)).toBe(expected);
  });

  it('is found as what it was', () => {
    const currency = fc.constantFrom('USD', 'EUR', 'GBP', 'CHF', 'CAD');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), currency, (cents, of) => {
        const value = cents / 100;
        const text = `not less than ${renderMoney(value, of)} per claim`;
        const found = findQuantities(text, tokenize(text));
        expect(found).toHaveLength(1);
        expect(found[0]).toMatchObject({ kind: 'money', value, unit: of, bound: 'at-least' });
        expect(text.slice(found[0]?.start, found[0]?.end)).toBe(renderMoney(value, of));
      }),
    );
  });
});
