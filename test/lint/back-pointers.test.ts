import { expect, test } from 'vitest';
import { pointsBack } from '../../src/lint/back-pointers.ts';

const words = (text: string): string[] => text.toLowerCase().split(' ');

test.each([
  ['the foregoing is no commitment', 'clause'],
  ['supplier may deviate from the above', 'clause'],
  ['this is a goal', 'paragraph'],
  ['these targets are estimates', 'paragraph'],
  ['supplier may change this at any time', 'paragraph'],
  ['supplier is not liable for failure to do so', 'paragraph'],
] as const)('“%s” points back to its %s', (text, place) => {
  expect(pointsBack(words(text))).toBe(place);
});

test.each(['this product is encrypted', 'above all data is encrypted', 'supplier shall keep that data secret'])(
  '“%s” points at nothing before it',
  (text) => {
    expect(pointsBack(words(text))).toBeNull();
  },
);
