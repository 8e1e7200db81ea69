import { describe, expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/yaml/did-you-mean.ts';

const ids = [
  'patch-timeline-critical',
  'patch-timeline-routine',
  'sbom-delivery',
  'remote-access',
  'networked',
  'ai',
  'eu',
  'gpo',
];

describe('the nearest word', () => {
  test.each([
    ['sbom-delivry', 'sbom-delivery'],
    ['sbom_delivery', 'sbom-delivery'],
    ['SBOM delivery', 'sbom-delivery'],
    ['netwroked', 'networked'],
    ['network', 'networked'],
    ['patch-critical', 'patch-timeline-critical'],
    ['gop', 'gpo'],
    ['ia', null],
    ['zz', null],
    ['cloud', null],
    ['', null],
    ['x'.repeat(100_000), null],
  ])('to %.20s is %s', (word, expected) => {
    expect(nearest(word, ids)).toBe(expected);
  });

  test('is named, else the accepted ones', () => {
    expect(didYouMean('netwrked', ids)).toBe('did you mean `networked`?');
    expect(didYouMean('zz', ['a', 'b'])).toBe('accepted: a, b');
    expect(
      didYouMean(
        'zz',
        Array.from({ length: 40 }, (_, n) => `w${n}`),
      ),
    ).toBe('accepted: w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11 and 28 more');
    expect(didYouMean('zz', [])).toBe('');
  });
});
