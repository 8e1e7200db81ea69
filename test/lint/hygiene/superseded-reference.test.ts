import { describe, expect, test } from 'vitest';
import { library } from '../real-library.ts';
import { flaws, quoted } from './flaws.ts';

const rule = 'superseded-reference';

describe('fires', () => {
  test.each([
    ['Supplier shall use modules validated under FIPS 140-2.', 'FIPS 140-2'],
    ['The Product shall communicate over TLS 1.0 or higher.', 'TLS 1.0'],
    ['The Product shall use TLSv1.1.', 'TLSv1.1'],
    ['Data shall be encrypted with 3DES.', '3DES'],
    ['Data shall be encrypted with triple-DES or RC4.', 'triple-DES'],
    ['Files are signed with SHA-1.', 'SHA-1'],
    ['The adapter supports WEP.', 'WEP'],
    ['Supplier shall sanitize media under NIST SP 800-88 Rev. 1.', '800-88 Rev. 1'],
    ['Supplier shall wipe each disk under DoD 5220.22-M.', 'disk under DoD 5220.22'],
    ['Supplier shall comply with NIST SP 800-53 Revision 4.', '800-53 Revision 4'],
    ['Supplier shall follow the NIST Cybersecurity Framework version 1.1.', 'Cybersecurity Framework version 1.1'],
    ['Supplier holds ISO/IEC 27001:2013 certification.', '27001:2013'],
    ['Supplier shall follow ISO/IEC 29147:2014.', '29147:2014'],
    ['Supplier shall follow ISO/IEC 30111:2013.', '30111:2013'],
    ['The Product is made under the Quality System Regulation.', 'Quality System Regulation'],
    ['Supplier shall deliver the form HN 1-2013.', 'HN 1-2013'],
    ['Supplier shall deliver a cybersecurity bill of materials.', 'cybersecurity bill of materials'],
    ['The SBOM shall have the NTIA minimum elements.', 'NTIA minimum elements'],
    ['Supplier is a member of NH-ISAC.', 'NH-ISAC'],
    ['Supplier shall report to US-CERT.', 'US-CERT'],
    ['Supplier shall deliver a SAS 70 report.', 'SAS 70'],
    ['Supplier shall deliver an SSAE 16 report.', 'SSAE 16'],
    ['Supplier shall comply with the PATCH Act.', 'PATCH Act'],
    ['Severity is measured under CVSS v2.', 'CVSS v2'],
    ['Supplier shall comply with 90 FR 898 on security.', '90 FR 898'],
    [
      'Supplier shall follow Cybersecurity in Medical Devices: Quality System Considerations and Content of Premarket Submissions.',
      'Quality System Considerations and Content of Premarket Submissions',
    ],
  ])('%s', (text, name) => {
    expect(quoted(rule, text)).toContain(name);
  });

  test('every replaced citation says what to name instead', () => {
    for (const { outdated } of library.citations) if (outdated !== undefined) expect(outdated.instead).not.toBe('');
  });
});

describe('near misses', () => {
  test.each([
    'Supplier shall use modules validated under FIPS 140-2 or its successor.',
    'Supplier shall use modules validated under FIPS 140-2 or successor standard.',
    'Supplier shall use modules validated under FIPS 140-2 or FIPS 140-3.',
    'Supplier shall use modules validated under FIPS 140-2/140-3.',
    'Supplier shall disable TLS 1.0 and TLS 1.1.',
    'The Product shall not use SSL 3.0, TLS 1.0, RC4 or MD5.',
    'Supplier shall use TLS 1.2 or later; versions prior to TLS 1.1 are not permitted.',
    'Supplier holds ISO/IEC 27001:2013 certification, as amended.',
    'Supplier shall renew its SSL certificate.',
    'Reports to CISA (formerly US-CERT) shall be made at once.',
    'The DES is a drug-eluting stent.',
    'Shipments follow DoD 5220.22-M for the clearance of visitors.',
    'QSR means a quick service restaurant.',
    'Supplier shall comply with the proposed rule of 90 FR 898 once it is final.',
    'Does the Product use TLS 1.0?',
  ])('%s', (text) => {
    expect(flaws(rule, text)).toEqual([]);
  });

  test('what binds nobody', () => {
    expect(flaws(rule, '1. WEP\n1.1 Supplier shall use WPA3.')).toEqual([]);
  });
});

test('the message says since when, and the ask what to name', () => {
  const [finding] = flaws(rule, 'Supplier shall use modules validated under FIPS 140-2.');
  expect(finding).toMatchObject({ level: 'warning', requirement: null });
  expect(finding?.message).toContain('since 2026-09-21');
  expect(finding?.ask).toContain('FIPS 140-3');
});
