import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/library/read-library.ts';
import { readPurchase } from '../../src/purchase/read-purchase.ts';
import { sha256, smallFiles } from '../library/fixtures/small-library.ts';

const files = smallFiles(['performance/repair-cost.yaml', 'severity: low', 'severity: low\ntier: advanced']);
const library = readLibrary(files, sha256).library;
if (library === null) throw new Error('no library');

const parties = 'parties: { supplier: { name: Acme }, customer: { name: Clinic } }';

function read(...lines: readonly string[]) {
  const text = [
    'template: security-exhibit',
    'product: { name: Pump }',
    'facts: { networked: yes, cloud: no }',
    ...lines,
  ].join('\n');
  const { purchase, problems } = readPurchase({ path: 'purchase.yaml', text: `${text}\n` }, library as never, [
    'security-exhibit',
  ]);
  return { purchase, told: problems.map(({ line, level, message }) => `${line} ${level}: ${message}`) };
}

describe('the tier', () => {
  test('is none and without a roadmap where the file says nothing', () => {
    expect(read(parties).purchase).toMatchObject({ tier: null, roadmap: false });
  });

  test.each(['yes', 'true'])('comes with a roadmap: %s', (yes) => {
    const { purchase, told } = read(parties, 'tier: foundational', `roadmap: ${yes}`);
    expect(told).toEqual([]);
    expect(purchase).toMatchObject({ tier: 'foundational', roadmap: true });
  });

  test('is one of three', () => {
    expect(read(parties, 'tier: establised').told).toEqual([expect.stringMatching(/^5 error: .*establised/u)]);
  });

  test('is needed for a roadmap, and leaves something to it', () => {
    expect(read(parties, 'roadmap: yes').told).toEqual(['5 warning: `roadmap` without `tier`']);
    expect(read(parties, 'tier: advanced', 'roadmap: yes').told).toEqual([
      '6 warning: nothing is above the tier `advanced`',
    ]);
    expect(read(parties, 'roadmap: no').told).toEqual([]);
  });

  test('decides whether a parameter reaches a clause', () => {
    const set = 'parameters: { fee_cap: 100 }';
    expect(read(parties, set).told).toEqual([]);
    expect(read(parties, 'tier: established', set).told).toEqual([
      '6 error: `fee_cap` reaches no clause of this purchase',
    ]);
    expect(read(parties, 'tier: established', set, 'clauses: { repair-cost: { position: preferred } }').told).toEqual(
      [],
    );
  });
});

describe('the parties', () => {
  test('may leave their words to the template', () => {
    const given = read(parties).purchase?.parties;
    expect([given?.supplier.called, given?.customer.called, given?.gpo]).toEqual([null, null, null]);
  });

  test('may be joined by a purchasing organization, in place of a customer too', () => {
    const { purchase, told } = read(
      'parties: { supplier: { name: Acme }, gpo: { name: Alliance, called: Organization } }',
    );
    expect(told).toEqual([]);
    expect(purchase?.parties).toMatchObject({
      customer: { name: '' },
      gpo: { name: 'Alliance', called: 'Organization' },
    });
  });

  test('are a supplier and somebody who buys', () => {
    expect(read('parties: { supplier: { name: Acme } }').told).toEqual([
      expect.stringMatching(/^4 error: missing key `customer`/u),
    ]);
    expect(read('parties: { customer: { name: Clinic } }').told).toEqual([
      expect.stringMatching(/^4 error: missing key `supplier`/u),
    ]);
  });
});

test('a document that stands alone has a law', () => {
  expect(read(parties, 'agreement: { law: the State of Ohio }').purchase?.agreement).toEqual({
    title: null,
    date: null,
    law: 'the State of Ohio',
  });
});
