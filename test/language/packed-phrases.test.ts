import { describe, expect, test } from 'vitest';
import { packPhrases, unpackPhrases } from '../../src/language/packed-phrases.ts';
import { compilePhrases, matchPhrases } from '../../src/language/phrases.ts';
import { tokenize } from '../../src/language/tokens.ts';

const phrases = [
  'security patch',
  '{security |} {patch | update | bug fix}',
  'patch … {within | no later than} … days',
  'anti-virus software',
  'EOL',
  'IT … security',
  '=may',
  'may not',
  'TLS 1.2',
  'a … a … b',
];

const texts = [
  'Supplier shall deliver a security patch within thirty (30) days, and antivirus software with it.',
  'It may not patch IT security in May; EOL is no eol.',
  'TLSv1.2 and TLS 1.2 and tls 1.3',
  'a a a b a b a c b',
  'Nothing of the kind.',
  '',
];

describe('a packed index', () => {
  const index = compilePhrases(phrases.map((phrase, key) => ({ key, phrase })));
  const packed = packPhrases(index);
  if (packed === null) throw new Error('it has not been packed');
  const unpacked = unpackPhrases(packed);

  test.each(texts)('finds what the index finds that it was made from: %s', (text) => {
    expect(matchPhrases(unpacked, tokenize(text, unpacked.joins))).toEqual(
      matchPhrases(index, tokenize(text, index.joins)),
    );
  });

  test('finds something at all', () => {
    const found = new Set(
      texts.flatMap((text) => matchPhrases(unpacked, tokenize(text, unpacked.joins))).map(({ key }) => key),
    );
    expect(found.size).toBe(phrases.length);
  });

  test('of no phrase finds nothing', () => {
    const none = packPhrases(compilePhrases([]));
    expect(none && matchPhrases(unpackPhrases(none), tokenize('some words'))).toEqual([]);
  });

  test('is not made where there would be too many nodes', () => {
    const wide = compilePhrases([{ key: 0, phrase: `${'{a | b |} '.repeat(8)} a ${'{a | b} '.repeat(8)}` }]);
    expect(packPhrases(wide, 100)).toBeNull();
    expect(packPhrases(wide)).not.toBeNull();
  });
});
