/** The weld over purchases that nobody wrote: whatever the facts and the numbers, what mc2 writes it finds met. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftContract } from '../../src/draft/draft-contract.ts';
import type { Parameter, ParameterValue } from '../../src/library/library.ts';
import { checkParameterValue } from '../../src/library/parameter-values.ts';
import { lintContract } from '../../src/lint/lint-contract.ts';
import type { Status } from '../../src/lint/verdict.ts';
import type { Purchase } from '../../src/purchase/purchase.ts';
import { brokenRules } from './broken-rules.ts';
import { purchase } from './sample-purchase.ts';
import { shippedLibrary, shippedTemplate, templateNames } from './shipped.ts';

const library = shippedLibrary();

const facts = fc.dictionary(fc.constantFrom(...library.facts.map(({ id }) => id)), fc.boolean());

/** Values that the library accepts without a warning: what it warns of, its own linter finds weak elsewhere. */
function valuesOf(parameter: Parameter): fc.Arbitrary<ParameterValue> {
  const written = parameter.choices.map(({ value }) => value);
  const initial = Number(parameter.default);
  const numbers = Number.isFinite(initial)
    ? [1 / 3, 1 / 2, 3 / 4, 1, 3 / 2, 2, 3].map((by) => Math.ceil(initial * by))
    : [];
  const candidates: readonly ParameterValue[] =
    parameter.type === 'list' ? written.map((value) => [value]) : written.length > 0 ? written : numbers;
  const sound = candidates.filter((value) => checkParameterValue(parameter, value).length === 0);
  return fc.constantFrom(parameter.default, ...sound);
}

const parameters = fc
  .record(Object.fromEntries(library.parameters.map((parameter) => [parameter.id, valuesOf(parameter)])), {
    requiredKeys: [],
  })
  .map((values) => new Map(Object.entries(values as Record<string, ParameterValue>)));

const purchases: fc.Arbitrary<Purchase> = fc
  .record({ facts, parameters })
  .map((given) => purchase({ facts: given.facts, parameters: given.parameters, clauses: new Map() }));

type Judged = {
  readonly statuses: Map<string, Status>;
  readonly taken: readonly string[];
  readonly broken: readonly string[];
};

function judged(given: Purchase, name: string): Judged {
  const { contract, selection } = draftContract(given, library, shippedTemplate(name, library));
  const answers = new Map([...given.facts].map(([id, value]) => [id, { value, from: 'purchase' as const }]));
  const { verdicts, findings } = lintContract(contract, library, { facts: answers, parameters: given.parameters });
  return {
    statuses: new Map(verdicts.map(({ requirement, status }) => [requirement, status])),
    taken: selection.flatMap((selected) => (selected.taken ? [selected.requirement.id] : [])),
    broken: brokenRules(findings),
  };
}

describe.each(templateNames)('%s', (name) => {
  test('every clause of 200 generated purchases is met, and no structural rule is broken', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(purchases, (given) => {
        const { statuses, taken, broken } = judged(given, name);
        expect(broken).toEqual([]);
        expect(taken.filter((id) => statuses.get(id) !== 'met').map((id) => `${id}: ${statuses.get(id)}`)).toEqual([]);
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  test('without one clause exactly its requirement is missing', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(purchases, fc.nat(), (given, pick) => {
        const before = judged(given, name);
        const left = before.taken[pick % before.taken.length] as string;
        const without = { ...given, clauses: new Map([[left, { omit: true, reason: 'settled elsewhere' } as const]]) };
        const after = judged(without, name).statuses;
        // Where an unanswered fact decides whether it is needed, the linter asks instead.
        expect(['missing', 'needs-input']).toContain(after.get(left));
        const changed = [...after].filter(([id, status]) => id !== left && status !== before.statuses.get(id));
        expect(changed).toEqual([]);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});
