import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestRising } from '../../src/contract/kept-order.ts';

/** The length of a longest rising run, by trying all. */
function longest(sequence: readonly number[]): number {
  const lengths: number[] = [];
  sequence.forEach((value, at) => {
    const before = lengths.filter((_, place) => (sequence[place] ?? 0) < value);
    lengths[at] = 1 + Math.max(0, ...before);
  });
  return Math.max(0, ...lengths);
}

describe('the longest rising run', () => {
  test('rises and is as long as any', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(60), { maxLength: 30 }), (sequence) => {
        const kept = longestRising(sequence);
        const values = sequence.filter((_, at) => kept.has(at));
        expect(values).toEqual([...values].sort((one, other) => one - other));
        expect(values.length).toBe(longest(sequence));
      }),
    );
  });

  test('leaves out the one that moved', () => {
    expect([...longestRising([1, 2, 5, 3, 4])].sort()).toEqual([0, 1, 3, 4]);
    expect([...longestRising([])]).toEqual([]);
  });
});
