/** How firmly a statement stands for a requirement. */
import type { Requirement } from '../library/requirement.ts';
import { isNegated } from './negation.ts';
import { hitsOf, type StatementIndex } from './statement-index.ts';
import type { Statement } from './statement.ts';

/**
 * `firm`: binds the right party; `soft`: hedged, permissive, a capability or an intention; `other-party`: binds the side
 * that the requirement does not look to; `denied`: refuses.
 */
export type Standing = 'firm' | 'soft' | 'other-party' | 'denied';

/** Standing of an operative statement as the duty, prohibition, right or term that the requirement asks for. */
// eslint-disable-next-line complexity -- one question after another; to be taken apart
export function standing(index: StatementIndex, at: number, statement: Statement): Standing {
  const requirement = index.compiled.library.requirements[at] as Requirement;
  const { force, by } = statement;
  if (force === 'denied') return deniesForCustomer(requirement, statement) ? 'firm' : 'denied';
  if (requirement.polarity !== 'prohibition' && by !== 'customer' && isNegated(index, at, statement)) {
    if (hitsOf(index, statement, 'forbids', at).length === 0) return 'denied';
  }
  const hedged = hedgesAgainst(index, statement).length > 0;
  if (requirement.polarity === 'term' || requirement.obliged === 'both') {
    // Leave is a term, and a right of the customer protects it; where both must act, leave to act is no duty.
    const leave = force === 'permission' && requirement.polarity === 'duty' && by !== 'customer';
    return hedged || leave || force === 'capability' || force === 'intention' ? 'soft' : 'firm';
  }
  const holder = requirement.obliged === 'customer' ? 'customer' : 'supplier';
  const other = holder === 'supplier' ? 'customer' : 'supplier';
  if (by === other) return standingOfOther(requirement, statement, hedged);
  // "Audits may be carried out yearly": a right of nobody else than the party that needs it.
  if (requirement.polarity === 'right' && force === 'permission' && by !== holder) return hedged ? 'soft' : 'firm';
  if (force === 'permission' || force === 'capability' || force === 'intention') return 'soft';
  return hedged ? 'soft' : 'firm';
}

/** "Customer is not required to buy a service plan" frees the customer and takes nothing back. */
function deniesForCustomer({ polarity, obliged }: Requirement, { by, response }: Statement): boolean {
  return by === 'customer' && obliged === 'supplier' && polarity !== 'right' && response === null;
}

/** What the party says that is not obliged: its rights are worth as much as a duty, its own duties nothing. */
function standingOfOther({ polarity }: Requirement, { force }: Statement, hedged: boolean): Standing {
  // "Buyer can carry out assessments": of a right, being able is being allowed.
  if (force === 'permission' || (polarity === 'right' && force === 'capability')) return hedged ? 'soft' : 'firm';
  if (polarity === 'right' && force === 'prohibition') return 'denied';
  return 'other-party';
}

/** Hedge families that take a statement back: those that weaken, unless a hard limit in the same sentence cures them. */
export function hedgesAgainst({ compiled }: StatementIndex, { hedges, capped }: Statement): number[] {
  const families = new Set<number>();
  for (const { key } of hedges) {
    const meaning = compiled.meanings[key];
    if (meaning?.kind !== 'hedge') continue;
    const family = compiled.library.lexicon.hedges[meaning.hedge];
    if (family?.effect === 'weakens' && !(capped && family.cured_by_cap)) families.add(meaning.hedge);
  }
  return [...families];
}
