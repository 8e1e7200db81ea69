import { describe, expect, test } from 'vitest';
import { flaws } from './flaws.ts';

const rule = 'wrong-obligor';
const weak = 'Supplier shall provide security patches for critical vulnerabilities with a CVSS score of 9.0 or higher.';

describe('fires', () => {
  test.each([
    'Customer shall remediate critical vulnerabilities with a CVSS score of 9.0 or higher within thirty days after release.',
    'Customer shall patch critical vulnerabilities within thirty days after release.',
  ])('%s', (text) => {
    expect(flaws(rule, `${weak}\n${text}`)).toMatchObject([{ level: 'info' }]);
  });
});

describe('near misses', () => {
  test.each([
    ['no time limit', `${weak}\nCustomer shall cooperate when critical vulnerabilities are patched.`],
    ['something else', `${weak}\nCustomer shall pay within thirty days after invoice.`],
    [
      'nothing of the supplier: the requirement says so',
      'Customer shall patch critical vulnerabilities within thirty days after release.',
    ],
  ])('%s', (_, text) => {
    expect(flaws(rule, text)).toEqual([]);
  });

  test('fixed: the supplier’s own duty is met', () => {
    const met =
      'Supplier shall deliver a validated security patch for any vulnerability with a CVSS v3.1 base score of 9.0 or above within thirty (30) days of becoming aware of it.';
    expect(
      flaws(rule, `${met}\nCustomer shall remediate critical vulnerabilities within thirty days after release.`),
    ).toEqual([]);
  });
});
