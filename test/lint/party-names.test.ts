import { describe, expect, test } from 'vitest';
import { partyNames } from '../../src/lint/party-names.ts';
import { readPlain } from '../contract/documents.ts';
import { contractOf, library, verdictOn } from './real-library.ts';
import { compileLibrary } from '../../src/lint/compile-library.ts';

const between = (supplier: string, customer: string): string =>
  `This Agreement is made between Halbrook Imaging, Inc. (“${supplier}”) and Lakeside Hospital (“${customer}”). ${supplier} shall supply the Product to ${customer}, and ${customer} shall pay the price.`;
const names = (text: string): readonly (readonly string[])[] => [
  ...partyNames(contractOf(readPlain(text)), compileLibrary(library)),
];

describe('names that a contract gives its parties', () => {
  test('are read as the words that phrases have for them', () => {
    expect(names(between('Halbrook', 'Lakeside'))).toEqual([
      ['halbrook', 'supplier'],
      ['lakeside', 'customer'],
    ]);
  });

  test('keep a meaning that phrases know', () => {
    expect(names(between('Company', 'Trust'))).toEqual([]);
  });

  test('count wherever a phrase names a party', () => {
    const judged = (owner: string): string =>
      verdictOn(
        'data-use-limits',
        readPlain(`${between('Halbrook', 'Lakeside')}\n1. Machine data is the property of ${owner}.`),
      ).status;
    expect(judged('Halbrook')).toBe('contradicted');
    expect(judged('Lakeside')).not.toBe('contradicted');
    expect(judged('halbrook')).not.toBe('contradicted');
  });
});
