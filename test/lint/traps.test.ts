/** Wording that has misled readers of contracts, people and programs alike; each must come out as a careful reader would say. */
import { describe, expect, test } from 'vitest';
import type { Status } from '../../src/lint/verdict.ts';
import { paragraph, sourceOf, table } from '../contract/documents.ts';
import { findingsOn, lacking, library, spokenTo, contractOf, lint, verdictIn, verdictOn } from './real-library.ts';

const patch = 'patch-timeline-critical';
const incident = 'security-incident-notification';

/** The status of one requirement in a text, with the reason behind a failure. */
function expectStatus(requirement: string, text: string, status: Status): void {
  const verdict = verdictOn(requirement, text);
  expect({ status: verdict.status, because: verdict.status === status ? '' : verdict.because, text }).toEqual({
    status,
    because: '',
    text,
  });
}

describe('trap 1: a hard limit cures a vague word', () => {
  test.each([
    'promptly, and in any event within 24 hours of its discovery,',
    'without undue delay, but not later than 48 hours after becoming aware of it,',
    'as soon as practicable and in no case later than three (3) days after it is detected,',
  ])('%s', (time) => {
    expectStatus(
      incident,
      `Supplier shall, ${time} notify Customer in writing of each actual or suspected security incident.`,
      'met',
    );
  });

  test('also where efforts are promised', () => {
    expectStatus(
      incident,
      'Supplier shall use reasonable efforts to alert Customer in writing of any suspected security incident within 8 hours, and in any event within 48 hours after becoming aware of it.',
      'met',
    );
  });

  test('a vague word without a limit is weak', () => {
    const verdict = verdictOn(
      incident,
      'Supplier shall promptly upon discovery notify Customer in writing of each actual or suspected security incident.',
    );
    expect(verdict.status).toBe('weak');
    expect(lacking(verdict)).toEqual(['deadline']);
  });
});

describe('trap 2: efforts with a number are still efforts', () => {
  const text =
    'Supplier will use commercially reasonable efforts to deliver patches for vulnerabilities with a CVSS score of 9.0 or more within thirty (30) days after learning of them.';

  test('the clause is weak', () => expectStatus(patch, text, 'weak'));

  test('the finding is about the efforts and shows the number as well', () => {
    const findings = findingsOn(patch, text);
    expect(findings.some(({ at }) => at?.focus?.quote.includes('commercially reasonable'))).toBe(true);
    const { elements } = verdictOn(patch, text);
    expect(elements.find(({ id }) => id === 'deadline')).toMatchObject({ status: 'weak' });
    expect(elements.find(({ id }) => id === 'deadline')?.found).toContain('thirty (30) days');
  });

  test.each(['best efforts', 'good faith efforts', 'reasonable endeavours', 'diligent efforts'])('%s', (efforts) => {
    expectStatus(
      patch,
      `Supplier shall use ${efforts} to remediate each vulnerability with a CVSS score of 9.0 or more within 30 days after becoming aware of it.`,
      'weak',
    );
  });
});

describe('trap 3: a duty of the customer is none of the supplier', () => {
  test('a customer who installs patches leaves the patch duty missing', () => {
    expectStatus(
      patch,
      'Customer shall install every security patch for a critical vulnerability (CVSS 9.0 or above) within thirty (30) days after becoming aware of it.',
      'missing',
    );
  });

  test('the finding shows the clause and says that it binds the wrong party', () => {
    const [finding] = findingsOn(
      patch,
      'Buyer must remediate all critical vulnerabilities (CVSS 9.0 and up) in the devices within 30 days of their disclosure.',
    );
    expect(finding).toMatchObject({ code: 'wrong-obligor', level: 'error' });
    expect(finding?.at?.quote).toContain('Buyer must remediate');
  });

  test.each([
    [incident, 'Customer will promptly notify Provider in writing of any actual or suspected security incident.'],
    ['audit-rights', 'Customer will not conduct security tests of the hosted platform.'],
    [
      'vulnerability-notification',
      'Hospital shall report to Vendor in writing each critical vulnerability it discovers within ten days.',
    ],
    [
      'encryption-in-transit',
      'The Facility must encrypt all PHI in transit over its own networks with TLS 1.2 or later.',
    ],
  ])('%s: %s', (requirement, text) => {
    expect(verdictOn(requirement, text).status).not.toBe('met');
    expect(verdictOn(requirement, text).status).not.toBe('weak');
  });
});

describe('trap 4: a definition that no clause uses promises nothing', () => {
  const definition =
    '“SBOM” means a machine-readable list in SPDX or CycloneDX of the name and version of all software components, delivered at installation and with each update.';

  test('alone it leaves the duty missing', () => {
    expectStatus('sbom-delivery', `DEFINITIONS\n${definition}\nSupplier shall deliver the Products.`, 'missing');
  });

  test('the duty that uses the term lends it force', () => {
    const verdict = verdictOn(
      'sbom-delivery',
      `DEFINITIONS\n${definition}\nSupplier shall deliver an SBOM before installation and with each update of the software.`,
    );
    expect(verdict.status).toBe('met');
  });
});

describe('trap 5: a heading promises nothing', () => {
  test.each(['Reserved.', '[Reserved]', 'Intentionally omitted.', 'Not applicable.'])('with "%s" under it', (body) => {
    const verdict = verdictOn('sbom-delivery', `4. Software Bill of Materials\n4.1 ${body}\n5. Payment`);
    expect(['missing', 'contradicted']).toContain(verdict.status);
  });

  test('a heading with nothing under it is shown as the nearest wording', () => {
    const [finding] = findingsOn('sbom-delivery', '4. Software Bill of Materials\n5. Payment\n5.1 Customer shall pay.');
    expect(finding).toMatchObject({ code: 'missing' });
    expect(finding?.at?.quote).toContain('Software Bill of Materials');
  });
});

describe('trap 6: a refusal with an exception for what the law requires is a refusal', () => {
  test.each([
    'Supplier is not obligated to provide an SBOM except as required by law.',
    'SUPPLIER SHALL HAVE NO OBLIGATION TO FURNISH A SOFTWARE BILL OF MATERIALS FOR ANY PRODUCT.',
    'Nothing in this Agreement shall require Supplier to disclose a software bill of materials.',
  ])('%s', (text) => expectStatus('sbom-delivery', text, 'contradicted'));
});

describe('trap 7: a limit in negative words is no refusal', () => {
  test.each([
    'Supplier shall deliver a fix for each vulnerability with a CVSS score of 9.0 or more not later than 30 days after its discovery.',
    'Supplier shall not delay the patch for a vulnerability with a CVSS score of 9.0 or more beyond thirty (30) days after becoming aware of it, and shall deliver the patch within that time.',
    'Without limitation of other duties, Supplier shall deliver patches for all vulnerabilities with a CVSS score of 9.0 or more no later than 30 days after discovery.',
  ])('%s', (text) => expectStatus(patch, text, 'met'));

  test('no less than 24 months', () => {
    expectStatus(
      'end-of-life-notice',
      'Supplier shall give Customer written notice of the end of support of a Product no less than 24 months in advance.',
      'met',
    );
  });

  test('a double negation is a duty', () => {
    expectStatus(
      patch,
      'Supplier shall not fail to deliver a patch for each vulnerability with a CVSS score of 9.0 or more within 30 days after its discovery.',
      'met',
    );
  });
});

describe('trap 8: a prohibition that is the requirement', () => {
  test('is met by the negation', () => {
    expectStatus(
      'unique-credentials',
      'The Products shall not contain hard-coded passwords. Supplier shall change every default password at installation and shall give each user a unique account.',
      'met',
    );
  });

  test('leave to do it is not', () => {
    expect(
      verdictOn('unique-credentials', 'The Products may contain hard-coded passwords and shared service accounts.')
        .status,
    ).not.toBe('met');
  });
});

describe('trap 9: a term of payment is no deadline', () => {
  test.each([
    'Invoices are due net 30 days.',
    'Payment is due within thirty (30) days after receipt of the invoice.',
    'Customer shall pay within thirty (30) days of the invoice date.',
  ])('%s', (payment) => {
    const verdict = verdictOn(
      patch,
      `Supplier shall deliver security patches for vulnerabilities with a CVSS score of 9.0 or more after becoming aware of them. ${payment}`,
    );
    expect(verdict.status).toBe('weak');
    expect(lacking(verdict)).toContain('deadline');
  });
});

describe('trap 10: words and figures that differ', () => {
  const text =
    'Supplier shall deliver a patch for each vulnerability with a CVSS score of 9.0 or more within thirty (60) days after its discovery.';

  test('are weak with a finding of their own, although either number would do', () => {
    expectStatus(patch, text, 'weak');
    const [finding] = findingsOn(patch, text);
    expect(finding).toMatchObject({ code: 'number-mismatch' });
    expect(finding?.message).toContain('thirty (60) days');
  });

  test('the same number twice is no mismatch', () => {
    expect(findingsOn(patch, text.replace('(60)', '(30)'))).toEqual([]);
  });
});

describe('trap 11: business days against calendar days', () => {
  const within = (time: string): string =>
    `Supplier shall notify Customer in writing within ${time} after becoming aware of any actual or suspected security incident.`;

  test.each([
    ['72 hours', 'met'],
    ['three (3) business days', 'met'],
    ['5 calendar days', 'met'],
    ['5 business days', 'weak'],
    ['one week', 'weak'],
  ] as const)('notice within %s is %s against five days', (time, status) => {
    expectStatus(incident, within(time), status);
  });

  test('five business days are within seven calendar days', () => {
    const text =
      'Supplier shall notify Customer in writing within 5 business days after discovery of any critical vulnerability.';
    const settings = { parameters: { vuln_notice_days: 7 } };
    expect(verdictOn('vulnerability-notification', text, settings).status).toBe('met');
    expect(verdictOn('vulnerability-notification', text.replace('5 business', '6 business'), settings).status).toBe(
      'weak',
    );
  });
});

describe('trap 12: months of warranty are no notice of end of support', () => {
  test('in a sentence beside it', () => {
    const verdict = verdictOn(
      'end-of-life-notice',
      'Supplier shall notify Customer in writing before the end of support of a Product. The warranty lasts twenty-four (24) months from acceptance.',
    );
    expect(verdict.status).toBe('weak');
    expect(lacking(verdict)).toContain('end-of-support-notice');
  });

  test('in the same sentence, nearer to the warranty', () => {
    const verdict = verdictOn(
      'end-of-life-notice',
      'Supplier warrants the Products for thirty-six (36) months and shall give Customer six (6) months of written notice before end of support.',
    );
    expect(verdict.status).toBe('weak');
    expect(lacking(verdict)).toEqual(['end-of-support-notice']);
  });

  test('alone', () => {
    expectStatus('end-of-life-notice', 'Supplier warrants each Product for a period of 24 months.', 'missing');
  });
});

describe('trap 13: versions of TLS', () => {
  test.each([
    ['TLS 1.2 or later', 'met'],
    ['TLS version 1.2 or its successor', 'met'],
    ['TLS 1.3', 'met'],
    ['TLSv1.2', 'met'],
    ['TLS 1.0 or higher', 'weak'],
    ['TLS 1.1 or later', 'weak'],
    ['SSL/TLS', 'weak'],
    ['SSL 3.0 or TLS 1.0', 'weak'],
    ['a secure protocol', 'weak'],
  ] as const)('%s is %s', (version, status) => {
    expectStatus('encryption-in-transit', `Supplier shall encrypt all PHI in transit using ${version}.`, status);
  });
});

describe('trap 14: a standard and its successor', () => {
  test.each(['FIPS 140-2 or a successor standard', 'FIPS 140-2 or FIPS 140-3', 'FIPS 140-3'])('%s', (standard) => {
    const text = `Supplier shall encrypt all PHI stored on the Product with modules validated under ${standard}.`;
    expectStatus('encryption-at-rest', text, 'met');
    expect(findingsOn('encryption-at-rest', text)).toEqual([]);
  });
});

test('trap 15: an SBOM as a PDF upon request lacks format, time and updates', () => {
  const verdict = verdictOn(
    'sbom-delivery',
    'Upon request, Supplier shall provide an SBOM in PDF that shows the name and version of all software components.',
  );
  expect(verdict.status).toBe('weak');
  expect(lacking(verdict)).toEqual(
    expect.arrayContaining(['machine-readable-format', 'at-delivery', 'on-every-update']),
  );
});

test('trap 16: an SBOM at delivery without a word on updates lacks exactly the updates', () => {
  const text =
    'Supplier shall deliver with each Product an SBOM in SPDX or CycloneDX that states the name and version of all software components.';
  expect(verdictOn('sbom-delivery', text).status).toBe('weak');
  expect(lacking(verdictOn('sbom-delivery', text))).toEqual(['on-every-update']);
  expect(findingsOn('sbom-delivery', text)).toMatchObject([{ code: 'missing-element' }]);
});

describe('trap 17: a duty spread over sentences', () => {
  test.each(['Such SBOM', 'The SBOM', 'It', 'The software bill of materials'])(
    '"%s shall …" goes on with it',
    (subject) => {
      expectStatus(
        'sbom-delivery',
        `Supplier shall provide an SBOM on or before delivery. ${subject} shall be in CycloneDX format, shall state the name and version of all components, and shall be updated with each release.`,
        'met',
      );
    },
  );
});

describe('trap 18: a duty in a list', () => {
  const items = [
    '(a) deliver an SBOM in CycloneDX with each Product, showing name and version of all components, and renew it with every release;',
    '(b) remediate each vulnerability with a CVSS score of 9.0 or more within 30 days after becoming aware of it; and',
    '(c) notify Customer in writing of each actual or suspected security incident within 24 hours after discovery.',
  ];

  test.each(['Supplier shall:', '3. Supplier agrees to do the following:', 'The Vendor must:'])(
    'under "%s"',
    (leadIn) => {
      const result = lint(contractOf([leadIn, ...items].join('\n')));
      for (const id of ['sbom-delivery', patch, incident])
        expect([id, verdictIn(result, id).status]).toEqual([id, 'met']);
    },
  );

  test('under "Customer shall:" it binds the customer', () => {
    const result = lint(contractOf(['Customer shall:', ...items].join('\n')));
    for (const id of ['sbom-delivery', patch, incident]) {
      expect([id, verdictIn(result, id).status]).toEqual([id, 'missing']);
    }
  });

  test('under "Supplier may:" and under efforts it is weak', () => {
    for (const leadIn of ['Supplier may:', 'Supplier shall use commercially reasonable efforts to:']) {
      const result = lint(contractOf([leadIn, ...items].join('\n')));
      for (const id of ['sbom-delivery', patch, incident]) {
        expect([leadIn, id, verdictIn(result, id).status]).toEqual([leadIn, id, 'weak']);
      }
    }
  });

  test('each item counts for its own requirement only', () => {
    const result = lint(contractOf(['Supplier shall:', items[0], items[2]].join('\n')));
    expect(verdictIn(result, patch).status).toBe('missing');
  });
});

describe('trap 19: a table of requirements and responses', () => {
  const requirement =
    'Supplier shall remediate each vulnerability with a CVSS score of 9.0 or more within 30 days after becoming aware of it.';
  const answered = (response: string, remark = ''): Status =>
    verdictOn(
      patch,
      sourceOf(
        ...table(0, [
          ['Requirement', 'Vendor response', 'Remarks'],
          [requirement, response, remark],
        ]),
      ),
    ).status;

  test.each([
    ['Comply', 'met'],
    ['Yes', 'met'],
    ['Non-comply', 'contradicted'],
    ['No', 'contradicted'],
    ['N/A', 'missing'],
  ] as const)('%s: %s', (response, status) => {
    expect(answered(response)).toBe(status);
  });

  test('an exception takes the place of the requirement', () => {
    expect(answered('Comply with exception', 'Vendor will use reasonable efforts to provide patches.')).toBe('weak');
  });
});

describe('trap 20: a clause for both sides binds the supplier too', () => {
  test.each([
    'Each party shall notify the other',
    'The parties shall notify each other',
    'Either party must notify the other',
  ])('%s', (start) => {
    expectStatus(
      incident,
      `${start} in writing of any actual or suspected security incident within 72 hours after becoming aware of it.`,
      'met',
    );
  });
});

describe('trap 21: tracked changes', () => {
  const before = 'Supplier shall deliver a patch for each vulnerability with a CVSS score of 9.0 or more ';

  test('a deleted number is gone', () => {
    // Readers give text with changes accepted, and deleted text in paragraphs of its own.
    const verdict = verdictOn(
      patch,
      sourceOf(
        paragraph(`${before}after becoming aware of it.`),
        paragraph('within thirty (30) days', { role: 'deleted' }),
      ),
    );
    expect(verdict.status).toBe('weak');
    expect(lacking(verdict)).toEqual(['deadline']);
  });

  test('a deleted clause is gone', () => {
    expect(
      verdictOn(patch, sourceOf(paragraph(`${before}within 30 days after discovery.`, { role: 'deleted' }))).status,
    ).toBe('missing');
  });

  test('inserted efforts count', () => {
    const text =
      'Supplier shall use reasonable efforts to deliver a patch for each vulnerability with a CVSS score of 9.0 within 30 days after discovery.';
    const start = text.indexOf('use');
    const marks = [{ start, end: text.indexOf('deliver'), kind: 'inserted' as const }];
    expect(verdictOn(patch, sourceOf(paragraph(text, { marks }))).status).toBe('weak');
  });
});

describe('trap 23: duties only while money flows', () => {
  const duty =
    'deliver a patch for each vulnerability with a CVSS score of 9.0 or more within 30 days after becoming aware of it';

  test.each([
    `So long as Customer has a current service agreement, Supplier shall ${duty}.`,
    `Supplier shall ${duty}, provided that the Product is covered by an active maintenance contract.`,
    `During the warranty period Supplier shall ${duty}.`,
    `Supplier shall, at its then-current rates, ${duty}.`,
  ])('%s', (text) => expectStatus(patch, text, 'weak'));

  test('also where the condition stands in a sentence of its own', () => {
    expectStatus(
      patch,
      `Supplier shall ${duty}. Supplier's obligations under this Section apply only while Customer has a current service agreement.`,
      'weak',
    );
  });

  test.each([
    'This Agreement may be amended only by mutual agreement of the parties.',
    'This Agreement may be renewed as mutually agreed.',
    "Customer's obligations under this Agreement are limited to reasonable efforts to pay.",
    'Under this Agreement, Supplier shall use reasonable efforts to paint the dock.',
  ])('a condition of something else reaches nothing: %s', (other) => {
    expectStatus(patch, `1. Patches\n1.1 Supplier shall ${duty}.\n1.2 ${other}`, 'met');
  });

  test('"whether or not Customer has a service agreement" is no condition', () => {
    expectStatus(patch, `Whether or not Customer has a service agreement, Supplier shall ${duty}.`, 'met');
  });
});

test('trap 24: a business associate agreement for later is weak', () => {
  expectStatus(
    'business-associate-agreement',
    'The parties shall enter into a business associate agreement to be negotiated at a later date.',
    'weak',
  );
});

describe('trap 25: "Provider" is who the contract says it is', () => {
  const duty =
    'Provider shall deliver a patch for each vulnerability with a CVSS score of 9.0 or more within 30 days after becoming aware of it.';

  test('the hospital', () => {
    expectStatus(
      patch,
      `This Agreement is between Acme Pumps, Inc. (“Vendor”) and Lakeside Hospital (“Provider”).\n${duty}`,
      'missing',
    );
  });

  test('the supplier', () => {
    expectStatus(
      patch,
      `This Agreement is between Acme Cloud, Inc. (“Provider”) and Lakeside Hospital (“Customer”).\n${duty}`,
      'met',
    );
  });
});

describe('trap 26: spelling and signs', () => {
  test.each([
    [
      'British',
      'The Supplier shall use reasonable endeavours to notify the Customer in writing of any actual or suspected cyber-security incident within 24 hours of becoming aware of it.',
      incident,
      'weak',
    ],
    [
      'hyphens',
      'Supplier shall deliver, before delivery of each unit and again with every release, a software bill-of-materials in CycloneDX with the name and version of all software components.',
      'sbom-delivery',
      'met',
    ],
    ['e-PHI', 'Supplier shall encrypt all e-PHI stored on the Product with AES-256.', 'encryption-at-rest', 'met'],
    [
      'curly quotes',
      'Supplier shall notify Customer’s security contact of each “suspected or actual security incident” within 24 hours after it becomes aware of it.',
      incident,
      'met',
    ],
    [
      'non-breaking spaces',
      'Supplier\u00a0shall notify Customer in\u00a0writing of each actual or suspected security\u00a0incident within 24\u00a0hours of becoming\u00a0aware of it.',
      incident,
      'met',
    ],
    [
      'capitals',
      'SUPPLIER SHALL NOTIFY CUSTOMER IN WRITING OF ANY ACTUAL OR SUSPECTED SECURITY INCIDENT WITHIN 24 HOURS OF BECOMING AWARE OF IT.',
      incident,
      'met',
    ],
    [
      'capitals that refuse',
      'SUPPLIER MAKES NO COMMITMENT TO REMEDIATE ANY VULNERABILITY, CRITICAL OR OTHERWISE.',
      patch,
      'contradicted',
    ],
  ] as const)('%s', (_name, text, requirement, status) => expectStatus(requirement, text, status));

  test('a line break inside a phrase', () => {
    const text =
      'Supplier shall notify Customer in\nwriting of each actual or suspected security\nincident within 24\nhours of becoming aware of it.';
    expect(verdictOn(incident, sourceOf(text)).status).toBe('met');
  });

  test('"multi factor" in every spelling', () => {
    for (const factor of ['multi factor', 'multi-factor', 'multifactor', 'Multi-Factor', 'multi\u2011factor']) {
      expectStatus(
        'remote-access',
        `Supplier shall use for each remote session only the gateway approved by Customer, ${factor} authentication, unique user accounts and encryption, and only with Customer’s prior approval.`,
        'met',
      );
    }
  });
});

describe('trap 27: end of life is not end of support', () => {
  test('notice of the end of life alone is weak', () => {
    const verdict = verdictOn(
      'end-of-life-notice',
      'Supplier shall give Customer 36 months of written notice before EOL of a Product.',
    );
    expect(verdict.status).toBe('weak');
    expect(lacking(verdict)).toContain('milestones');
  });

  test('notice of the end of support is met', () => {
    expectStatus(
      'end-of-life-notice',
      'Supplier shall give Customer 36 months of written notice before EOS of a Product.',
      'met',
    );
  });

  test('an "end of life (EOL) issue" is no notice', () => {
    expect(
      verdictOn('end-of-life-notice', 'Supplier shall discuss end of life (EOL) issues at the quarterly meeting.')
        .status,
    ).not.toBe('met');
  });
});

test('trap 28: a weak word about something else does no harm', () => {
  expectStatus(
    patch,
    'Supplier shall deliver a patch for each vulnerability with a CVSS score of 9.0 or more within 30 days after becoming aware of it. Spare parts are sold at commercially reasonable prices. Supplier shall use reasonable efforts to keep the cafeteria clean.',
    'met',
  );
});

describe('trap 29: numbers of clauses', () => {
  test.each([
    ['7.3(b)(ii) Supplier shall deliver an SBOM to Customer.', '7.3(b)(ii)'],
    ['Section 7.3 Supplier shall deliver an SBOM to Customer.\nSection 7.4 Customer shall pay.', '7.3'],
  ])('%s', (text, clause) => {
    expect(verdictOn('sbom-delivery', text).evidence[0]?.clause).toBe(clause);
  });

  test('automatic numbers are cited as the reader sees them', () => {
    const source = sourceOf(
      paragraph('Security', { label: '7.', depth: 0, outline: 1 }),
      paragraph('Supplier shall:', { label: '7.2', depth: 1 }),
      paragraph('deliver an SBOM to Customer.', { label: '(b)', depth: 2 }),
    );
    expect(verdictOn('sbom-delivery', source).evidence[0]).toMatchObject({ clause: '7.2(b)', heading: ['Security'] });
  });

  test('a section number is no number of days', () => {
    const verdict = verdictOn(
      patch,
      'Supplier shall deliver, as Section 30 says, a patch for each vulnerability with a CVSS score of 9.0 or more after becoming aware of it.',
    );
    expect(lacking(verdict)).toContain('deadline');
  });
});

describe('trap 30: an instrument without software', () => {
  const nothing = Object.fromEntries(library.facts.map(({ id }) => [id, false]));

  test.each(['sbom-delivery', patch, 'patch-cost', 'end-of-life-notice', 'encryption-in-transit', 'mds2-disclosure'])(
    '%s does not apply and is not missing',
    (requirement) => {
      const verdict = verdictOn(requirement, 'Supplier shall deliver the retractors.', { facts: nothing });
      expect(verdict).toMatchObject({ status: 'not-applicable', evidence: [] });
    },
  );

  test('no finding is left', () => {
    const { findings } = lint(contractOf('Supplier shall deliver the retractors.'), { facts: nothing });
    expect(findings.filter(({ requirement }) => ['sbom-delivery', patch].includes(requirement ?? ''))).toEqual([]);
  });
});

describe('look-alikes in ordinary contracts', () => {
  test.each([
    [
      'a virus of people',
      'Supplier shall test all blood products for the human immunodeficiency virus and notify Customer in writing of each positive result.',
    ],
    [
      'despatch',
      'The Seller shall despatch the Goods within thirty (30) days after receipt of the order and advise the Buyer of the despatch.',
    ],
    ['a backup generator', 'Supplier shall keep a backup generator at its data center and test it every month.'],
    [
      'training',
      'Supplier shall give its staff training on sexual harassment once a year and keep records of it for three years.',
    ],
    ['support from afar', 'Seller will support 100% remotely during business hours.'],
    ['transit insurance', 'Supplier shall insure the Goods in transit for their full value.'],
    ['a patch panel', 'Supplier shall deliver the patch panel and all patch cables within thirty days.'],
    ['remote storage', 'Records are kept in remote storage and retrieved within two business days.'],
    [
      'a subcontracting plan',
      'Contractor shall submit a Small Business Subcontracting Plan within thirty days after award.',
    ],
    ['end-of-life care', 'Supplier shall give nurses a guide on end of life care.'],
    ['books', 'Customer may audit the books and records of Supplier once a year upon thirty days of notice.'],
    ['a warning banner', 'Use of the portal constitutes consent to monitoring.'],
  ])('%s speaks to no requirement', (_name, text) => {
    const ids = new Set(spokenTo(lint(contractOf(text))));
    const tested = [
      'sbom-delivery',
      'mds2-disclosure',
      'supported-operating-system',
      'encryption-at-rest',
      'encryption-in-transit',
      'unique-credentials',
      patch,
      'patch-cost',
      'vulnerability-notification',
      incident,
      'breach-notification',
      'business-associate-agreement',
      'remote-access',
      'end-of-life-notice',
      'support-period',
      'audit-rights',
    ];
    expect(tested.filter((id) => ids.has(id))).toEqual([]);
  });
});

describe('text that binds nobody', () => {
  const clause =
    'Supplier shall deliver a patch for each vulnerability with a CVSS score of 9.0 or more within 30 days after becoming aware of it.';

  test('counts as a clause in the body', () => expectStatus(patch, clause, 'met'));

  test.each([
    ['a drafting note', `[Drafting note: ${clause}]`],
    ['a note to the drafter', `[Note to Draft: consider adding that ${clause}]`],
    ['a recital', `WHEREAS, ${clause.replace('Supplier shall', 'Supplier agrees to')}`],
    ['an unticked box', `☐ ${clause}`],
    ['another unticked box', `□ ${clause}`],
    [
      'a question',
      'Shall Supplier deliver a patch for each vulnerability with a CVSS score of 9.0 within 30 days after discovery?',
    ],
  ])('%s', (_name, text) => expectStatus(patch, text, 'missing'));

  test('a ticked box binds', () => expectStatus(patch, `☒ ${clause}`, 'met'));

  test.each(['comment', 'hidden', 'footnote', 'header-footer', 'deleted', 'endnote', 'toc'] as const)(
    'a %s',
    (role) => {
      expect(verdictOn(patch, sourceOf(paragraph(clause, { role }))).status).toBe('missing');
    },
  );

  test.each([
    ['encryption-in-transit', 'Are all data transmissions encrypted with TLS 1.2 or later?'],
    ['encryption-at-rest', 'Does the system encrypt all PHI stored on disks with AES-256?'],
    ['remote-access', 'Do you use multi-factor authentication for remote access to customer systems?'],
    ['sbom-delivery', 'Can you deliver a software bill of materials in CycloneDX with each release?'],
  ])('%s in a request for information: %s', (requirement, text) => expectStatus(requirement, text, 'missing'));
});

describe('plain negations', () => {
  test.each([
    ['encryption-at-rest', 'The databases of the system are not encrypted at rest.'],
    ['encryption-at-rest', 'Supplier does not encrypt data at rest.'],
    ['sbom-delivery', 'Supplier does not provide a software bill of materials.'],
    ['sbom-delivery', "A software bill of materials isn't provided."],
    ['encryption-in-transit', 'Data in transit on the local network is not encrypted.'],
    [incident, 'Supplier will not notify Customer of security incidents.'],
  ])('%s: %s', (requirement, text) => expectStatus(requirement, text, 'contradicted'));

  test.each([
    [
      patch,
      'Supplier shall deliver a patch for each vulnerability with a CVSS score of 9.0 or more within 30 days after becoming aware of it; the patch shall not void the warranty.',
    ],
    [
      'encryption-at-rest',
      'Supplier shall encrypt all PHI stored on the Product, its backups and removable media with AES-256 and shall not store the keys with the data.',
    ],
  ])('%s: a negation of something else: %s', (requirement, text) => expectStatus(requirement, text, 'met'));
});
