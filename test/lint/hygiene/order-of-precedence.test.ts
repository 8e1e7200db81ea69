import { describe, expect, test } from 'vitest';
import { flaws, secured } from './flaws.ts';

const rule = 'order-of-precedence';

/** The same duties in an exhibit of their own, under a contract that says which document comes first. */
function withExhibit(clause: string, own = ''): string {
  const [, ...lines] = secured().split('\n');
  return ['MASTER AGREEMENT', '1. General', `1.1 ${clause}`, 'EXHIBIT C', 'Security Terms', ...lines.slice(2), own]
    .filter((line) => line !== '')
    .join('\n');
}

describe('fires', () => {
  test.each([
    'If terms conflict, Supplier’s order acknowledgment and standard terms of sale prevail, then this Agreement, then its exhibits.',
    'In the event of a conflict, Supplier’s quotation shall take precedence over this Agreement.',
    'The end user license agreement prevails over this Agreement in case of any inconsistency.',
    'In case of conflict, Vendor’s standard terms and conditions shall control.',
  ])('%s', (text) => {
    expect(flaws(rule, secured(`2.1 ${text}`))).toMatchObject([{ level: 'error' }]);
  });

  test('the body of the contract over its security exhibit', () => {
    const text = withExhibit(
      'In the event of a conflict between this Agreement and any Exhibit, the terms of this Agreement shall prevail.',
    );
    expect(flaws(rule, text)).toMatchObject([
      { level: 'error', message: expect.stringContaining('Exhibit C') as string },
    ]);
  });
});

describe('near misses', () => {
  test.each([
    'In the event of a conflict, this Agreement prevails over Supplier’s order acknowledgment.',
    'In the event of a conflict, Customer’s purchase order terms shall control.',
    'This Agreement shall be governed by the laws of Ohio, and its rules on conflict of laws control.',
    'Supplier controls access to its facilities, and conflicts are settled by the manager.',
    'The English version prevails in case of any discrepancy.',
  ])('%s', (text) => {
    expect(flaws(rule, secured(`2.1 ${text}`))).toEqual([]);
  });

  test('a contract without security terms', () => {
    expect(flaws(rule, 'If terms conflict, Supplier’s standard terms of sale prevail.')).toEqual([]);
  });

  test('an exhibit that is about something else', () => {
    const text = withExhibit('If this Agreement conflicts with Exhibit A (Prices), this Agreement prevails.');
    expect(flaws(rule, text)).toEqual([]);
  });
});

describe('fixed', () => {
  test.each([
    [
      'the exhibit prevails',
      withExhibit('In the event of a conflict between this Agreement and Exhibit C, Exhibit C prevails.'),
    ],
    [
      'an exception',
      withExhibit(
        'In the event of a conflict between this Agreement and any Exhibit, this Agreement prevails, except that Exhibit C prevails on security.',
      ),
    ],
    [
      'the exhibit says so itself',
      withExhibit(
        'In the event of a conflict between this Agreement and any Exhibit, the terms of this Agreement shall prevail.',
        '1.9 This Exhibit prevails over every other part of the Agreement.',
      ),
    ],
  ])('%s', (_, text) => {
    expect(flaws(rule, text)).toEqual([]);
  });
});
