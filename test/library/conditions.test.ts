import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, factsIn, openFacts } from '../../src/library/conditions.ts';
import type { Condition } from '../../src/library/requirement.ts';

const facts = new Map([
  ['yes', true],
  ['no', false],
]);

describe('a condition', () => {
  test.each<[Condition, boolean | null, readonly string[]]>([
    ['yes', true, []],
    ['no', false, []],
    ['open', null, ['open']],
    [{ not: 'no' }, true, []],
    [{ not: 'open' }, null, ['open']],
    [{ all: ['yes', 'open'] }, null, ['open']],
    [{ all: ['open', 'no'] }, false, []],
    [{ all: ['yes', { not: 'no' }] }, true, []],
    [{ any: ['open', 'yes'] }, true, []],
    [{ any: ['no', 'open', { not: 'other' }, 'open'] }, null, ['open', 'other']],
    [{ any: ['no', { all: ['open', 'no'] }] }, false, []],
    [{ all: [{ any: ['yes', 'settled'] }, 'open'] }, null, ['open']],
  ])('%j is %s', (condition, value, open) => {
    expect(evaluate(condition, facts)).toBe(value);
    expect(openFacts(condition, facts)).toEqual(open);
  });

  test('names its facts once each', () => {
    expect(factsIn({ all: ['b', { any: ['a', 'b'] }, { not: 'c' }] })).toEqual(['b', 'a', 'c']);
  });

  const ids = ['a', 'b', 'c', 'd'];
  const condition = fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(...ids),
      fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('node') }),
    ),
  })).node;
  const someFacts = fc
    .dictionary(fc.constantFrom(...ids), fc.boolean())
    .map((answers) => new Map(Object.entries(answers)));

  test('that is settled stays as it is whatever else is answered, and needs answers exactly while it is open', () => {
    fc.assert(
      fc.property(condition, someFacts, someFacts, (rule, known, more) => {
        const value = evaluate(rule, known);
        expect(openFacts(rule, known).length === 0).toBe(value !== null);
        if (value !== null) expect(evaluate(rule, new Map([...more, ...known]))).toBe(value);
        const all = new Map([...ids.map((id) => [id, true] as const), ...known]);
        expect(evaluate(rule, all)).not.toBeNull();
      }),
    );
  });
});
