/** Several versions judged by one measure: the same facts, the same limits, the same requirements. */
import type { Contract } from '../contract/contract.ts';
import type { Library } from '../library/library.ts';
import { expectOnly, type Expectations } from '../lint/levels.ts';
import { judgeContract, type JudgedContract, type LintInput } from '../lint/lint-contract.ts';
import type { Judgement } from '../lint/judge-requirement.ts';
import { rememberReadings } from '../lint/read-paragraph.ts';

export type Measure = {
  readonly library: Library;
  readonly input: LintInput;
  readonly expectations: Expectations;
};

/**
 * Judges every version. What one of them says about device or deal ("the device stores no patient data") holds for all,
 * for it is one deal: else a sentence that was struck would change which requirements apply. Where two say the opposite,
 * the fact is taken as given, so that no requirement drops out.
 */
export function judgeAlike(
  contracts: readonly Contract[],
  { library, input, expectations }: Measure,
): readonly JudgedContract[] {
  rememberReadings(library);
  const judged = contracts.map((contract) => judgeContract(contract, library, input));
  const facts = commonFacts(judged);
  const same = judged.every(
    (one) =>
      one.related === judged[0]?.related && one.facts.every(({ id, value }) => (facts.get(id) ?? null) === value),
  );
  const alike = same
    ? judged
    : contracts.map((contract) => judgeContract(contract, library, given(input, facts, judged)));
  return alike.map((one, at) => expected(one, contracts[at] as Contract, library, expectations));
}

function commonFacts(judged: readonly JudgedContract[]): ReadonlyMap<string, boolean> {
  const related = judged.filter((one) => one.related);
  const facts = new Map<string, boolean>();
  for (const { facts: answers } of related.length === 0 ? judged : related) {
    for (const { id, value } of answers) if (value !== null) facts.set(id, value || facts.get(id) === true);
  }
  return facts;
}

/** The facts as answers of the user, who outweighs the contracts; if one version is about technology, all are. */
function given(input: LintInput, facts: ReadonlyMap<string, boolean>, judged: readonly JudgedContract[]): LintInput {
  const from = judged.some(({ related }) => related) ? 'purchase' : 'config';
  return { ...input, facts: new Map([...facts].map(([id, value]) => [id, { value, from }])) };
}

/** Requirements that are off or above the tier do not apply. */
function expected(
  judged: JudgedContract,
  contract: Contract,
  { requirements }: Library,
  expectations: Expectations,
): JudgedContract {
  const verdicts = judged.judgements.map(({ verdict }) => verdict);
  const result = expectOnly(
    { contract, related: judged.related, facts: judged.facts, verdicts, findings: [] },
    requirements,
    expectations,
  );
  const judgements = judged.judgements.map((judgement, at): Judgement => ({
    ...judgement,
    verdict: result.verdicts[at] ?? judgement.verdict,
  }));
  return { ...judged, judgements };
}
