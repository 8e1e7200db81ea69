/** Findings about a document as a whole that no requirement and no structural rule stands behind. */
import type { Contract } from '../contract/contract.ts';
import type { Finding } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import type { FactAnswer } from './result.ts';

/** The one finding of a document that is no contract for a product with software or data. */
export function unrelatedDocument({ title }: Contract): Finding {
  return {
    code: 'unrelated-document',
    requirement: null,
    severity: 'medium',
    level: 'warning',
    confidence: 'medium',
    message: 'the document does not read like a contract for a product with software or data and was not judged',
    at: null,
    belongs: null,
    ask: 'If it is one, say so with --fact software=yes, or give a purchase file; every requirement is then judged.',
    fingerprint: fingerprint(['unrelated-document', title]),
  };
}

/** A finding for each answer of the user that the contract itself speaks against. The answer stands. */
export function factConflicts(facts: readonly FactAnswer[]): Finding[] {
  return facts.flatMap(({ id, value, from, stated }) => {
    if (stated?.plain !== true || from === 'contract' || value === null || stated.value === value) return [];
    const [answered, said] = value ? ['yes', 'no'] : ['no', 'yes'];
    return [
      {
        code: 'fact-conflict' as const,
        requirement: null,
        severity: 'medium' as const,
        level: 'warning' as const,
        confidence: 'medium' as const,
        message: `${id} was answered ${answered}, and the contract says ${said}`,
        at: stated.evidence,
        belongs: null,
        ask: `Settle which is right: the contract was judged with ${id}=${answered}.`,
        fingerprint: fingerprint(['fact-conflict', id, stated.evidence.quote]),
      },
    ];
  });
}
