import { expect, test } from 'vitest';
import { explainSelection } from '../../src/draft/explain-selection.ts';
import { selectClauses } from '../../src/draft/select-clauses.ts';
import { answerFacts, knownFacts } from '../../src/library/facts.ts';
import type { ClauseChoice, Purchase } from '../../src/purchase/purchase.ts';
import { library } from './sample-library.ts';

const tiered = {
  ...library,
  requirements: library.requirements.map((one) =>
    one.id === 'patch-cost' ? { ...one, tier: 'advanced' as const } : one,
  ),
};

const lines: Readonly<Record<string, number>> = { 'clauses.patch-cost': 41, 'clauses.encryption-in-transit': 38 };

function explain(
  facts: Readonly<Record<string, boolean>>,
  clauses: Readonly<Record<string, ClauseChoice>> = {},
  tier: Purchase['tier'] = null,
) {
  const given = new Map(Object.entries(facts));
  const known = knownFacts(answerFacts(tiered, given, 'as-given'));
  return explainSelection(
    selectClauses({ clauses: new Map(Object.entries(clauses)), tier, facts: given }, tiered, known),
    (entry) => (entry.startsWith('facts.') ? null : (lines[entry] ?? null)),
  );
}

test('a line for each requirement, with the fact that decided and the answers that it follows from', () => {
  expect(explain({ cloud: true, networked: false })).toEqual([
    'taken     sbom-delivery (critical): applies because software = yes [facts.cloud]',
    'left out  encryption-in-transit (critical): networked = no [facts.networked]',
    'taken     patch-timeline-critical (critical): applies because software = yes [facts.cloud]',
    'taken     patch-cost (high): applies because software = yes [facts.cloud]',
    'taken     encryption-at-rest (critical): not answered: stores_phi; included to be safe',
  ]);
});

test('choices of the purchase file are named as its entries, with the line', () => {
  const explained = explain(
    { software: true, networked: false, stores_phi: false },
    {
      'encryption-in-transit': { position: 'fallback' },
      'patch-timeline-critical': { position: 'fallback' },
      'patch-cost': { omit: true, reason: 'in the price list' },
      'encryption-at-rest': { omit: true, reason: 'never mind' },
    },
  );
  expect(explained).toEqual([
    'taken     sbom-delivery (critical): applies because software = yes [facts.software]',
    'taken     encryption-in-transit (critical): included by the purchase file although networked = no [clauses.encryption-in-transit, line 38]',
    'taken     patch-timeline-critical (critical): applies because software = yes; fallback position chosen by the purchase file [facts.software; clauses.patch-timeline-critical]',
    'left out  patch-cost (high): omitted by the purchase file: in the price list [clauses.patch-cost, line 41]',
    'left out  encryption-at-rest (high): stores_phi = no [facts.stores_phi]',
  ]);
});

test('the tier is an entry of the purchase file too', () => {
  expect(explain({ software: true }, {}, 'established')).toContain(
    'left out  patch-cost (high): above the tier asked for (advanced) [tier]',
  );
});
