/** Which party a governing verb binds. */
import type { Token } from '../language/tokens.ts';
import { determiners, joiners } from './function-words.ts';
import type { Governor, Point } from './governor.ts';
import {
  breakBefore,
  isAgent,
  isObject,
  isPossessive,
  partiesBefore,
  partyAfter,
  partyWithin,
  type PartyAt,
} from './party-places.ts';
import type { PartyHit } from './party-words.ts';

type Subject = Pick<Governor, 'by' | 'subject' | 'open'>;

/** The first party behind a passive verb that acts: "by Supplier". In "may be encrypted, approved by Customer" it does something else. */
function agentAfter(
  place: number,
  close: boolean,
  text: string,
  tokens: readonly Token[],
  partyAt: PartyAt,
): PartyHit | undefined {
  for (let at = place + 1; at <= place + 12 && at < tokens.length; at++) {
    if (close && breakBefore(at, text, tokens)) return undefined;
    const party = partyAt.get(at);
    if (party?.first === at && isAgent(party, tokens)) return party;
  }
  return undefined;
}

/**
 * Who is bound: the agent of a passive ("shall be installed by Supplier"), else the party that stands where a subject
 * stands since the verb before, else the party of the verb before ("Supplier shall notify Customer and shall …").
 */
export function boundParty(
  { first, last, force }: Point,
  before: Governor | null,
  text: string,
  tokens: readonly Token[],
  partyAt: PartyAt,
): Subject {
  const passive = isPassive(last, tokens);
  const agent = passive ? agentAfter(last, force === 'permission', text, tokens, partyAt) : undefined;
  const floor = floorOf(first, before, text, tokens);
  const since = partiesBefore(first, partyAt).filter(
    (party) => party.first > floor && !isPossessive(text, tokens, party),
  );
  const subject = subjectIn(since, first, before, text, tokens);
  const named = namedByVerb({ first, last, force }, tokens, partyAt);
  if (named) return named;
  if (agent) return { by: agent.side, subject: subject?.first ?? null, open: null };
  if (passive && isHandedToSupplier(last, tokens, partyAt))
    return { by: 'customer', subject: subject?.first ?? null, open: null };
  if (subject) {
    // "Customer shall be notified": the customer receives, somebody else must act.
    const by = gains({ first, last, force }, subject.side, tokens, passive) ? null : subject.side;
    return { by, subject: subject.first, open: null };
  }
  const nominal = since.findLast((party) => isAgent(party, tokens));
  const by = nominal?.side ?? before?.by ?? null;
  const previous = tokens[first - 1]?.word;
  const open = by !== null ? null : previous === 'it' || previous === 'they' ? 'pronoun' : passive ? 'passive' : null;
  return { by, subject: null, open };
}

/**
 * "… supply Customer with measures, and such measures shall not excuse it": a noun behind the conjunction is the subject,
 * whatever party stands before it.
 * @returns the place behind which the subject of a later verb stands: that noun, else the verb before
 */
function floorOf(verb: number, governor: Governor | null, text: string, tokens: readonly Token[]): number {
  if (governor === null) return -1;
  const before = governor.last;
  for (let at = verb - 1; at > before + 1 && at >= verb - 8; at--) {
    if (!pointers.has((tokens[at] as Token).word)) continue;
    const joint = tokens[at - 1]?.word ?? '';
    if (joint === 'and' || joint === 'but' || breakBefore(at, text, tokens)) return at - 1;
  }
  return before;
}

const pointers: ReadonlySet<string> = new Set('such these those this'.split(' '));

/** Who is bound where the verb itself says so, by a party in it or right behind it; null where it does not. */
function namedByVerb({ first, last, force }: Point, tokens: readonly Token[], partyAt: PartyAt): Subject | null {
  // "Hardening is the responsibility of Customer", "backup rests with the Hospital alone".
  if (force === 'obligation' && burdens.has(tokens[last - 1]?.word ?? '')) {
    const bearer = partyAfter(last, partyAt);
    if (bearer) return { by: bearer.side, subject: null, open: null };
  }
  // "Supplier intends to" is one phrase with its subject in it; "Customer is solely responsible" is the supplier's refusal.
  const inside = partyAt.get(first);
  if (inside?.first === first)
    return force === 'denied'
      ? { by: null, subject: first, open: null }
      : { by: inside.side, subject: first, open: null };
  // "Neither Customer nor anyone acting for it shall" names whom it binds between its words.
  if (tokens[first]?.word === 'neither') {
    const bound = partyWithin(first, last, partyAt);
    if (bound) return { by: bound.side, subject: bound.first, open: null };
  }
  // "A right is granted to Supplier to audit", "this entitles Supplier to": whoever the right is given to holds it.
  if (force === 'permission' && grants.has(tokens[last]?.word ?? '')) {
    const holder = partyAfter(last, partyAt);
    if (holder) return { by: holder.side, subject: null, open: null };
  }
  return null;
}

const grants: ReadonlySet<string> = new Set(['to', 'entitles']);

/** "shall be handed to Supplier", without an agent: the supplier receives, and so the customer gives. */
function isHandedToSupplier(last: number, tokens: readonly Token[], partyAt: PartyAt): boolean {
  for (let at = last + 1; at <= last + 3; at++) {
    if (!handed.has(tokens[at]?.word ?? '')) continue;
    if (tokens[at + 1]?.word !== 'to') return false;
    return partyAfter(at + 1, partyAt)?.side === 'supplier';
  }
  return false;
}

const handed: ReadonlySet<string> = new Set(
  'handed provided given supplied furnished delivered sent granted made'.split(' '),
);

/** "is the responsibility of", "rests with", "falls to". */
const burdens: ReadonlySet<string> = new Set('responsibility rest rests lie lies remain remains fall falls'.split(' '));

/** A party where a subject stands: right before the verb, at the beginning, after a conjunction or after a comma. */
function isSubject(party: PartyHit, verb: number, text: string, tokens: readonly Token[]): boolean {
  if (isObject(party, tokens)) return false;
  if (party.last === verb - 1) return true;
  let at = party.first;
  while (at > 0 && determiners.has((tokens[at - 1] as Token).word)) at--;
  return at === 0 || joiners.has((tokens[at - 1] as Token).word) || breakBefore(at, text, tokens);
}

/** The party among those since the verb before that stands where a subject stands; null where the verb goes on with the one before. */
function subjectIn(
  since: readonly PartyHit[],
  verb: number,
  before: Governor | null,
  text: string,
  tokens: readonly Token[],
): PartyHit | null {
  if (before !== null && joining.has(tokens[verb - 1]?.word ?? '')) return null;
  const found = since.findLast((party) => isSubject(party, verb, text, tokens));
  if (found !== undefined) return found;
  if (before !== null && isCoordinated(verb, text, tokens)) return null;
  return since.findLast((party) => !isObject(party, tokens)) ?? null;
}

/** "… the firm that Client names, and will report": right behind these a verb goes on with the subject of the one before. */
const joining: ReadonlySet<string> = new Set(['and', 'or', 'but']);

/** A verb that goes on with the subject of the verb before: "… and shall", "…, shall". */
function isCoordinated(verb: number, text: string, tokens: readonly Token[]): boolean {
  let at = verb;
  while (at > 0 && /ly$/u.test((tokens[at - 1] as Token).word)) at--;
  return at > 0 && (joiners.has((tokens[at - 1] as Token).word) || breakBefore(at, text, tokens));
}

function isPassive(last: number, tokens: readonly Token[]): boolean {
  return tokens[last + 1]?.word === 'be' || tokens[last]?.word === 'be';
}

/** True where the grammatical subject receives: "shall receive a refund", "shall be notified", "shall be given". */
function benefits(last: number, tokens: readonly Token[], passive: boolean): boolean {
  if (!passive) return tokens[last + 1]?.word === 'receive';
  return tokens.slice(last + 1, last + 5).some(({ word }) => received.has(word));
}

function gains(point: Point, side: PartyHit['side'], tokens: readonly Token[], passive: boolean): boolean {
  return benefits(point.last, tokens, passive) || (side === 'customer' && isSpared(point, tokens));
}

/** "You will find a list on your order", "you will be able to export it", "you will never pay": what the other side sees to. */
function isSpared({ first, last, force }: Point, tokens: readonly Token[]): boolean {
  const next = tokens.slice(last + 1, last + 4).map(({ word }) => word);
  if (force === 'prohibition') return burdening.has(next[0] ?? '');
  if (force !== 'obligation' || tokens[first]?.word !== 'will') return false;
  const [verb = '', ...rest] = next;
  return gaining.has(verb) || (verb === 'be' && rest[0] === 'able') || (verb === 'have' && rest.includes('from'));
}

const gaining: ReadonlySet<string> = new Set(['find', 'get', 'see', 'enjoy', 'receive']);
const burdening: ReadonlySet<string> = new Set(['pay', 'owe', 'lose', 'incur', 'need', 'forfeit']);

/** "shall be notified", "shall be given": who receives is not who is bound. */
const received: ReadonlySet<string> = new Set(
  'notified informed given provided supplied furnished told advised offered entitled allowed permitted charged invoiced billed'.split(
    ' ',
  ),
);
