import type { Finding } from '../../../src/lint/finding.ts';
import type { Evidence } from '../../../src/lint/verdict.ts';

/** A place with nothing special about it. */
export function placeOf(quote: string, given: Partial<Evidence> = {}): Evidence {
  return {
    quote,
    block: 3,
    start: 0,
    end: quote.length,
    clause: '7.2',
    heading: [],
    exhibit: '',
    page: null,
    paragraph: 4,
    ...given,
  };
}

/** A finding with nothing special about it. */
export function findingOf(given: Partial<Finding> = {}): Finding {
  return {
    code: 'weak-language',
    requirement: 'sbom-delivery',
    severity: 'critical',
    level: 'error',
    confidence: 'high',
    message: 'software bill of materials is not worded as a duty',
    at: placeOf('Supplier may deliver an SBOM.'),
    belongs: null,
    ask: '',
    fingerprint: '0123456789abcdef',
    ...given,
  };
}
