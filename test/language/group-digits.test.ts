import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupDigits } from '../../src/language/group-digits.ts';

test('thousands are parted as English parts them', () => {
  expect([0, 7, 999, 1000, 20_260, 1_234_567, -5000].map(groupDigits)).toEqual([
    ...['0', '7', '999', '1,000', '20,260', '1,234,567', '-5,000'],
  ]);
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => {
      expect(groupDigits(value)).toBe(value.toLocaleString('en-US'));
    }),
  );
});
