/** A small lint run with one of everything, written down by hand. */
import type { Block, Contract } from '../../src/contract/contract.ts';
import type { Finding } from '../../src/lint/finding.ts';
import type { LintResult } from '../../src/lint/result.ts';
import type { Evidence, Verdict } from '../../src/lint/verdict.ts';
import type { Citation, Fact, Parameter } from '../../src/library/library.ts';
import type { Requirement } from '../../src/library/requirement.ts';
import type { LintRun } from '../../src/report/reporter.ts';

const texts: readonly (Pick<Block, 'role' | 'text' | 'label' | 'clause' | 'heading'> & Partial<Block>)[] = [
  { role: 'title', text: 'Supply Agreement', label: '', clause: '', heading: [] },
  { role: 'heading', text: 'Cybersecurity', label: '7', clause: '7', heading: [] },
  {
    role: 'operative',
    text: 'Documentation. The Supplier shall provide a list of components on request. Nothing in this Section obliges the Supplier to disclose trade secrets, source code, the results of internal tests or the names of its own suppliers, and the Customer shall keep every list confidential, shall use it for its own security work only and shall destroy it when the Product is retired from service.',
    label: '7.4',
    clause: '7.4',
    heading: ['Cybersecurity'],
  },
  { role: 'heading', text: 'Support', label: '8', clause: '8', heading: [] },
  {
    role: 'operative',
    text: 'The Supplier shall use commercially reasonable efforts to remediate critical vulnerabilities as soon as practicable.',
    label: '8.2',
    clause: '8.2',
    heading: ['Support', 'Vulnerability management'],
    page: 12,
    marks: [{ start: 13, end: 50, kind: 'inserted' }],
  },
  {
    role: 'operative',
    text: 'Supplier accepts no liability for security incidents\u202e of any kind\u001b[2J.',
    label: '',
    clause: '',
    heading: ['General terms'],
    exhibit: 'Exhibit C',
  },
  {
    role: 'operative',
    text: 'Supplier shall notify Customer of a security incident within seventy-two (72) hours.',
    label: '(b)',
    clause: '8.3(b)',
    heading: ['Support'],
  },
];

const blocks: readonly Block[] = texts.map((block, index) => ({
  index,
  level: 0,
  parent: null,
  exhibit: '',
  paragraph: index + 1,
  page: null,
  cell: null,
  marks: [],
  ...block,
}));

/** The place of `words` in block `index`. */
export function placeOf(index: number, words = blocks[index]?.text ?? '', focus?: string): Evidence {
  const block = blocks[index];
  const start = block?.text.indexOf(words) ?? -1;
  if (block === undefined || start === -1) throw new Error(`block ${index} does not say ${words}`);
  const { clause, heading, exhibit, page, paragraph } = block;
  const place = {
    quote: words,
    block: index,
    start,
    end: start + words.length,
    clause,
    heading,
    exhibit,
    page,
    paragraph,
  };
  return focus === undefined ? place : { ...place, focus: placeOf(index, focus) };
}

export const sampleContract: Contract = {
  title: 'Supply Agreement',
  format: 'docx',
  blocks,
  parties: [
    { side: 'supplier', name: 'Acme Pumps, Inc.', called: ['Supplier'] },
    { side: 'customer', name: '', called: ['Customer'] },
  ],
  terms: [],
  exhibits: [],
  revisions: [
    {
      kind: 'inserted',
      text: 'use commercially reasonable efforts to',
      author: 'J. Doe',
      date: '2026-10-02T09:00:00Z',
      paragraph: 5,
    },
  ],
  unread: [{ kind: 'image', what: 'an image that may hold text, in paragraph 3', count: 1 }],
  words: 12345,
};

function verdict(
  requirement: string,
  title: string,
  status: Verdict['status'],
  severity: Verdict['severity'],
  more: Partial<Verdict> = {},
): Verdict {
  return {
    requirement,
    title,
    pillar: 'performance',
    status,
    severity,
    confidence: 'high',
    because: 'because the words say so',
    elements: [],
    evidence: [],
    questions: [],
    ...more,
  };
}

const verdicts: readonly Verdict[] = [
  verdict('sbom-delivery', 'Software bill of materials', 'missing', 'critical', {
    elements: [
      {
        id: 'format',
        title: 'machine-readable, named format',
        required: true,
        status: 'missing',
        found: '',
        evidence: null,
      },
      {
        id: 'updates',
        title: 'renewed with every update',
        required: true,
        status: 'missing',
        found: '',
        evidence: null,
      },
    ],
  }),
  verdict('remediation-time', 'Remediation deadlines', 'weak', 'critical', {
    confidence: 'medium',
    elements: [
      {
        id: 'severity-scale',
        title: 'named severity',
        required: true,
        status: 'met',
        found: '',
        evidence: placeOf(4, 'critical vulnerabilities'),
      },
      { id: 'deadline', title: 'days to a fix', required: true, status: 'missing', found: '', evidence: null },
      { id: 'compensating', title: 'interim measures', required: false, status: 'missing', found: '', evidence: null },
    ],
    evidence: [placeOf(4)],
  }),
  verdict('liability', 'Liability for security incidents', 'contradicted', 'high', { evidence: [placeOf(5)] }),
  verdict('incident-notice', 'Notice of security incidents', 'met', 'critical', {
    elements: [
      {
        id: 'hours',
        title: 'hours to the first notice',
        required: true,
        status: 'met',
        found: '72 hours',
        evidence: placeOf(6, 'within seventy-two (72) hours'),
      },
    ],
    evidence: [placeOf(6)],
  }),
  verdict('phi-deletion', 'Deletion of patient data', 'needs-input', 'high', { questions: ['stores_phi'] }),
  verdict('phi-encryption', 'Encryption of patient data', 'needs-input', 'medium', { questions: ['stores_phi'] }),
  verdict('cloud-location', 'Location of hosted data', 'not-applicable', 'low'),
];

function finding(code: Finding['code'], requirement: string, message: string, more: Partial<Finding> = {}): Finding {
  return {
    code,
    requirement,
    severity: 'critical',
    level: 'error',
    confidence: 'high',
    message,
    at: null,
    belongs: null,
    ask: '',
    fingerprint: '0123456789abcdef',
    ...more,
  };
}

const findings: readonly Finding[] = [
  finding('missing', 'sbom-delivery', 'no operative clause on software bill of materials', {
    at: placeOf(2, 'The Supplier shall provide a list of components on request.', 'a list of components on request'),
    belongs: placeOf(1),
    ask: 'Supplier delivers a machine-readable list of the software in the product and renews it with every update. Name SPDX or CycloneDX as the format.',
  }),
  finding('missing-element', 'remediation-time', 'remediation deadlines does not state days to a fix', {
    at: placeOf(4),
    confidence: 'medium',
    ask: 'Ask for thirty days for critical vulnerabilities.',
  }),
  finding('weak-language', 'remediation-time', 'remediation deadlines is qualified by limited effort', {
    at: placeOf(4, blocks[4]?.text ?? '', 'commercially reasonable efforts'),
    confidence: 'medium',
    ask: 'Strike the words or add a hard limit.',
  }),
  finding('contradicted', 'liability', 'liability for security incidents is refused', {
    severity: 'high',
    at: placeOf(5),
    ask: 'Strike the sentence.',
  }),
  finding('needs-input', 'phi-deletion', 'deletion of patient data depends on a fact that nobody answered', {
    severity: 'high',
    level: 'warning',
  }),
  finding('needs-input', 'phi-encryption', 'encryption of patient data depends on a fact that nobody answered', {
    severity: 'medium',
    level: 'info',
  }),
];

export const sampleResult: LintResult = {
  contract: sampleContract,
  related: true,
  facts: [
    { id: 'software', value: true, from: 'assumed', stated: null },
    { id: 'networked', value: true, from: 'flag', stated: null },
    { id: 'cloud', value: false, from: 'purchase', stated: null },
    { id: 'implantable', value: false, from: 'assumed', stated: null },
    { id: 'stores_phi', value: null, from: 'unknown', stated: null },
  ],
  verdicts,
  findings,
};

const storesPhi: Fact = {
  id: 'stores_phi',
  question: 'Does the device keep data about patients, even for a short time?',
  help: '',
  assumed: 'unknown',
  implied_by: null,
  stated: [],
  ruled_out: [],
};

const act: Citation = {
  id: 'fda-524b-b3',
  title: 'Federal Food, Drug, and Cosmetic Act',
  section: 'section 524B(b)(3)',
  date: '2022-12-29',
  url: 'https://www.fda.gov',
  in_force: true,
  superseded_by: null,
  verified: 'secondary',
};

const sbomDays: Parameter = {
  id: 'sbom_update_days',
  title: 'Time to renew the SBOM',
  type: 'duration',
  unit: 'days',
  currency: null,
  choices: [],
  default: 10,
  min: 1,
  max: 90,
  warn_above: null,
  warn_below: null,
  warn_values: [],
  basis: 'the test says so',
};

const sbomDelivery: Requirement = {
  id: 'sbom-delivery',
  title: 'Software bill of materials',
  summary: 'Supplier delivers a machine-readable list of the software in the product and renews it with every update.',
  pillar: 'maturity',
  principle: null,
  mc2_ref: [],
  severity: 'critical',
  severity_when: [],
  tier: 'foundational',
  obliged: 'supplier',
  polarity: 'duty',
  applies: 'software',
  named: false,
  why: 'Nobody can patch what nobody knows to be there.',
  cites: ['fda-524b-b3'],
  recognise: { subject: [], with: [], disclaimed: [], unlike: [], forbids: [], like: [] },
  elements: [],
  parameters: ['sbom_update_days'],
  positions: [
    {
      level: 'preferred',
      text: '{{supplier}} shall deliver to {{customer}} an SBOM of the Product and shall:\n- renew it within {{duration sbom_update_days}}; and\n- {{#fact "cloud"}}cover the hosted part{{else}}cover the device{{/fact}}.',
    },
    {
      level: 'fallback',
      text: '{{supplier}} shall deliver an SBOM.',
      approver: 'CISO',
      note: 'Where lists are made by hand.',
    },
    { level: 'walk-away', when: ['No list at all.'], approver: 'CISO' },
  ],
  guidance: { customer: '', supplier: '', objection: 'It is secret.', reply: 'FDA has it already.' },
  examples: { met: [], weak: [], contradicted: [], missing: [] },
  file: 'maturity/sbom-delivery.yaml',
};

export const sampleRun: LintRun = {
  tool: { name: 'mc2', version: '1.2.3' },
  library: {
    name: 'Test library',
    version: '9',
    digest: 'ab'.repeat(32),
    pillars: [
      { id: 'maturity', title: 'Maturity' },
      { id: 'performance', title: 'Performance' },
    ],
    facts: [storesPhi],
    parameters: [sbomDays],
    requirements: [sbomDelivery],
    citations: [act],
  },
  rules: [
    {
      id: 'unfilled-placeholder',
      title: 'Blank not filled in',
      severity: 'medium',
      why: 'A blank is a term that nobody agreed.',
    },
    { id: 'hidden-text', title: 'Hidden text', severity: 'low', why: '' },
  ],
  files: [{ path: 'contracts/infusion-pump.docx', sha256: 'cd'.repeat(32), result: sampleResult }],
  errors: [
    {
      path: 'contracts/scan.pdf',
      code: 'image-only',
      message: 'the pages are images without text',
      help: 'Run text recognition first.',
    },
  ],
};
