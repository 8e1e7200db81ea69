import { expect, it } from 'vitest';
import { knownStems, rememberStems, stemOf } from '../../src/language/stems.ts';

it('gives the stem of each word once', () => {
  const { words, stems } = knownStems(['patches', 'notification', 'patches', 'organisations']);
  expect(words).toEqual(['patches', 'notification', 'organisations']);
  expect(stems).toEqual(words.map(stemOf));
  expect(stems).toEqual(['patch', 'notifi', 'organ']);
});

it('takes up the stems that were computed before', () => {
  rememberStems({ words: ['qwertz', 'azerty'], stems: ['first', 'second'] });
  expect(['qwertz', 'azerty', 'dvoraks'].map(stemOf)).toEqual(['first', 'second', 'dvorak']);
});
