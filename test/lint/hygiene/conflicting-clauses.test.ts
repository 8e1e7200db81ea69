import { describe, expect, test } from 'vitest';
import { contractOf, lint } from '../real-library.ts';
import { flaws, secured } from './flaws.ts';

const rule = 'conflicting-clauses';

describe('fires', () => {
  test.each([
    'Supplier makes no warranty that the Product is free of viruses or other malicious code.',
    'Supplier shall have no liability for any cyberattack or intrusion.',
    'Nothing in this Agreement obligates Supplier in respect of hacking.',
  ])('%s', (text) => {
    const { findings } = lint(contractOf(secured(`2.1 ${text}`)));
    const codes = findings.filter(({ at }) => at?.quote.includes(text.slice(0, 30))).map(({ code }) => code);
    expect(codes.some((code) => code === rule || code === 'contradicted')).toBe(true);
    expect(codes.includes(rule) && codes.includes('contradicted')).toBe(false);
  });

  test('in capitals', () => {
    const text = 'THE SERVICE IS PROVIDED AS IS, AND SUPPLIER DOES NOT WARRANT THAT IT WILL BE SECURE.';
    expect(flaws(rule, secured(`2.1 ${text}`))).toHaveLength(1);
  });

  test('as a rule where no requirement says so', () => {
    expect(flaws(rule, secured('2.1 Supplier shall have no liability for vulnerabilities.'))).toMatchObject([
      { level: 'warning' },
    ]);
  });
});

describe('near misses', () => {
  test.each([
    'Customer shall have no liability for any cyberattack on the Product.',
    'Supplier shall have no liability for late delivery.',
    'Supplier shall not permit unauthorized access to Customer Data.',
    'Supplier has no liability for intrusions caused by Customer.',
  ])('%s', (text) => {
    expect(flaws(rule, secured(`2.1 ${text}`))).toEqual([]);
  });

  test('a contract without security terms', () => {
    expect(flaws(rule, 'Supplier shall have no liability for vulnerabilities.')).toEqual([]);
  });
});

test('fixed by an exception', () => {
  expect(
    flaws(rule, secured('2.1 Supplier shall have no liability for vulnerabilities, except under Section 1.')),
  ).toEqual([]);
});
