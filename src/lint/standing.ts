/** How firmly a statement stands for a requirement. */
import type { Requirement } from '../library/requirement.ts';
import { mustConsent } from './carve-outs.ts';
import { isNegated } from './negation.ts';
import { hitsOf, type StatementIndex } from './statement-index.ts';
import type { Statement } from './statement.ts';

/**
 * `firm`: binds the right party; `soft`: hedged, permissive, a capability or an intention; `other-party`: binds the side
 * that the requirement does not look to; `denied`: refuses.
 */
export type Standing = 'firm' | 'soft' | 'other-party' | 'denied';

/**
 * Standing of an operative statement as the duty, prohibition, right or term that the requirement asks for. Found once for
 * each requirement, for all of its elements ask.
 */
export function standing(index: StatementIndex, at: number, statement: Statement): Standing {
  let standings = known.get(index);
  if (standings === undefined) known.set(index, (standings = index.byRequirement.map(() => new Map())));
  const own = standings[at];
  const stands = own?.get(statement) ?? findStanding(index, at, statement);
  own?.set(statement, stands);
  return stands;
}

const known = new WeakMap<StatementIndex, readonly Map<Statement, Standing>[]>();

function findStanding(index: StatementIndex, at: number, statement: Statement): Standing {
  const stands = standingAsWorded(index, at, statement);
  // "Comply with exception": what is left of the requirement nobody can tell.
  return stands === 'firm' && statement.response === 'replaced' ? 'soft' : stands;
}

function standingAsWorded(index: StatementIndex, at: number, statement: Statement): Standing {
  const requirement = index.compiled.library.requirements[at] as Requirement;
  if (statement.force === 'denied') return deniesForCustomer(requirement, statement) ? 'firm' : 'denied';
  if (isTakenBack(index, at, requirement, statement)) return 'denied';
  const hedged = hedgesAgainst(index, statement).length > 0;
  if (requirement.polarity === 'term' || requirement.obliged === 'both')
    return standingOfTerm(requirement, statement, hedged);
  const other = requirement.obliged === 'customer' ? 'supplier' : 'customer';
  if (statement.by === other) return standingOfOther(requirement, statement, hedged);
  return standingOfObliged(requirement, statement, hedged);
}

/** The content is negated, "the Product does not encrypt data", where the requirement does not ask for just that. */
function isTakenBack(index: StatementIndex, at: number, { polarity }: Requirement, statement: Statement): boolean {
  if (polarity === 'prohibition' || statement.by === 'customer' || !isNegated(index, at, statement)) return false;
  return hitsOf(index, statement, 'forbids', at).length === 0;
}

/** Leave is a term, and a right of the customer protects it; where both must act, leave to act is no duty. */
function standingOfTerm({ polarity }: Requirement, { force, by }: Statement, hedged: boolean): Standing {
  const leave = force === 'permission' && polarity === 'duty' && by !== 'customer';
  return hedged || leave || force === 'capability' || force === 'intention' ? 'soft' : 'firm';
}

/** "Audits may be carried out yearly": a right of nobody else than the party that needs it. */
function standingOfObliged({ polarity, obliged }: Requirement, { force, by }: Statement, hedged: boolean): Standing {
  if (hedged || force === 'capability' || force === 'intention') return 'soft';
  if (force !== 'permission') return 'firm';
  return polarity === 'right' && by !== obliged ? 'firm' : 'soft';
}

/** "Customer is not required to buy a service plan" frees the customer and takes nothing back. */
function deniesForCustomer({ polarity, obliged }: Requirement, { by, response }: Statement): boolean {
  return by === 'customer' && obliged === 'supplier' && polarity !== 'right' && response === null;
}

/** What the party says that is not obliged: its rights are worth as much as a duty, its own duties nothing. */
function standingOfOther({ polarity }: Requirement, statement: Statement, hedged: boolean): Standing {
  const { force } = statement;
  // "Buyer can carry out assessments": of a right, being able is being allowed.
  if (force === 'permission' || (polarity === 'right' && force === 'capability')) return hedged ? 'soft' : 'firm';
  if (polarity === 'right' && force === 'prohibition') return mustConsent(statement) ? 'soft' : 'denied';
  return 'other-party';
}

/** Hedge families that take a statement back: those that weaken, unless a hard limit in the same sentence cures them. */
export function hedgesAgainst({ compiled }: StatementIndex, { hedges, capped }: Statement): readonly number[] {
  if (hedges.length === 0) return none;
  const families = new Set<number>();
  for (const { key } of hedges) {
    const meaning = compiled.meanings[key];
    if (meaning?.kind !== 'hedge') continue;
    const family = compiled.library.lexicon.hedges[meaning.hedge];
    if (family?.effect === 'weakens' && !(capped && family.cured_by_cap)) families.add(meaning.hedge);
  }
  return [...families];
}

const none: readonly number[] = [];
