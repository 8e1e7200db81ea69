/** A library with one thing of each kind that an interview can meet, and two templates. */
import { answer } from '../../src/interview/answer.ts';
import { nextQuestion } from '../../src/interview/next-question.ts';
import { startInterview, type InterviewState, type InterviewTemplate } from '../../src/interview/state.ts';
import type { Fact, Library } from '../../src/library/library.ts';
import { library as draftLibrary, parameter, preferred, requirement } from '../draft/sample-library.ts';

function fact(id: string, given: Partial<Fact> = {}): Fact {
  return {
    id,
    question: `Is it ${id}?`,
    help: `About ${id}.`,
    assumed: 'unknown',
    implied_by: null,
    stated: [],
    ruled_out: [],
    ...given,
  };
}

export const library: Library = {
  ...draftLibrary,
  facts: [
    fact('software', { assumed: 'yes', implied_by: { any: ['networked', 'stores_phi'] } }),
    fact('networked', { assumed: 'yes', implied_by: { any: ['wireless', 'cloud'] } }),
    fact('wireless'),
    fact('cloud'),
    fact('stores_phi'),
    fact('implantable'),
    fact('gpo'),
  ],
  parameters: [
    parameter({
      id: 'patch_days',
      title: 'Time to patch',
      type: 'duration',
      unit: 'days',
      default: 30,
      min: 1,
      max: 365,
      warn_above: 60,
      basis: 'Sixty days are the outer limit.',
    }),
    parameter({ id: 'hosted_days', title: 'Time to patch in the cloud', type: 'duration', unit: 'days', default: 15 }),
    parameter({ id: 'claim_usd', type: 'money', currency: 'USD', default: 5_000_000 }),
    parameter({
      id: 'formats',
      type: 'list',
      default: ['SPDX', 'CycloneDX'],
      choices: ['SPDX', 'CycloneDX', 'SWID'].map((value) => ({ value, text: value })),
      warn_values: ['SWID'],
    }),
    parameter({
      id: 'baseline',
      type: 'enum',
      default: 'new-2026',
      choices: ['new-2026', 'old-2021'].map((value) => ({ value, text: `the list ${value}` })),
    }),
    parameter({ id: 'tls_min', type: 'version', default: '1.2', min: '1.2' }),
    parameter({ id: 'uptime_pct', type: 'percentage', default: 99.9 }),
    parameter({ id: 'start_date', type: 'date', default: '2027-03-01' }),
    parameter({ id: 'site', type: 'text', default: 'the main site' }),
    parameter({ id: 'retention_months', type: 'duration', unit: 'months', default: 12 }),
  ],
  definitions: [],
  requirements: [
    requirement({
      id: 'patches',
      applies: 'software',
      parameters: ['patch_days', 'hosted_days', 'formats', 'baseline', 'uptime_pct', 'claim_usd', 'start_date', 'site'],
      positions: [
        preferred(
          '{{duration patch_days}} {{list formats}} {{list baseline}} {{value uptime_pct}} {{money claim_usd}} {{value start_date}} {{value site}}{{#fact "cloud"}} {{duration hosted_days}}{{/fact}}',
        ),
        { level: 'fallback', text: 'later', approver: 'CISO', note: '' },
      ],
    }),
    requirement({
      id: 'encryption',
      applies: { all: ['networked', { any: ['wireless', 'cloud', 'stores_phi'] }] },
      parameters: ['tls_min'],
      positions: [preferred('{{value tls_min}}')],
    }),
    requirement({
      id: 'return-of-data',
      applies: 'stores_phi',
      parameters: ['retention_months'],
      positions: [preferred('{{duration retention_months}}')],
    }),
  ],
};

export const templates: readonly InterviewTemplate[] = [
  {
    id: 'security-exhibit',
    summary: 'An exhibit.',
    called: { supplier: 'Supplier', customer: 'Customer', gpo: null },
    texts: [],
  },
  {
    id: 'gpo-schedule',
    summary: 'A schedule.',
    called: { supplier: 'Vendor', customer: 'Member', gpo: 'GPO' },
    texts: [],
  },
];

export const start = startInterview(templates);

/** The state after these answers; an answer that is not taken fails the test. */
export function after(...texts: readonly string[]): InterviewState {
  return texts.reduce((state, text) => {
    const outcome = answer(state, text, library);
    if (outcome.problem !== undefined) throw new Error(`${JSON.stringify(text)}: ${outcome.problem}`);
    return outcome.state;
  }, start);
}

/** The answers up to the first fact. */
export const opening = ['', 'Acme Pumps, Inc.', '', 'Mercy Hospital', '', 'FlowMaster 300', '', ''] as const;

/** Keys of the questions that come when each is answered by `replies`, by key, or with an empty line. */
export function asked(from: InterviewState, replies: Readonly<Record<string, string>> = {}): readonly string[] {
  const keys: string[] = [];
  let state = from;
  for (let question = nextQuestion(state, library); question !== null; question = nextQuestion(state, library)) {
    keys.push(question.key);
    const outcome = answer(state, replies[question.key] ?? '', library);
    if (outcome.problem !== undefined) throw new Error(`${question.key}: ${outcome.problem}`);
    state = outcome.state;
  }
  return keys;
}
