import { describe, expect, test } from 'vitest';
import { contractOf, lint } from '../real-library.ts';
import { flaws, quoted } from './flaws.ts';

const rule = 'undefined-trigger';

describe('fires', () => {
  test.each([
    ['Supplier shall provide compensating controls within ten (10) days.', 'ten (10) days'],
    ['Supplier shall encrypt all PHI at rest no later than 60 days.', '60 days'],
    ['Supplier shall send a software bill of materials within five business days.', 'five business days'],
  ])('%s', (text, limit) => {
    expect(quoted(rule, text)).toEqual([limit]);
  });
});

describe('near misses', () => {
  test.each([
    'Supplier shall provide compensating controls within ten (10) days after becoming aware of the vulnerability.',
    'Upon request Supplier shall send a software bill of materials within five business days.',
    'Supplier shall send a software bill of materials within five business days of delivery.',
    'Supplier shall conduct a penetration test every twelve months.',
    'Supplier shall deliver a penetration test report no more than twelve months old.',
    'Customer shall deliver the equipment within ten days.',
    'Supplier shall deliver the widget within ten days.',
    'Supplier shall provide compensating controls within ten days. The period starts with the first report.',
  ])('%s', (text) => {
    expect(flaws(rule, text)).toEqual([]);
  });

  test('what the requirement has said is not said again', () => {
    const text =
      'Supplier shall provide a security patch for each critical vulnerability with a CVSS score of 9.0 within thirty (30) days.';
    expect(flaws(rule, text)).toEqual([]);
    const told = lint(contractOf(text)).findings.filter(({ code }) => code === 'missing-element');
    expect(told.some(({ message }) => message.includes('starts the clock'))).toBe(true);
  });
});
