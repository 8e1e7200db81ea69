import { describe, expect, test } from 'vitest';
import { verdictOn } from './real-library.ts';

const preamble = 'This Agreement is made between Orlo Devices, Inc. ("Vendor") and Tannery Clinic ("Clinic").';
const encrypts = '4.1 Vendor shall encrypt all stored patient data with AES-256.';
const on = (id: string, ...clauses: string[]) => verdictOn(id, [preamble, ...clauses].join('\n'));

describe('confidence', () => {
  test('is high for what one clause meets', () => {
    expect(on('encryption-at-rest', encrypts)).toMatchObject({ status: 'met', confidence: 'high' });
  });

  test('is medium where several clauses speak to it', () => {
    const verdict = on(
      'encryption-at-rest',
      encrypts,
      '7.2 Vendor shall encrypt stored patient data on its laptops with AES-256.',
    );
    expect(verdict).toMatchObject({ status: 'met', confidence: 'medium' });
  });

  test('is never high for what is weak', () => {
    const verdict = on(
      'encryption-at-rest',
      '4.1 Vendor shall use reasonable efforts to encrypt all stored patient data with AES-256.',
    );
    expect(verdict).toMatchObject({ status: 'weak', confidence: 'medium' });
  });

  test('is high for what is missing where little is said on security', () => {
    expect(on('audit-logging', encrypts)).toMatchObject({ status: 'missing', confidence: 'high' });
  });
});
