import { UsageError } from '../errors.ts';
import { evaluate, openFacts } from '../library/conditions.ts';
import type { Library } from '../library/library.ts';
import type { Requirement, Severity } from '../library/requirement.ts';
import type { ClauseChoice, Facts, Purchase } from '../purchase/purchase.ts';
import { decidingFacts } from './deciding-facts.ts';
import { severityFor } from './severity-for.ts';

/** Why a requirement is in the document or is not. */
export type Selected = {
  readonly requirement: Requirement;
  /** The severity that the requirement has for these facts. */
  readonly severity: Severity;
  readonly taken: boolean;
  /** The position whose text is written; null where the requirement is left out. */
  readonly position: 'preferred' | 'fallback' | null;
  /**
   * `applies`: the facts call for it; `open`: a fact that decides is not answered, so it is written to be safe;
   * `chosen`: the purchase file names a position although the facts speak against it; `omitted`: the purchase file leaves
   * it out; `not-applicable`: the facts speak against it.
   */
  readonly cause: 'applies' | 'open' | 'chosen' | 'omitted' | 'not-applicable';
  /** The same for people, with the facts or the words of the purchase file. */
  readonly reason: string;
  /** Facts that nobody answered and that would decide. */
  readonly open: readonly string[];
};

/**
 * Decides for every requirement, in library order, whether the document has a clause for it, in which position, and why.
 * A clause whose condition is unknown is taken: nothing is dropped without an answer or an instruction.
 *
 * @param facts answers of the purchase with everything that follows from them
 * @throws UsageError where the purchase chooses a fallback that the library does not have
 */
export function selectClauses(
  purchase: Pick<Purchase, 'clauses'>,
  library: Library,
  facts: Facts,
): readonly Selected[] {
  return library.requirements.map((requirement) => select(requirement, purchase.clauses.get(requirement.id), facts));
}

function select(requirement: Requirement, choice: ClauseChoice | undefined, facts: Facts): Selected {
  const applies = evaluate(requirement.applies, facts);
  const open = applies === null ? openFacts(requirement.applies, facts) : [];
  const because = decidingFacts(requirement.applies, facts).map(
    (id) => `${id} = ${facts.get(id) === true ? 'yes' : 'no'}`,
  );
  const common = { requirement, severity: severityFor(requirement, facts), open };
  const leftOut = { ...common, taken: false, position: null } as const;

  if (applies === false && choice === undefined) {
    return { ...leftOut, cause: 'not-applicable', reason: `left out: ${because.join(', ')}` };
  }
  if (choice !== undefined && 'omit' in choice) {
    if (applies === false) return { ...leftOut, cause: 'not-applicable', reason: `left out: ${because.join(', ')}` };
    return { ...leftOut, cause: 'omitted', reason: `left out: omitted by the purchase file: ${choice.reason}` };
  }

  const position = choice?.position ?? 'preferred';
  checkPosition(requirement, position);
  const taken = { ...common, taken: true, position } as const;
  const chosen = choice === undefined ? '' : `; ${position} position chosen by the purchase file`;
  if (applies === null) {
    return { ...taken, cause: 'open', reason: `not answered: ${open.join(', ')}; included to be safe${chosen}` };
  }
  if (!applies) {
    return { ...taken, cause: 'chosen', reason: `included by the purchase file although ${because.join(', ')}` };
  }
  const why = because.length === 0 ? 'always applies' : `applies because ${because.join(', ')}`;
  return { ...taken, cause: 'applies', reason: `${why}${chosen}` };
}

function checkPosition(requirement: Requirement, position: 'preferred' | 'fallback'): void {
  if (requirement.positions.some(({ level }) => level === position)) return;
  if (position === 'preferred') throw new Error(`The requirement ${requirement.id} has no preferred text`);
  throw new UsageError(
    `The clause \`${requirement.id}\` has no fallback position in the library.`,
    `Choose \`position: preferred\`, or omit the clause with a reason.`,
  );
}
