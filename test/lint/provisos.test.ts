import { describe, expect, test } from 'vitest';
import { verdictOn } from './real-library.ts';

const preamble = 'This Agreement is made between Orlo Devices, Inc. ("Vendor") and Tannery Clinic ("Clinic").';
const promise = '4.1 Vendor shall encrypt all patient data that the product stores with AES-256';
const judged = (proviso: string) => verdictOn('encryption-at-rest', `${preamble}\n${promise}; ${proviso}`).status;

describe('a proviso', () => {
  test.each([
    'provided, however, that Vendor may leave drives unprotected where its release board accepts the risk.',
    'except that the support team may use drives of its own.',
    'provided that consent to another method shall be deemed given if Clinic has not objected within five days.',
  ])('that gives leave takes back what stands before it: %s', (proviso) => {
    expect(judged(proviso)).toBe('weak');
  });

  test.each([
    'provided that Vendor shall also encrypt all backups.',
    'except that Clinic may use drives of its own.',
    'and Vendor may change its prices once a year.',
  ])('that gives the customer leave, or lays on another duty, does not: %s', (proviso) => {
    expect(judged(proviso)).toBe('met');
  });
});
