import { describe, expect, test } from 'vitest';
import { compareContracts } from '../../src/compare/compare-contracts.ts';
import type { Comparison } from '../../src/compare/comparison.ts';
import { sinceMine } from '../../src/compare/since-mine.ts';
import type { Contract, Revision } from '../../src/contract/contract.ts';
import { clauses, contractOf, measure, numbered } from './versions.ts';

function revision(kind: Revision['kind'], text: string, author: string, paragraph: number): Revision {
  return { kind, text, author, date: '2026-11-02T00:00:00Z', paragraph };
}

/** Their version changes the first clause, takes out the third and says nothing of what it does to the seventh. */
const theirs = clauses
  .map((text) => text.replace('24 hours', '72 hours').replace('within 30 days after', 'within 60 days after'))
  .filter((_, at) => at !== 2);

const tracked: readonly Revision[] = [
  revision('deleted', '24', 'Vendor Counsel', 2),
  revision('inserted', '72', 'Vendor Counsel', 2),
  revision('deleted', clauses[2] ?? '', 'Vendor Counsel', 4),
];

function since(mine: Contract, revisions: readonly Revision[]): Comparison {
  return sinceMine(compareContracts(mine, { ...contractOf(numbered(theirs)), revisions }, measure));
}

function madeBy({ differences }: Comparison): readonly string[] {
  return differences
    .filter(({ kind }) => kind !== 'renumbered')
    .map(({ words, made }) => {
      const [first] = words.filter(({ kind }) => kind !== 'same');
      return `${first?.text.slice(0, 20) ?? ''}: ${made === undefined ? 'nobody said' : made.tracked ? made.authors.join() : 'in silence'}`;
    })
    .sort();
}

describe('what the other side changed', () => {
  test('is told with its author, and what nothing tracks as made in silence', () => {
    expect(madeBy(since(contractOf(numbered(clauses)), tracked))).toEqual([
      '24: Vendor Counsel',
      '30: in silence',
      'Supplier shall provi: Vendor Counsel',
    ]);
  });

  test('leaves out what is tracked as ours, but nothing that is not tracked', () => {
    const mine = { ...contractOf(numbered(clauses)), revisions: [revision('inserted', 'once', 'Our Counsel', 5)] };
    const ours = tracked.map((one) => ({ ...one, author: 'Our Counsel' }));
    const comparison = since(mine, ours);
    expect(madeBy(comparison)).toEqual(['30: in silence']);
    expect(comparison.own).toBe(2);
  });

  test('is everything where nothing is tracked', () => {
    const comparison = since(contractOf(numbered(clauses)), []);
    expect(madeBy(comparison)).toHaveLength(3);
    expect(comparison.differences.every(({ made }) => made === undefined)).toBe(true);
  });

  test('keeps a clause that moved under the name of who moved it', () => {
    const mine = contractOf(numbered(clauses));
    const moved = [...clauses.slice(1), clauses[0] ?? ''];
    const fresh: Contract = {
      ...contractOf(numbered(moved)),
      revisions: [
        revision('moved-from', clauses[0] ?? '', 'Vendor Counsel', 2),
        revision('moved-to', clauses[0] ?? '', 'Vendor Counsel', 9),
      ],
    };
    const { differences } = sinceMine(compareContracts(mine, fresh, measure));
    expect(differences.find(({ kind }) => kind === 'moved')?.made).toMatchObject({
      tracked: true,
      authors: ['Vendor Counsel'],
    });
  });
});
