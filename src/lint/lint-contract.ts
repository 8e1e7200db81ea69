/** One contract against one library: the whole of `mc2 lint` without files, colours and exit codes. */
import type { Contract } from '../contract/contract.ts';
import { evaluate, openFacts } from '../library/conditions.ts';
import { answerFacts } from '../library/facts.ts';
import type { Library } from '../library/library.ts';
import { severityFor } from '../library/severity-for.ts';
import { compileLibrary } from './compile-library.ts';
import { findingsOf } from './findings.ts';
import type { Limits } from './judge-element.ts';
import { judgeRequirement, type Judgement } from './judge-requirement.ts';
import { findOwners } from './owners.ts';
import type { FactAnswer, LintResult } from './result.ts';
import { indexStatements } from './statement-index.ts';

export type LintInput = {
  /** Answers of the purchase file and of `--fact`; everything else is implied, assumed or unknown. */
  readonly facts: ReadonlyMap<string, { readonly value: boolean; readonly from: 'purchase' | 'flag' }>;
  /** Values that take the place of the library's thresholds. */
  readonly parameters: Limits;
};

/**
 * Judge every requirement of the library. A requirement that hangs on an unanswered fact is judged where the contract has
 * text on it, and is `needs-input` where it has none: never dropped, never `missing`.
 */
export function lintContract(contract: Contract, library: Library, input: LintInput): LintResult {
  const index = indexStatements(contract, compileLibrary(library));
  const facts = answer(library, input);
  const known = new Map(facts.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const])));
  const owners = findOwners(contract, index, input.parameters);
  const judgements = library.requirements.map((requirement, at): Judgement => {
    const applies = evaluate(requirement.applies, known);
    const judgement = judgeRequirement(contract, index, at, severityFor(requirement, known), input.parameters, owners);
    if (applies === false) return withStatus(judgement, 'not-applicable', 'the facts of this purchase rule it out', []);
    if (applies === null && judgement.verdict.status === 'missing') {
      return withStatus(
        judgement,
        'needs-input',
        'whether it is needed depends on an unanswered fact',
        openFacts(requirement.applies, known),
      );
    }
    return judgement;
  });
  return {
    contract,
    facts,
    verdicts: judgements.map(({ verdict }) => verdict),
    findings: findingsOf(contract, index, judgements),
  };
}

function answer(library: Library, { facts }: LintInput): FactAnswer[] {
  const given = new Map([...facts].map(([id, { value }]) => [id, value]));
  return answerFacts(library, given, 'assume').map(({ id, value, from }) => ({
    id,
    value,
    from: from === 'given' ? (facts.get(id)?.from ?? 'flag') : from,
  }));
}

function withStatus(
  judgement: Judgement,
  status: 'not-applicable' | 'needs-input',
  because: string,
  questions: readonly string[],
): Judgement {
  const verdict = { ...judgement.verdict, status, because, questions, confidence: 'high' as const };
  return { ...judgement, verdict: status === 'not-applicable' ? { ...verdict, evidence: [], elements: [] } : verdict };
}
