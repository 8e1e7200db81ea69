import { describe, expect, test } from 'vitest';
import { verdictOn } from './real-library.ts';

const preamble = 'This Agreement is made between Orlo Devices, Inc. ("Vendor") and Tannery Clinic ("Clinic").';
const scale = 'Severity follows the CVSS v3.1 base score.';
const deadline = (sentence: string) =>
  verdictOn('patch-timeline-critical', `${preamble}\n\n1.1 ${sentence} ${scale}`).elements.find(
    ({ id }) => id === 'deadline',
  );

describe('numbers for other severities', () => {
  test.each([
    'Vendor shall release a tested patch within 15 days for critical vulnerabilities and within 120 days for low ones.',
    'Vendor shall release a tested patch for critical vulnerabilities within 15 days, for high ones within 30 days, for medium ones within 90 days and for low ones within 180 days.',
    'Vendor shall release a tested patch for critical vulnerabilities within 15 days. Vendor shall release a tested patch for medium vulnerabilities within 90 days.',
    'Vendor shall release a tested patch for each vulnerability of severity 1 within 15 days and of severity 3 within 120 days.',
    'Vendor shall release a tested patch for a critical vulnerability within 15 days and for all others within 180 days.',
  ])('do not count against the critical ones: %s', (sentence) => {
    expect(deadline(sentence)).toMatchObject({ status: 'met', found: '15 days' });
  });

  test.each([
    'Vendor shall release a tested patch for critical vulnerabilities within 180 days, for medium ones within 15 days.',
    'Vendor shall release a tested patch within 180 days for critical vulnerabilities and within 15 days for low ones.',
  ])('do not stand in for the critical ones: %s', (sentence) => {
    expect(deadline(sentence)).toMatchObject({ status: 'weak', found: '180 days, more than 60 days' });
  });

  test('alone are no time for the critical ones', () => {
    expect(deadline('Vendor shall release a tested patch for medium vulnerabilities within 15 days.')?.status).not.toBe(
      'met',
    );
  });

  test.each([
    'Vendor shall release a tested patch for vulnerabilities of medium severity or higher within 30 days.',
    'Vendor shall release a tested patch for every critical, high and medium vulnerability within 30 days.',
    'Vendor shall release a tested patch for a vulnerability within 30 days, whatever its severity.',
  ])('hold for all that are named in one breath: %s', (sentence) => {
    expect(deadline(sentence)).toMatchObject({ status: 'met', found: '30 days' });
  });
});
