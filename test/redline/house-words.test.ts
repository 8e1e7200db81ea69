import { describe, expect, it } from 'vitest';
import { documentWords } from '../../src/redline/document-words.ts';
import { withHouseTerms } from '../../src/redline/house-terms.ts';
import { contractOf } from '../lint/real-library.ts';
import { clause } from './fixed.ts';

const ordinary = { supplier: ['supplier', 'vendor'], customer: ['customer', 'hospital'] };
const opening = 'This Agreement is between Acme Medical, Inc. (“Vendor”) and Lakeside Hospital (“Hospital”).';

describe('the words for the parties', () => {
  it('are those by which the contract introduces them', () => {
    const contract = contractOf(`${opening}\n1. Vendor shall deliver. Hospital shall pay.`);
    expect(documentWords(contract, ordinary)).toEqual({ supplier: 'Vendor', customer: 'Hospital' });
  });

  it('have the article where the contract writes it', () => {
    const contract = contractOf(
      `${opening}\n1. The Vendor shall deliver to the Hospital. The Hospital shall pay the Vendor what the Hospital owes.`,
    );
    expect(documentWords(contract, ordinary)).toEqual({ supplier: 'the Vendor', customer: 'the Hospital' });
  });

  it('are never pronouns', () => {
    const parties = [{ side: 'customer', name: '', called: ['you', 'your', 'Client'] }] as const;
    const contract = { ...contractOf('1. You and your staff may ask Client; you pay.'), parties };
    expect(documentWords(contract, ordinary).customer).toBe('Client');
  });
});

describe('defined terms of the contract', () => {
  const data = { term: 'Customer Data', forms: [], meaning: 'data of a Product.', uses: ['Product'] };
  const product = { term: 'Product', forms: ['Products'], meaning: 'each thing.', uses: [] };
  const own = clause({
    paragraphs: [{ kind: 'paragraph', text: 'Vendor shall keep Customer Data out of a Product and of Products.' }],
    terms: [data, product],
  });

  it('take the place of those of the library', () => {
    const contract = contractOf(
      `${opening}\n“Hospital Data” means data of Hospital.\n“Instruments” means the things sold.\n1. Vendor shall deliver.`,
    );
    const { paragraphs, terms } = withHouseTerms(own, contract);
    expect(paragraphs[0]?.text).toBe('Vendor shall keep Hospital Data out of an Instrument and of Instruments.');
    expect(terms).toEqual([]);
  });

  it('do not where it defines the library’s own', () => {
    const contract = contractOf(
      `${opening}\n“Customer Data” means data.\n“Product” means a pump.\n“Device” means a pump.\n1. Vendor shall deliver.`,
    );
    expect(withHouseTerms(own, contract)).toBe(own);
  });
});
