import { expect, test } from 'vitest';
import { titleWithHouseWords, withHouseWords } from '../../src/draft/house-words.ts';
import { namedParties } from '../../src/draft/named-parties.ts';
import { purchase } from './sample-purchase.ts';

const { supplier, customer } = purchase().parties;
const parties = namedParties({
  parties: { supplier: { ...supplier, called: 'Seller' }, customer: { ...customer, called: 'Clinic' }, gpo: null },
});

test.each([
  ['Supplier tells the customer.', 'Seller tells Clinic.'],
  ['The supplier answers; the hospital reads.', 'Seller answers; Clinic reads.'],
  [
    'Customer’s network, Customer Data and Supplier Personnel',
    'Clinic’s network, Customer Data and Supplier Personnel',
  ],
  ['a supplier and its customers', 'a supplier and its customers'],
  ['Suppliers', 'Suppliers'],
])('%s', (prose, expected) => {
  expect(withHouseWords(prose, parties)).toBe(expected);
});

test('titles keep their article', () => {
  expect(titleWithHouseWords('Scans and tests by the customer', parties)).toBe('Scans and tests by the Clinic');
});
