import { expect, test } from 'vitest';
import { writeRoman } from '../../src/contract/numerals.ts';
import { letter } from '../../src/draft/number-words.ts';
import { joined } from '../../src/draft/parameter-text.ts';
import { titleCase } from '../../src/draft/title-case.ts';
import { typographic } from '../../src/draft/typographic.ts';

test('letters count as word processors count', () => {
  expect([1, 2, 26, 27, 28, 52, 53].map(letter)).toEqual(['a', 'b', 'z', 'aa', 'bb', 'zz', 'aaa']);
});

test('small Roman numbers', () => {
  expect([1, 4, 9, 14, 40, 49, 88].map(writeRoman)).toEqual(['i', 'iv', 'ix', 'xiv', 'xl', 'xlix', 'lxxxviii']);
});

test.each([
  ['Software bill of materials', 'Software Bill of Materials'],
  ['End-of-life notice', 'End-of-Life Notice'],
  ['MDS2 and SBOM', 'MDS2 and SBOM'],
  ['what it is for', 'What It Is For'],
  ['', ''],
])('title case of %j', (title, expected) => {
  expect(titleCase(title)).toBe(expected);
});

test('lists in words', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((texts) => joined(texts, 'and'))).toEqual([
    '',
    'a',
    'a and b',
    'a, b, and c',
  ]);
});

test('quotation marks', () => {
  expect(typographic(`"A" and ("B"), it's 'c'; users' "d"`)).toBe('“A” and (“B”), it’s ‘c’; users’ “d”');
});
