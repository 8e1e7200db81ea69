import { describe, expect, test } from 'vitest';
import { lint, contractOf } from '../real-library.ts';
import { flaws, quoted, secured } from './flaws.ts';

const rule = 'number-mismatch';

describe('fires', () => {
  test.each([
    ['Customer shall pay within thirty (60) days.', 'thirty (60) days'],
    ['Customer shall give ninety (60) days’ notice.', 'ninety (60) days'],
    ['The price is five thousand dollars ($6,000).', 'five thousand dollars ($6,000)'],
  ])('%s', (text, words) => {
    expect(quoted(rule, text)).toEqual([words]);
  });

  test('in a security duty it is an error', () => {
    const text = secured(
      '1.9 Supplier shall encrypt all PHI on its backup media with AES-256 within ten (20) days of delivery.',
    );
    expect(flaws(rule, text)).toMatchObject([{ level: 'error' }]);
  });

  test('one duty with two numbers in two clauses', () => {
    const text = secured(
      '2. Incidents',
      '2.1 Supplier shall notify Customer of each security incident within 72 hours of becoming aware of it.',
    );
    expect(flaws(rule, text)).toMatchObject([{ level: 'warning', at: { focus: { quote: '72 hours' } } }]);
  });
});

describe('near misses', () => {
  test.each([
    'Customer shall pay within thirty (30) days.',
    'Customer shall pay one hundred percent (100%) of the price.',
    'Customer shall pay within thirty (30) days, and within sixty (60) days for the last rate.',
  ])('%s', (text) => {
    expect(flaws(rule, text)).toEqual([]);
  });

  test('what the requirement has said is not said again', () => {
    const text =
      'Supplier shall deliver a validated security patch for any vulnerability with a CVSS v3.1 base score of 9.0 or above within thirty (60) days of becoming aware of it.';
    const found = lint(contractOf(text)).findings.filter(({ code }) => code === rule);
    expect(found.map(({ requirement }) => requirement)).not.toContain(null);
    expect(found.length).toBeGreaterThan(0);
  });

  test('two duties on two kinds of event', () => {
    const text = secured(
      '2. Incidents',
      '2.1 Supplier shall send Customer a final report on each security incident, with its root cause and the measures taken, within 30 days of becoming aware of it.',
    );
    expect(flaws(rule, text)).toEqual([]);
  });
});
