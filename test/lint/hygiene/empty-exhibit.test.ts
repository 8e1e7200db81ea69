import { describe, expect, test } from 'vitest';
import { flaws, secured } from './flaws.ts';

const rule = 'empty-exhibit';

describe('fires', () => {
  test('an exhibit that is named and not attached', () => {
    expect(flaws(rule, 'The prices are set forth in Exhibit B.')).toMatchObject([
      { level: 'info', message: 'Exhibit B is referred to and not attached' },
    ]);
  });

  test('a security exhibit that is not attached is an error', () => {
    const text = secured(
      '2.1 Supplier shall sign the business associate agreement attached as Exhibit F before it has access to PHI.',
    );
    expect(flaws(rule, text)).toMatchObject([{ level: 'error', at: { focus: { quote: 'Exhibit F' } } }]);
  });

  test('an exhibit that is reserved', () => {
    const text = 'Prices are in Exhibit A.\nExhibit A\nPrices\nReserved.';
    expect(flaws(rule, text)).toMatchObject([{ message: 'Exhibit A is reserved' }]);
  });

  test('an exhibit that has a heading only', () => {
    const text =
      'Prices are in Exhibit A.\nSupplier shall deliver the units to the hospital.\nExhibit A\nSupport Contacts';
    expect(flaws(rule, text).map(({ message }) => message)).toEqual(['Exhibit A has a heading and no text']);
  });

  test('each exhibit of a row', () => {
    expect(flaws(rule, 'Exhibits A and B hereto are part of this Agreement.')).toHaveLength(2);
  });
});

describe('near misses', () => {
  test.each([
    ['an exhibit of another contract', 'Supplier has seen Exhibit B to the Credit Agreement.'],
    ['an annex of a law', 'The Product meets Annex I of Regulation (EU) 2017/745.'],
    ['the exhibit of a party’s own handbook', "Vendor shall comply with AT&T's Appendix BA."],
    [
      'annexes in a row that belong elsewhere',
      'The cover page contains Annex 1A, Annex 1B, Annex II, and Annex III of the UK Addendum.',
    ],
    ['a filing', 'The parties agree to file the Schedule 13D jointly.'],
    ['a list of what is attached', 'The documents are: Exhibit A - Prices Exhibit B - Forms.'],
  ])('%s', (_, text) => {
    expect(flaws(rule, text)).toEqual([]);
  });
});

describe('fixed', () => {
  test('the exhibit is attached', () => {
    const text =
      'The prices are set forth in Exhibit B.\nExhibit B\nPrices\nEach pump costs $1,000 and includes delivery.';
    expect(flaws(rule, text)).toEqual([]);
  });

  test('a schedule that consists of annexes', () => {
    const text =
      'See Schedule 1.\nSchedule 1\nTransfers\nAnnex A\nParties\nThe exporter is the hospital and the importer is the vendor.';
    expect(flaws(rule, text)).toEqual([]);
  });
});
