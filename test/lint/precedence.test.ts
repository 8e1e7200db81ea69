import { describe, expect, test } from 'vitest';
import { findingsOn, verdictOn } from './real-library.ts';

const short =
  'Supplier shall notify Customer’s security contact in writing of each critical vulnerability of the Product within five (5) business days after becoming aware of it.';
const long =
  'Supplier shall notify Customer’s security contact in writing of each critical vulnerability of the Product within one hundred eighty (180) days after becoming aware of it.';
const refusal = 'Supplier is under no obligation to notify Customer of vulnerabilities in the Product.';

function contract(body: string, exhibit: string, order: string, own = ''): string {
  return [
    'MASTER SUPPLY AGREEMENT',
    'This Agreement is made between Acme Devices Inc. (“Supplier”) and Mercy Hospital (“Customer”) for devices with software.',
    '1. General',
    `1.1 ${body}`,
    ...(order === '' ? [] : [`1.2 ${order}`]),
    '1.3 Exhibit B (Security Terms) and Exhibit C (Prices) are part of this Agreement.',
    'EXHIBIT B',
    'Security Terms',
    `1.1 ${exhibit}`,
    ...(own === '' ? [] : [`1.2 ${own}`]),
    'EXHIBIT C',
    'Prices',
    '1.1 Prices are as quoted.',
  ].join('\n');
}

function status(text: string): string {
  return verdictOn('vulnerability-notification', text).status;
}

const bodyWins = [
  'In the event of a conflict between this Agreement and any Exhibit, the terms of this Agreement shall prevail.',
  'If Exhibit B and this Agreement are inconsistent, this Agreement controls.',
  'The parts of this Agreement apply in the following order of precedence: (1) the body of this Agreement; (2) the Exhibits.',
];
const exhibitWins = [
  'In the event of a conflict between this Agreement and an Exhibit, the Exhibit shall take precedence.',
  'If there is any inconsistency, Exhibit B prevails over this Agreement.',
  'In case of conflict the following order of precedence applies: Exhibit B, then this Agreement, then Exhibit C.',
  'In the event of a conflict between this Agreement and any Exhibit, this Agreement prevails, except that Exhibit B prevails on security.',
];
const silent = ['', 'If this Agreement conflicts with an Exhibit, Exhibit C prevails as to prices.'];

describe('where body and exhibit conflict', () => {
  test.each(bodyWins)('the body decides: %s', (order) => {
    expect(status(contract(long, short, order))).toBe('weak');
    expect(status(contract(short, long, order))).toBe('met');
    expect(status(contract(refusal, short, order))).toBe('contradicted');
    expect(status(contract(short, refusal, order))).toBe('met');
  });

  test.each(exhibitWins)('the exhibit decides: %s', (order) => {
    expect(status(contract(long, short, order))).toBe('met');
    expect(status(contract(short, long, order))).toBe('weak');
    expect(status(contract(refusal, short, order))).toBe('met');
    expect(status(contract(short, refusal, order))).toBe('contradicted');
  });

  test('the exhibit decides that says so itself', () => {
    const own = 'This Exhibit prevails over every other part of the Agreement.';
    expect(status(contract(long, short, '', own))).toBe('met');
    expect(status(contract(short, long, '', own))).toBe('weak');
  });

  test('the more protective term decides where that is agreed', () => {
    const order = 'In case of a conflict between this Agreement and an Exhibit, the more protective term prevails.';
    expect(status(contract(long, short, order))).toBe('met');
    expect(status(contract(short, long, order))).toBe('met');
  });

  test.each(silent)('and nothing is said, the verdict is weak and shows the conflict: %s', (order) => {
    for (const text of [contract(long, short, order), contract(short, long, order)]) {
      expect(status(text)).toBe('weak');
      expect(findingsOn('vulnerability-notification', text).map(({ message }) => message)).toContainEqual(
        expect.stringContaining('does not say which prevails'),
      );
    }
    expect(status(contract(refusal, short, order))).toBe('weak');
    expect(status(contract(short, refusal, order))).toBe('weak');
  });

  test('and both say that they prevail, nothing is settled', () => {
    const order = 'If Exhibit B and this Agreement are inconsistent, this Agreement controls.';
    const own = 'If this Exhibit and the Agreement are inconsistent, this Exhibit controls.';
    expect(status(contract(long, short, order, own))).toBe('weak');
  });
});

test('a number for the same duty in two clauses of one part is no matter of precedence', () => {
  expect(status(contract(`${short}\n1.4 ${short}`, 'Supplier shall be polite.', bodyWins[0] as string))).toBe('met');
});
