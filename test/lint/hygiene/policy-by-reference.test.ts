import { describe, expect, test } from 'vitest';
import { flaws } from './flaws.ts';

const rule = 'policy-by-reference';

describe('fires', () => {
  test.each([
    'Supplier shall perform background checks of its personnel in accordance with the policy at https://example.com/staff.',
    'Supplier shall notify Customer of each security incident as described on its website.',
    'Supplier shall notify Customer of each security incident under its incident policy, which Supplier may change at any time without notice.',
    'Supplier shall encrypt PHI at rest as set out in its security practices, and may modify those practices from time to time.',
  ])('%s', (text) => {
    expect(flaws(rule, text)).toMatchObject([{ level: 'warning' }]);
  });
});

describe('near misses', () => {
  test.each([
    'Invoices are sent in accordance with the policy at https://example.com/billing.',
    'Customer shall report vulnerabilities as described on Supplier’s website.',
    'Supplier shall deliver a validated security patch for any vulnerability with a CVSS base score of 9.0 or above within thirty (30) days of becoming aware of it and make it available at https://example.com.',
    'Supplier may change the color of the portal at any time.',
  ])('%s', (text) => {
    expect(flaws(rule, text)).toEqual([]);
  });
});

describe('fixed', () => {
  test.each([
    'Supplier shall notify Customer of each security incident under its incident policy attached as Exhibit B, which Supplier may update at any time.',
    'Supplier shall notify Customer of each security incident under its incident policy. Supplier may update that policy at any time but shall not weaken it.',
  ])('%s', (text) => {
    expect(flaws(rule, text)).toEqual([]);
  });
});
