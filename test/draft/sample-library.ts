import type { Definition, Fact, Library, Parameter } from '../../src/library/library.ts';
import type { Requirement } from '../../src/library/requirement.ts';

/** A requirement with everything that a test does not care about. */
export function requirement(given: Pick<Requirement, 'id'> & Partial<Requirement>): Requirement {
  return {
    title: given.id,
    summary: '',
    pillar: 'maturity',
    principle: null,
    mc2_ref: [],
    severity: 'medium',
    severity_when: [],
    tier: 'foundational',
    obliged: 'supplier',
    polarity: 'duty',
    applies: 'software',
    named: false,
    why: '',
    cites: [],
    recognise: { subject: [], with: [], disclaimed: [], unlike: [], forbids: [], like: [] },
    elements: [],
    parameters: [],
    positions: [preferred('{{supplier}} shall do it.')],
    guidance: { customer: '', supplier: '', objection: '', reply: '' },
    examples: { met: [], weak: [], contradicted: [], missing: [] },
    file: '',
    ...given,
  };
}

export function preferred(text: string): Requirement['positions'][number] {
  return { level: 'preferred', text };
}

export function fallback(text: string): Requirement['positions'][number] {
  return { level: 'fallback', text, approver: 'CISO', note: '' };
}

export function parameter(given: Pick<Parameter, 'id' | 'type' | 'default'> & Partial<Parameter>): Parameter {
  return {
    title: given.id,
    unit: null,
    currency: null,
    choices: [],
    min: null,
    max: null,
    warn_above: null,
    warn_below: null,
    warn_values: [],
    basis: '',
    ...given,
  };
}

export function definition(term: string, text: string, forms: readonly string[] = []): Definition {
  return { id: term.toLowerCase().replaceAll(' ', '-'), term, forms, text, impact: '' };
}

function fact(id: string, question: string, given: Partial<Fact> = {}): Fact {
  return { id, question, help: '', assumed: 'unknown', implied_by: null, stated: [], ruled_out: [], ...given };
}

/** A small library with one thing of each kind. */
export const library: Library = {
  name: 'sample',
  version: '1',
  language: 'en-US',
  based_on: [],
  digest: '',
  pillars: [
    { id: 'maturity', title: 'Maturity' },
    { id: 'design', title: 'Product Design Maturity' },
    { id: 'performance', title: 'Performance' },
  ],
  facts: [
    fact('software', 'Does the product contain software?', { implied_by: { any: ['networked', 'cloud'] } }),
    fact('networked', 'Will the product be connected to a network?'),
    fact('cloud', 'Does any part run in a cloud?'),
    fact('stores_phi', 'Does the product keep patient information?'),
  ],
  parameters: [
    parameter({ id: 'critical_patch_days', type: 'duration', unit: 'days', default: 30 }),
    parameter({ id: 'insurance_claim_usd', type: 'money', currency: 'USD', default: 5_000_000 }),
    parameter({
      id: 'sbom_format',
      type: 'list',
      default: ['SPDX', 'CycloneDX'],
      choices: ['SPDX', 'CycloneDX', 'SWID'].map((value) => ({ value, text: value })),
    }),
    parameter({ id: 'tls_min', type: 'version', default: '1.2' }),
    parameter({ id: 'uptime_pct', type: 'percentage', default: 99.9 }),
    parameter({ id: 'start_date', type: 'date', default: '2027-03-01' }),
    parameter({ id: 'site', type: 'text', default: 'the main site' }),
  ],
  citations: [],
  definitions: [
    definition('Product', 'each product that {{supplier}} delivers under this Exhibit, with its Components', [
      'Products',
    ]),
    definition('Component', 'a part of a Product that consists of software', ['Components']),
    definition('Customer Data', 'all information of {{customer}}, PHI included'),
    definition('PHI', 'protected health information'),
    definition('Patch', 'a change that removes a Vulnerability', ['Patches', 'Security Patch', 'Security Patches']),
    definition('Vulnerability', 'a weakness that can be exploited', ['Vulnerabilities']),
    definition('Critical Vulnerability', 'a Vulnerability with a base score of 9.0 or more', [
      'Critical Vulnerabilities',
    ]),
    definition('End of Support', 'the day on which {{supplier}} stops delivering Patches'),
    definition('Agreement', 'the agreement of the parties'),
    definition('Breach', 'a breach of PHI'),
  ],
  requirements: [
    requirement({
      id: 'sbom-delivery',
      title: 'Software bill of materials',
      severity: 'critical',
      parameters: ['sbom_format'],
      positions: [
        preferred(
          [
            '{{supplier}} shall deliver a software bill of materials for each Product:',
            '- in {{list sbom_format}};',
            '- with every Component{{#fact "cloud"}}, hosted ones included{{/fact}}; and',
            '{{#fact "cloud"}}',
            '- for the hosted parts too.',
            '{{/fact}}',
            '',
            'It shall stay available until End of Support.',
          ].join('\n'),
        ),
      ],
    }),
    requirement({
      id: 'encryption-in-transit',
      title: 'Encryption in transit',
      pillar: 'design',
      severity: 'critical',
      applies: { all: ['software', 'networked'] },
      positions: [
        preferred("{{supplier}} shall encrypt {{customer}}'s traffic with TLS {{value tls_min}} or later."),
        fallback('{{supplier}} shall encrypt with TLS {{value tls_min}}.'),
      ],
    }),
    requirement({
      id: 'patch-timeline-critical',
      title: 'Critical security patches',
      pillar: 'performance',
      severity: 'critical',
      parameters: ['critical_patch_days'],
      positions: [
        preferred(
          'Within {{duration critical_patch_days}}, {{supplier}} shall patch each Critical Vulnerability.{{#clause "patch-cost"}} The price is governed by {{ref "patch-cost"}}.{{/clause}}',
        ),
        fallback('{{supplier}} shall patch each Critical Vulnerability within sixty (60) days.'),
      ],
    }),
    requirement({
      id: 'patch-cost',
      title: 'Cost of patches',
      pillar: 'performance',
      severity: 'high',
      positions: [preferred('{{supplier}} shall deliver Patches free of charge.')],
    }),
    requirement({
      id: 'encryption-at-rest',
      title: 'Encryption at rest',
      pillar: 'design',
      severity: 'high',
      severity_when: [{ when: 'stores_phi', is: 'critical' }],
      applies: 'stores_phi',
      positions: [preferred('{{supplier}} shall encrypt PHI at rest.')],
    }),
  ],
  removed: [],
  ordinary: [],
  sources: [],
  lexicon: {
    obligation: [],
    prohibition: [],
    permission: [],
    capability: [],
    intention: [],
    disclaimers: [],
    not_negation: [],
    hard_caps: [],
    hedges: [],
    parties: { supplier: [], customer: [], both: [] },
    words: {},
    severities: { severe: [], lesser: [] },
    subject_matter: { technology: [], medical: [], goods: [], security: [] },
  },
};
