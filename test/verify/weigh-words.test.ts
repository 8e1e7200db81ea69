import { describe, expect, test } from 'vitest';
import { changedNumbers, weighWords } from '../../src/verify/weigh-words.ts';

describe('weighWords', () => {
  test.each([
    ['Supplier shall patch.', 'Supplier may patch.', true],
    ['Supplier shall patch.', 'Supplier shall use reasonable efforts to patch.', true],
    ['Supplier shall use reasonable efforts to patch.', 'Supplier shall patch.', false],
    ['Supplier may patch.', 'Supplier shall patch.', false],
  ])('“%s” → “%s” softens: %s', (before, after, softens) => {
    expect(weighWords(before, after).softens).toBe(softens);
  });

  test('names numbers and denials that changed', () => {
    expect(weighWords('a base score of 9.0', 'a base score of 9.9').notes).toEqual(['a number changed: 9.0 → 9.9']);
    expect(weighWords('It applies.', 'It does not apply.').notes).toEqual([
      'a denial or an exception changed: now with “not”',
    ]);
    expect(weighWords('The same words.', 'The words, the same.').notes).toEqual([]);
  });
});

test('changedNumbers compares across units', () => {
  const sign = (before: string, after: string) => Math.sign(changedNumbers(before, after)[0]?.sign ?? 0);
  expect(sign('within 48 hours', 'within three (3) days')).toBe(1);
  expect(sign('within 30 days', 'within two weeks')).toBe(-1);
  expect(changedNumbers('within 30 days', 'within thirty (30) days')).toEqual([]);
  expect(changedNumbers('within 30 days', 'soon')).toEqual([]);
});
