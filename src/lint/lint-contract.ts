/** One contract against one library: the whole of `mc2 lint` without files, colours and exit codes. */
import type { Contract } from '../contract/contract.ts';
import { evaluate, openFacts } from '../library/conditions.ts';
import { answerFacts } from '../library/facts.ts';
import type { Library } from '../library/library.ts';
import { severityFor } from '../library/severity-for.ts';
import { compileLibrary } from './compile-library.ts';
import { sureOfSilence } from './confidence.ts';
import { factConflicts, unrelatedDocument } from './document-findings.ts';
import { findingsOf, inDocumentOrder } from './findings.ts';
import { checkHygiene } from './hygiene/check-hygiene.ts';
import type { Limits } from './judge-element.ts';
import { judgeRequirement, type Judgement } from './judge-requirement.ts';
import { findOwners } from './owners.ts';
import type { FactAnswer, LintResult } from './result.ts';
import { isAboutTechnology } from './relevance.ts';
import { statedFacts, type StatedFact } from './stated-facts.ts';
import { withReadingDoubt } from './reading-doubt.ts';
import { indexStatements, type StatementIndex } from './statement-index.ts';

export type LintInput = {
  /** Answers of the purchase file and of `--fact`; everything else is implied, assumed or unknown. */
  readonly facts: ReadonlyMap<string, { readonly value: boolean; readonly from: 'purchase' | 'config' | 'flag' }>;
  /** Values that take the place of the library's thresholds. */
  readonly parameters: Limits;
};

/**
 * Judge every requirement of the library. A requirement that hangs on an unanswered fact is judged where the contract has
 * text on it, and is `needs-input` where it has none: never dropped, never `missing`.
 */
export function lintContract(contract: Contract, library: Library, input: LintInput): LintResult {
  const { index, judgements, related, facts } = judgeContract(contract, library, input);
  const findings = related ? findingsOf(contract, index, judgements) : [];
  const applicable = judgements.filter(({ verdict }) => verdict.status !== 'not-applicable');
  return {
    contract,
    related,
    facts,
    verdicts: judgements.map(({ verdict }) => verdict),
    findings: inDocumentOrder([
      ...findings,
      ...checkHygiene({ contract, index, judgements: applicable, findings }),
      ...(related ? factConflicts(facts) : [unrelatedDocument(contract)]),
    ]),
  };
}

/** The verdicts of a contract with everything that they rest on. */
export type JudgedContract = Pick<LintResult, 'related' | 'facts'> & {
  readonly index: StatementIndex;
  /** One for each requirement of the library, in library order. */
  readonly judgements: readonly Judgement[];
};

/** `lintContract` before it is worded as findings. */
export function judgeContract(contract: Contract, library: Library, input: LintInput): JudgedContract {
  const index = indexStatements(contract, compileLibrary(library));
  const stated = statedFacts(contract, index);
  // Somebody who answers for this contract knows that it is about a product; a configuration speaks of whole folders.
  const related = [...input.facts.values()].some(({ from }) => from !== 'config') || isAboutTechnology(contract, index);
  const facts = answer(library, input, stated, related ? 'assume' : 'as-given');
  const known = new Map(facts.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const])));
  const owners = findOwners(contract, index, input.parameters, known);
  const judged = library.requirements.map((requirement, at): Judgement => {
    const applies = evaluate(requirement.applies, known);
    const severity = severityFor(requirement, known);
    const judgement = judgeRequirement(contract, index, at, severity, input.parameters, owners);
    if (applies === false) return withStatus(judgement, 'not-applicable', 'the facts of this purchase rule it out', []);
    if (!related) return withStatus(judgement, 'needs-input', unrelated, openFacts(requirement.applies, known));
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
  const judgements = sureOfSilence(judged).map((judgement) => ({
    ...judgement,
    verdict: withReadingDoubt(judgement.verdict, contract),
  }));
  return { index, judgements, related, facts };
}

const unrelated = 'the document does not read like a contract for a product with software or data';

/** The user's answers first, then what the contract says, then what follows from those, then the library's assumptions. */
function answer(
  library: Library,
  { facts }: LintInput,
  stated: ReadonlyMap<string, StatedFact>,
  mode: 'assume' | 'as-given',
): FactAnswer[] {
  const given = new Map([...stated].map(([id, { value }]) => [id, value]));
  for (const [id, { value }] of facts) given.set(id, value);
  return answerFacts(library, given, mode).map(({ id, value, from }) => ({
    id,
    value,
    from: from === 'given' ? (facts.get(id)?.from ?? 'contract') : from,
    stated: stated.get(id) ?? null,
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
