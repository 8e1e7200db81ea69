import { describe, expect, test } from 'vitest';
import { lacking, verdictOn } from './real-library.ts';

const preamble = 'This Agreement is made between Orlo Devices, Inc. ("Vendor") and Tannery Clinic ("Clinic").';
const remedies =
  '9.2 A failure of Vendor to keep its cybersecurity obligations is a material breach, for which Clinic may terminate and return the products for a refund.';
const judged = (id: string, ...clauses: string[]) => verdictOn(id, [preamble, ...clauses].join('\n'));

describe('what is said of breaches in general', () => {
  test('holds for a breach of security duties too, in whichever clause it stands', () => {
    const general = (days: string) =>
      `9.1 Either party may terminate for a material breach that is not cured within ${days} days of notice.`;
    expect(judged('security-remedies', general('thirty (30)'), remedies).status).toBe('met');
    expect(lacking(judged('security-remedies', general('one hundred eighty (180)'), remedies))).toEqual([
      'cure-period',
    ]);
    expect(lacking(judged('security-remedies', remedies))).toEqual(['cure-period']);
  });

  test('alone says nothing of security', () => {
    const general =
      '9.1 Either party may terminate for a material breach that is not cured within thirty (30) days of notice.';
    expect(judged('security-remedies', general).status).toBe('missing');
  });
});

test('a security contact may stand in the clause on notices', () => {
  const program =
    '3.1 Vendor shall maintain a written security program that follows the NIST Cybersecurity Framework 2.0.';
  const notices = '14.1 Notices for Vendor go to its Product Security Office, telephone +1 555 0100.';
  expect(lacking(judged('security-program', program))).toEqual(['security-contact']);
  expect(judged('security-program', program, notices).status).toBe('met');
});
