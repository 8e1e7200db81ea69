/** Verdicts and quotations with everything that a test does not care about filled in. */
import type { Evidence, Verdict } from '../../../src/lint/verdict.ts';

export function verdict(given: Pick<Verdict, 'requirement' | 'status'> & Partial<Verdict>): Verdict {
  return {
    title: given.requirement,
    pillar: 'design',
    severity: 'high',
    confidence: 'high',
    because: 'of the wording',
    elements: [],
    evidence: [],
    questions: [],
    ...given,
  };
}

export function evidence(given: Pick<Evidence, 'quote' | 'clause'>): Evidence {
  return { block: 0, start: 0, end: given.quote.length, heading: [], exhibit: '', page: null, paragraph: 1, ...given };
}
