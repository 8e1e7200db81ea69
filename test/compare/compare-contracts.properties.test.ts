import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareContracts } from '../../src/compare/compare-contracts.ts';
import type { Effect } from '../../src/compare/comparison.ts';
import { exhibit } from '../lint/exhibit.ts';
import { clauses, compare, contractOf, measure, numbered } from './versions.ts';

const order = fc.shuffledSubarray([...clauses], { minLength: clauses.length });
const some = fc.subarray([...clauses], { minLength: 2 });

const mirrored: Readonly<Record<Effect, Effect>> = {
  softened: 'strengthened',
  strengthened: 'softened',
  both: 'both',
  unclear: 'unclear',
  none: 'none',
};

describe('a contract', () => {
  test('does not differ from itself', () => {
    fc.assert(
      fc.property(some, (texts) => {
        const comparison = compare(numbered(texts), numbered(texts));
        expect(comparison.differences).toEqual([]);
        expect(comparison.requirements).toEqual([]);
        expect(comparison.kinship).toBe(1);
      }),
      { numRuns: 20 },
    );
  });

  test('that mc2 drafted does not differ from itself', () => {
    const contract = exhibit();
    const comparison = compareContracts(contract, contract, measure);
    expect([comparison.differences, comparison.requirements]).toEqual([[], []]);
  });

  test('in another order and with other numbers has moves and nothing else', () => {
    fc.assert(
      fc.property(order, (texts) => {
        const { differences, requirements } = compare(numbered(clauses), numbered(texts));
        expect(differences.filter(({ kind }) => kind !== 'moved' && kind !== 'renumbered')).toEqual([]);
        expect(requirements).toEqual([]);
        const isSame = texts.every((text, at) => text === clauses[at]);
        expect(differences.some(({ kind }) => kind === 'moved')).toBe(!isSame);
      }),
      { numRuns: 40 },
    );
  });

  test('loses and gains exactly the clauses that were taken out and put in', () => {
    fc.assert(
      fc.property(some, some, (old, fresh) => {
        const { differences } = compare(numbered(old), numbered(fresh));
        const quotes = (kind: string, side: 'old' | 'new'): readonly string[] =>
          differences.filter((one) => one.kind === kind).flatMap((one) => one[side].map(({ quote }) => quote));
        expect([...quotes('removed', 'old')].sort()).toEqual(old.filter((text) => !fresh.includes(text)).sort());
        expect([...quotes('added', 'new')].sort()).toEqual(fresh.filter((text) => !old.includes(text)).sort());
      }),
      { numRuns: 40 },
    );
  });

  test('softened one way is strengthened the other way', () => {
    const edits: readonly (readonly [string, string])[] = [
      ['within 24 hours', 'within 5 days'],
      ['shall encrypt', 'may encrypt'],
      ['shall provide', 'shall use reasonable efforts to provide'],
      ['Customer may audit', 'Customer may not audit'],
      ['shall return and destroy', 'shall at its discretion return and destroy'],
    ];
    fc.assert(
      fc.property(fc.subarray([...edits], { minLength: 1 }), some, (chosen, texts) => {
        const edited = texts.map((text) => chosen.reduce((all, [from, to]) => all.replace(from, to), text));
        const forwards = compare(numbered(texts), numbered(edited));
        const backwards = compare(numbered(edited), numbered(texts));
        const shape = ({ differences }: typeof forwards, turn: (effect: Effect) => Effect): readonly string[] =>
          differences.map(({ kind, effect, requirements }) => [kind, turn(effect), ...requirements].join(' ')).sort();
        expect(shape(backwards, (effect) => effect)).toEqual(shape(forwards, (effect) => mirrored[effect]));
      }),
      { numRuns: 30 },
    );
  });

  test('has every paragraph of both versions in exactly one pair', () => {
    fc.assert(
      fc.property(some, order, (old, fresh) => {
        const [one, other] = [contractOf(numbered(old)), contractOf(numbered(fresh))];
        const { pairs } = compareContracts(one, other, measure);
        const all = (side: 'old' | 'new'): readonly number[] =>
          pairs.flatMap((pair) => pair[side]).sort((a, b) => a - b);
        expect(all('old')).toEqual(one.blocks.map(({ index }) => index));
        expect(all('new')).toEqual(other.blocks.map(({ index }) => index));
      }),
      { numRuns: 20 },
    );
  });
});
