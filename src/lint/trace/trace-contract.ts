/** One judged contract → how the verdicts on some requirements came about. Judges nothing anew. */
import type { Contract } from '../../contract/contract.ts';
import { factsIn } from '../../library/conditions.ts';
import type { Library } from '../../library/library.ts';
import { judgeContract, type JudgedContract, type LintInput } from '../lint-contract.ts';
import { traceElement } from './trace-element.ts';
import { traceDenials, traceRuledOut } from './trace-ruled-out.ts';
import { traceStatement } from './trace-statement.ts';
import type { Trace } from './trace.ts';

/** A trace for each of the requirements named by `ids`, in library order; unknown ids give none. */
export function traceContract(
  contract: Contract,
  library: Library,
  input: LintInput,
  ids: readonly string[],
): readonly Trace[] {
  const judged = judgeContract(contract, library, input);
  return library.requirements.flatMap(({ id }, at) =>
    ids.includes(id) ? [traceRequirement(contract, judged, at, input)] : [],
  );
}

function traceRequirement(
  contract: Contract,
  { index, judgements, facts }: JudgedContract,
  at: number,
  { parameters }: LintInput,
): Trace {
  const judgement = judgements[at];
  if (judgement === undefined) throw new Error(`no judgement at ${at}`);
  const { requirement, verdict, gathered } = judgement;
  const deciding = factsIn(requirement.applies);
  return {
    requirement,
    verdict,
    facts: facts.filter(({ id }) => deciding.includes(id)),
    anchors: gathered.anchors.map((statement) => traceStatement(contract, index, at, statement)),
    denials: traceDenials(contract, index, at, gathered),
    elements: verdict.elements.map((element, place) =>
      traceElement(contract, index, at, place, element, gathered, parameters),
    ),
    ruledOut: traceRuledOut(contract, index, at, gathered),
  };
}
