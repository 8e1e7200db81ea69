import { describe, expect, test } from 'vitest';
import { verdictOn } from './real-library.ts';

const preamble = 'This Agreement is made between Orlo Devices, Inc. ("Vendor") and Tannery Clinic ("Clinic").';
const terms = [
  '4. Patches',
  '4.1 Vendor shall make available a tested patch for each vulnerability with a CVSS score of 7.0 or more within thirty (30) days after Vendor becomes aware of it.',
  '5. Data',
  '5.1 Vendor shall encrypt all stored patient data with AES-256.',
];
const judged = (id: string, sentence: string) =>
  verdictOn(id, [preamble, ...terms, '6. Last', sentence].join('\n')).status;

describe('a sentence about another clause', () => {
  test.each([
    '6.1 The times in Section 4 are targets only.',
    '6.1 Section 4 applies only while Clinic has a current service agreement.',
    "6.1 Vendor's obligations under Sections 4 and 7 apply only while Clinic has a current service agreement.",
    '6.1 The times in Section 4.1 are targets, and missing one is no breach.',
    '6.1 The times in 4.1 are targets.',
  ])('takes back what stands there: %s', (sentence) => {
    expect(judged('patch-timeline-critical', sentence)).toBe('weak');
    expect(judged('encryption-at-rest', sentence)).toBe('met');
  });

  test.each([
    '6.1 Vendor shall, subject to Section 4, keep its prices for two years.',
    '6.1 Vendor shall keep to the times in Section 4 and may change its prices only where Clinic agrees.',
    '6.1 The duties in Section 4 do not end with the warranty.',
    "6.1 Clinic's duties under Section 4 apply only while Vendor is not in default.",
  ])('does not where it is about something else: %s', (sentence) => {
    expect(judged('patch-timeline-critical', sentence)).toBe('met');
  });

  test('about one of the things there takes back that one', () => {
    const about = (thing: string): string =>
      `6.1 Statements in Section 4 about ${thing} are made to the best of Vendor's knowledge.`;
    expect(judged('patch-timeline-critical', about('patches for vulnerabilities'))).toBe('weak');
    expect(judged('patch-timeline-critical', about('freight'))).toBe('met');
  });
});
