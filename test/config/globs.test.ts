import { describe, expect, test } from 'vitest';
import { isPattern, pathMatcher, patternBase } from '../../src/config/globs.ts';

describe('patterns', () => {
  test.each([
    ['contracts/**/*.docx', 'contracts/eu/a.docx', true],
    ['contracts/**/*.docx', 'contracts/a.docx', true],
    ['contracts/*.docx', 'contracts/eu/a.docx', false],
    ['contracts', 'contracts/eu/a.docx', true],
    ['./contracts/', 'contracts/a.docx', true],
    ['contracts', 'contracts-old/a.docx', false],
    ['contracts/{eu,uk}/**', 'contracts/uk/a.md', true],
    ['*.docx', 'contracts/a.docx', false],
    ['.', 'contracts/a.docx', true],
    ['Contract (1).docx', 'Contract (1).docx', true],
    ['Deals (2026)/**', 'Deals (2026)/a.docx', true],
    ['Deals (2026)/**', 'Deals 2026/a.docx', false],
    ['Contract [final].docx', 'Contract [final].docx', true],
    ['../shared/*.md', '../shared/a.md', true],
    ['CONTRACTS/*', 'contracts/a.md', false],
  ])('%s on %s: %s', (pattern, path, expected) => {
    expect(pathMatcher([pattern])(path)).toBe(expected);
  });

  test('with a leading ! take paths out again, wherever they stand', () => {
    const matches = pathMatcher(['!contracts/archive', 'contracts']);
    expect([matches('contracts/a.docx'), matches('contracts/archive/a.docx')]).toEqual([true, false]);
  });

  test.each([
    ['contracts/**/*.docx', 'contracts'],
    ['contracts/eu/a.docx', 'contracts/eu/a.docx'],
    ['*.docx', '.'],
    ['./contracts/', 'contracts'],
  ])('%s is looked for under %s', (pattern, base) => {
    expect(patternBase(pattern)).toBe(base);
  });

  test('are told from paths', () => {
    expect(['a*.docx', 'a?', '{a,b}', '!a', 'a (1).docx', 'a b.docx'].map(isPattern)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
