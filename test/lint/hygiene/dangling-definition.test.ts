import { describe, expect, test } from 'vitest';
import { quoted, secured } from './flaws.ts';

const rule = 'dangling-definition';
const terms = [
  '“Affiliate” means a company under common control.',
  '“Fee” means the price of a unit.',
  '“Site” means a place of the hospital.',
];

describe('fires', () => {
  test.each([
    [
      'a term of the library',
      '1.9 Supplier shall deliver a security patch for each Critical Vulnerability within thirty (30) days.',
      'Critical Vulnerability',
    ],
    [
      'in the plural',
      '1.9 Supplier shall report all Security Incidents to Customer within two days of discovery.',
      'Security Incidents',
    ],
    [
      'a term of the parties',
      '1.9 Supplier shall notify Customer of a data breach by means of an Emergency Bulletin within two days of discovery.',
      'Emergency Bulletin',
    ],
  ])('%s', (_, clause, term) => {
    expect(quoted(rule, secured(...terms, clause))).toContain(term);
  });
});

describe('near misses', () => {
  test.each([
    ['a defined term', '“Emergency Bulletin” means a notice by telephone.', 'Emergency Bulletin'],
    [
      'a name given in passing',
      'Supplier shall send a bulletin (an “Emergency Bulletin”) where needed.',
      'Emergency Bulletin',
    ],
    ['a heading', '9. Emergency Bulletin', 'Emergency Bulletin'],
  ])('%s', (_, line, term) => {
    const clause =
      '1.9 Supplier shall notify Customer of a data breach by means of an Emergency Bulletin within two days of discovery.';
    expect(quoted(rule, secured(...terms, line, clause))).not.toContain(term);
  });

  test.each([
    'Supplier shall notify the Chief Information Security Officer of a data breach within two days of discovery.',
    'Supplier shall report each data breach to a Chief Information Security Officer within two days of discovery.',
    'Supplier shall keep an Uninterruptible Power Supply (UPS) for its data center so that each data breach is reported within two days.',
    'SUPPLIER SHALL REPORT ANY DATA BREACH IN AN EMERGENCY BULLETIN WITHIN TWO DAYS.',
  ])('%s', (clause) => {
    expect(quoted(rule, secured(...terms, `1.9 ${clause}`)).filter((term) => !/Customer Data/u.test(term))).toEqual([]);
  });

  test('a contract that borrows its terms', () => {
    const borrowed = 'Capitalized terms that are not defined here have the meaning given in the Master Agreement.';
    expect(
      quoted(
        rule,
        secured(...terms, borrowed, '1.9 Supplier shall report all Security Incidents within two days of discovery.'),
      ),
    ).toEqual([]);
  });

  test('a contract that defines nothing', () => {
    const clause = 'Supplier shall deliver a security patch for each Critical Vulnerability within thirty (30) days.';
    expect(quoted(rule, clause)).toEqual([]);
  });
});
