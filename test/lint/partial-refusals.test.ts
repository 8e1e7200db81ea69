import { expect, test } from 'vitest';
import { verdictOn } from './real-library.ts';

const preamble = 'This Agreement is made between Orlo Devices, Inc. ("Vendor") and Tannery Clinic ("Clinic").';
const promise = '4.1 All patient data stored by the product shall be encrypted by Vendor with AES-256.';
const judged = (more: string) => verdictOn('encryption-at-rest', `${preamble}\n${promise} ${more}`).status;

test.each([
  'The result buffer of the analyzer is not encrypted.',
  'Service laptops are never encrypted.',
  'The drive of the gateway need not be encrypted.',
])('takes a part back: %s', (sentence) => {
  expect(judged(sentence)).toBe('weak');
});

test.each([
  'Media that are not encrypted shall be destroyed by Vendor.',
  'If a drive is not encrypted, Vendor shall replace it.',
  'Its price is not increased by this.',
  'Keys are not shared.',
])('takes nothing back: %s', (sentence) => {
  expect(judged(sentence)).toBe('met');
});
