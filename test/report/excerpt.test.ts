import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseExcerpt } from '../../src/report/excerpt.ts';

function excerpt(text: string, words: string, budget: number): string {
  const start = text.indexOf(words);
  const { from, to } = chooseExcerpt(text, start, start + words.length, budget);
  return text.slice(from, to);
}

describe('what is quoted of a paragraph', () => {
  const text =
    'Updates are free. Supplier shall deliver a list of components on request. It is confidential and must not be passed on.';

  test('is all of it when it is short', () => {
    expect(excerpt(text, 'on request', 500)).toBe(text);
  });

  test('is the sentence when only that fits', () => {
    expect(excerpt(text, 'a list of components on request', 80)).toBe(
      'Supplier shall deliver a list of components on request.',
    );
  });

  test('is whole words around the marked ones when not even the sentence fits', () => {
    expect(excerpt(text, 'list of', 30)).toBe('deliver a list of components');
  });

  test('is the beginning of the marked words when even they do not fit', () => {
    expect(excerpt(text, 'Supplier shall deliver a list of components', 20)).toBe('Supplier shall');
  });

  test('always begins at or before the marked words, and never inside a pair of surrogates', () => {
    const anywhere = fc.tuple(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 10, max: 80 }),
    );
    fc.assert(
      fc.property(anywhere, ([random, a, b, budget]) => {
        const points = [...random];
        const first = a % points.length;
        const last = first + (b % (points.length - first)) + 1;
        const start = points.slice(0, first).join('').length;
        const end = points.slice(0, last).join('').length;
        const { from, to } = chooseExcerpt(random, start, end, budget);
        expect(from).toBeLessThanOrEqual(start);
        expect(to).toBeGreaterThan(start);
        expect(/\p{Surrogate}/u.test(random.slice(from, to))).toBe(/\p{Surrogate}/u.test(random));
      }),
    );
  });
});
