import { UsageError } from '../errors.ts';
import { evaluate, openFacts } from '../library/conditions.ts';
import type { Library } from '../library/library.ts';
import type { Requirement, Severity } from '../library/requirement.ts';
import { severityFor } from '../library/severity-for.ts';
import { isDeferred } from '../library/tiers.ts';
import type { ClauseChoice, Facts, Purchase } from '../purchase/purchase.ts';
import { decidingFacts, givenFacts } from './deciding-facts.ts';

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
   * it out; `tier`: it applies, or may apply, but is above the tier asked for; `not-applicable`: the facts speak against
   * it; `covered`: the paper of the other side has it.
   */
  readonly cause: 'applies' | 'open' | 'chosen' | 'omitted' | 'tier' | 'not-applicable' | 'covered';
  /** The same for people, with the facts or the words of the purchase file. */
  readonly reason: string;
  /** The entries of the purchase file that decided, as paths: `facts.networked`, `clauses.audit-rights`, `tier`. */
  readonly decided_by: readonly string[];
  /** Facts that nobody answered and that would decide. */
  readonly open: readonly string[];
};

/**
 * Decides for every requirement, in library order, whether the document has a clause for it, in which position, and why.
 * A clause whose condition is unknown is taken: nothing is dropped without an answer or an instruction. A tier leaves
 * out what is above it, but nothing that is critical for these facts and nothing that the purchase file asks for.
 *
 * @param facts answers of the purchase with everything that follows from them
 * @throws UsageError where the purchase chooses a fallback that the library does not have
 */
export function selectClauses(
  purchase: Pick<Purchase, 'clauses'> & Partial<Pick<Purchase, 'tier' | 'facts'>>,
  library: Pick<Library, 'requirements' | 'facts'>,
  facts: Facts,
): readonly Selected[] {
  const { clauses, tier = null, facts: given = facts } = purchase;
  const origins = (ids: readonly string[]) => givenFacts(ids, library, given, facts).map((id) => `facts.${id}`);
  return library.requirements.map((requirement) => {
    const choice = clauses.get(requirement.id);
    const deferred = choice === undefined && isDeferred(requirement, tier, facts);
    return select(requirement, { choice, deferred, facts, origins });
  });
}

type Circumstances = {
  readonly choice: ClauseChoice | undefined;
  readonly deferred: boolean;
  readonly facts: Facts;
  /** The entries of the purchase file from which facts follow. */
  readonly origins: (ids: readonly string[]) => readonly string[];
};

function select(requirement: Requirement, { choice, deferred, facts, origins }: Circumstances): Selected {
  const applies = evaluate(requirement.applies, facts);
  const open = applies === null ? openFacts(requirement.applies, facts) : [];
  const deciding = decidingFacts(requirement.applies, facts);
  const because = deciding.map((id) => `${id} = ${facts.get(id) === true ? 'yes' : 'no'}`);
  const byFacts = origins(deciding);
  const entry = `clauses.${requirement.id}`;
  const common = { requirement, severity: severityFor(requirement, facts), open };
  const leftOut = { ...common, taken: false, position: null } as const;

  if (applies === false && (choice === undefined || 'omit' in choice)) {
    const reason = `left out: ${because.join(', ')}`;
    return { ...leftOut, cause: 'not-applicable', reason, decided_by: byFacts };
  }
  if (choice !== undefined && 'omit' in choice) {
    const reason = `left out: omitted by the purchase file: ${choice.reason}`;
    return { ...leftOut, cause: 'omitted', reason, decided_by: [entry] };
  }
  if (deferred) {
    const reason = `left out: above the tier asked for (${requirement.tier})`;
    return { ...leftOut, cause: 'tier', reason, decided_by: ['tier'] };
  }

  const position = choice?.position ?? 'preferred';
  checkPosition(requirement, position);
  const taken = { ...common, taken: true, position } as const;
  const chosen = choice === undefined ? '' : `; ${position} position chosen by the purchase file`;
  const byChoice = choice === undefined ? [] : [entry];
  if (applies === null) {
    const reason = `not answered: ${open.join(', ')}; included to be safe${chosen}`;
    return { ...taken, cause: 'open', reason, decided_by: byChoice };
  }
  if (!applies) {
    const reason = `included by the purchase file although ${because.join(', ')}`;
    return { ...taken, cause: 'chosen', reason, decided_by: byChoice };
  }
  const why = because.length === 0 ? 'always applies' : `applies because ${because.join(', ')}`;
  return { ...taken, cause: 'applies', reason: `${why}${chosen}`, decided_by: [...byFacts, ...byChoice] };
}

function checkPosition(requirement: Requirement, position: 'preferred' | 'fallback'): void {
  if (requirement.positions.some(({ level }) => level === position)) return;
  if (position === 'preferred') throw new Error(`The requirement ${requirement.id} has no preferred text`);
  throw new UsageError(
    `The clause \`${requirement.id}\` has no fallback position in the library.`,
    `Choose \`position: preferred\`, or omit the clause with a reason.`,
  );
}

/** The library's text of a requirement for one position. */
export function clauseText(requirement: Requirement, position: 'preferred' | 'fallback'): string {
  for (const candidate of requirement.positions) {
    if (candidate.level !== 'walk-away' && candidate.level === position) return candidate.text;
  }
  throw new Error(`The requirement ${requirement.id} has no text for the position ${position}`);
}
