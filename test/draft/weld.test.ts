/** What mc2 writes, mc2 finds met: every template, with the clauses that come with mc2. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { draftContract } from '../../src/draft/draft-contract.ts';
import { lintContract } from '../../src/lint/lint-contract.ts';
import type { Purchase } from '../../src/purchase/purchase.ts';
import { readPurchase } from '../../src/purchase/read-purchase.ts';
import { brokenRules } from './broken-rules.ts';
import { shippedLibrary, shippedTemplate, templateNames } from './shipped.ts';

const library = shippedLibrary();

const example: Purchase = (() => {
  const path = new URL('../../examples/infusion-pump.purchase.yaml', import.meta.url);
  const source = { path: 'infusion-pump.purchase.yaml', text: readFileSync(path, 'utf8') };
  const { purchase, problems } = readPurchase(source, library, templateNames);
  if (purchase === null) throw new Error(JSON.stringify(problems, null, 2));
  return purchase;
})();

/** The example with everything at its default, so that every text is the preferred one. */
const preferred: Purchase = { ...example, clauses: new Map(), parameters: new Map() };

/** The example in the words of the template. */
const unnamed: Purchase = {
  ...preferred,
  parties: {
    ...example.parties,
    supplier: { ...example.parties.supplier, called: null },
    customer: { ...example.parties.customer, called: null },
  },
};

/** Requirements that the document holds and that the linter does not find met, and structural rules that it breaks. */
function notMet(purchase: Purchase, name: string): readonly string[] {
  const { contract, selection } = draftContract(purchase, library, shippedTemplate(name, library));
  const facts = new Map([...purchase.facts].map(([id, value]) => [id, { value, from: 'purchase' as const }]));
  const { verdicts, findings } = lintContract(contract, library, { facts, parameters: purchase.parameters });
  const taken = new Set(selection.flatMap((selected) => (selected.taken ? [selected.requirement.id] : [])));
  expect(taken.size).toBeGreaterThan(10);
  return [
    ...verdicts
      .filter(({ requirement, status }) => taken.has(requirement) && status !== 'met')
      .map(({ requirement, status, because }) => `${requirement}: ${status}: ${because}`),
    ...brokenRules(findings),
  ];
}

describe.each(templateNames)('%s', (name) => {
  test('a document in preferred words is met throughout', () => {
    expect(notMet(preferred, name)).toEqual([]);
  });

  test('so is one in the words of the template', () => {
    expect(notMet(unnamed, name)).toEqual([]);
  });

  test('and one with house names for the parties', () => {
    const { supplier, customer } = example.parties;
    const parties = {
      ...example.parties,
      supplier: { ...supplier, called: 'Seller' },
      customer: { ...customer, called: 'Hospital' },
    };
    expect(notMet({ ...preferred, parties }, name)).toEqual([]);
  });

  test('and one that asks for the foundational tier and a roadmap', () => {
    expect(notMet({ ...preferred, tier: 'foundational', roadmap: true }, name)).toEqual([]);
  });
});
