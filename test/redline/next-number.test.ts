import { expect, it } from 'vitest';
import { nextNumber } from '../../src/redline/next-number.ts';

it.each([
  ['7.3\t', 1, '7.1\t', '7.4\t'],
  ['Section 12. ', 2, 'Section 1. ', 'Section 14. '],
  ['(c) ', 1, '(a) ', '(d) '],
  ['(v)', 1, '(i)', '(vi)'],
  ['(v)', 1, '(a)', '(w)'],
  ['IX. ', 1, 'I. ', 'X. '],
  ['10b', 1, '10a', '10c'],
  ['09)', 1, '01)', '10)'],
  ['– ', 1, '– ', null],
])('%j and %d more in a list that begins with %j', (typed, steps, first, next) => {
  expect(nextNumber(typed, steps, first)).toBe(next);
});
