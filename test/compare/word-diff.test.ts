import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/compare/comparison.ts';
import { diffWords } from '../../src/compare/word-diff.ts';

const word = fc.constantFrom(
  'shall',
  'not',
  '30',
  'days',
  'Supplier',
  ' ',
  ' ',
  ' ',
  '\n',
  '\u2029',
  '.',
  '“',
  '(30)',
  'é',
  '🩺',
  'a',
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(word, { maxLength: 40 }).map((words) => words.join('')),
);

function side(changes: readonly Change[], gone: Change['kind']): string {
  return changes
    .filter(({ kind }) => kind !== gone)
    .map((change) => change.text)
    .join('');
}

describe('a diff of words', () => {
  test('holds both texts to the letter', () => {
    fc.assert(
      fc.property(text, text, (old, fresh) => {
        const changes = diffWords(old, fresh);
        expect(side(changes, 'inserted')).toBe(old);
        expect(side(changes, 'deleted')).toBe(fresh);
      }),
    );
  });

  test('shows whole words, and phrases in one piece', () => {
    expect(diffWords('within thirty (30) days of notice', 'within ninety (90) days of notice')).toEqual([
      { kind: 'same', text: 'within ' },
      { kind: 'deleted', text: 'thirty' },
      { kind: 'inserted', text: 'ninety' },
      { kind: 'same', text: ' (' },
      { kind: 'deleted', text: '30' },
      { kind: 'inserted', text: '90' },
      { kind: 'same', text: ') days of notice' },
    ]);
    expect(diffWords('Supplier shall promptly fix it', 'Supplier will sometimes fix it')).toEqual([
      { kind: 'same', text: 'Supplier ' },
      { kind: 'deleted', text: 'shall promptly' },
      { kind: 'inserted', text: 'will sometimes' },
      { kind: 'same', text: ' fix it' },
    ]);
  });

  test('of texts without anything in common is one deletion and one insertion, however long they are', () => {
    const old = Array.from({ length: 4000 }, (_, at) => `a${at}`).join(' ');
    const fresh = Array.from({ length: 4000 }, (_, at) => `b${at}`).join(' ');
    expect(diffWords(old, fresh)).toEqual([
      { kind: 'deleted', text: old },
      { kind: 'inserted', text: fresh },
    ]);
  });
});
