import { describe, expect, test } from 'vitest';
import { flaws, secured } from './flaws.ts';

const rule = 'survival-missing';
const end = ['2. Term and Termination', '2.1 Either party may terminate this Agreement for a material breach.'];

describe('fires', () => {
  test('no clause on survival', () => {
    expect(flaws(rule, secured(...end))).toMatchObject([{ level: 'warning', at: null }]);
  });

  test('a clause that names other sections', () => {
    const text = secured(...end, '2.2 Sections 4, 5 and 6.1 survive termination of this Agreement.');
    expect(flaws(rule, text)).toMatchObject([{ at: { clause: '2.2' } }]);
  });
});

describe('fixed', () => {
  test.each([
    '2.2 Provisions that by their nature should continue survive termination of this Agreement.',
    '2.2 Sections 1, 4 and 5 survive termination of this Agreement.',
    '2.2 Section 1.8 survives expiration of this Agreement.',
    '2.2 The duties on confidentiality and data protection survive termination.',
    '2.2 Exhibit C survives termination.',
    '2.2 The duties of Supplier on Customer Data remain in force after termination until all of it is returned.',
  ])('%s', (clause) => {
    expect(flaws(rule, secured(...end, clause))).toEqual([]);
  });
});

describe('near misses', () => {
  test('a contract without security terms', () => {
    expect(flaws(rule, ['MASTER AGREEMENT', ...end].join('\n'))).toEqual([]);
  });

  test('an addendum, which lives and dies with its agreement', () => {
    expect(flaws(rule, secured(...end, '3.1 This Addendum is part of the Agreement and ends with it.'))).toEqual([]);
  });

  test('a form that becomes part of a contract', () => {
    const form = '3.1 On award, the completed form becomes part of the Agreement.';
    expect(flaws(rule, secured(...end, form))).toEqual([]);
  });

  test('a text that says nothing of its end', () => {
    expect(flaws(rule, secured())).toEqual([]);
  });
});
