import { expect, test } from 'vitest';
import type { Meaning } from '../../src/lint/meaning.ts';
import { dropMasked } from '../../src/lint/masks.ts';

const meanings: readonly Meaning[] = [
  { kind: 'subject', requirement: 0 },
  { kind: 'unlike', requirement: 0 },
  { kind: 'unlike', requirement: 1 },
  { kind: 'says', requirement: 0, element: 0 },
  { kind: 'of', requirement: 0, element: 0 },
  { kind: 'hedge', hedge: 0 },
  { kind: 'no-hedge', hedge: 0 },
  { kind: 'no-hedge', hedge: 1 },
  { kind: 'disclaimer' },
  { kind: 'not-negation' },
  { kind: 'force', force: 'prohibition' },
  { kind: 'force', force: 'obligation' },
  { kind: 'disclaimed', requirement: 0 },
];

/** Which of the hits `[key, first, last]` are left. */
function left(...hits: readonly (readonly [number, number, number])[]): readonly number[] {
  return dropMasked(
    hits.map(([key, first, last]) => ({ key, first, last })),
    meanings,
  ).map(({ key }) => key);
}

test('a look-alike around a subject takes its meaning away', () => {
  expect(left([0, 2, 3], [1, 1, 4])).toEqual([1]);
});

test('also where they only overlap', () => {
  expect(left([0, 2, 5], [1, 5, 7])).toEqual([1]);
  expect(left([0, 2, 4], [1, 5, 7])).toEqual([0, 1]);
});

test('of its own requirement only', () => {
  expect(left([0, 2, 3], [2, 1, 4])).toEqual([0, 2]);
});

test('denials and the words of numbers fall with it, elements stay', () => {
  expect(left([12, 1, 2], [4, 1, 2], [3, 1, 2], [1, 1, 4])).toEqual([3, 1]);
});

test('a hedge falls to the look-alike of its own family', () => {
  expect(left([5, 3, 4], [6, 2, 5])).toEqual([6]);
  expect(left([5, 3, 4], [7, 2, 5])).toEqual([5, 7]);
});

test('"not later than" is neither denial nor prohibition, and leaves "shall" alone', () => {
  expect(left([8, 1, 3], [10, 1, 2], [11, 1, 1], [9, 1, 3])).toEqual([11, 9]);
});

test('without look-alikes nothing is dropped', () => {
  expect(left([0, 0, 1], [5, 2, 2], [8, 3, 4])).toEqual([0, 5, 8]);
});
