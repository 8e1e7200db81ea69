/** Which verbs stand in relative and conditional clauses, and therefore govern nothing. */
import type { Token } from '../language/tokens.ts';
import { determiners, prepositions, pronouns, subordinators } from './function-words.ts';
import type { Point } from './governor.ts';
import type { PartyAt } from './party-places.ts';

/** True when only a party or a pronoun stands between a relative pronoun or a conjunction of condition and the verb. */
export function isSubordinate(
  point: Point,
  before: Point | undefined,
  tokens: readonly Token[],
  partyAt: PartyAt,
): boolean {
  if (before?.force === 'permission' && isProviso(point, before, tokens)) return false;
  if (isSoftTerm(point, tokens, partyAt)) return false;
  if (
    isTrigger(point, tokens) ||
    followsPurpose(point, tokens) ||
    (point.force === 'prohibition' && isOfRules(tokens, point.first))
  )
    return true;
  if (followsPiedPiping(point.first, tokens)) return true;
  // "a system that its maker no longer supports": whatever stands between.
  if ((point.force === 'capability' || isHypothetical(point, tokens)) && followsRelative(point.first, tokens))
    return true;
  let at = point.first - 1;
  for (let steps = 0; at >= 0 && steps < 7; steps++) {
    const party = partyAt.get(at);
    if (party) {
      at = party.first - 1;
      continue;
    }
    const { word } = tokens[at] as Token;
    // "After that we will delete them."
    if (subordinators.has(word)) return !(word === 'that' && times.has(tokens[at - 1]?.word ?? ''));
    if (!determiners.has(word) && !pronouns.has(word)) return false;
    at--;
  }
  return false;
}

const times: ReadonlySet<string> = new Set(['after', 'before', 'besides', 'beyond', 'for', 'upon']);

/** "knew or, by exercising diligence, would have known", "as the case may be": nothing that anybody owes or may do. */
function isTrigger({ first, last }: Point, tokens: readonly Token[]): boolean {
  const word = tokens[first]?.word ?? '';
  if (hypotheticals.has(word) || word === 'should') {
    const have = tokens.findIndex((one, at) => at > last && at <= last + 2 && one.word === 'have');
    return have > 0 && isParticiple(tokens[have + 1]?.word ?? '');
  }
  return word === 'may' && tokens[first - 1]?.word === 'case' && tokens[first + 1]?.word === 'be';
}

/** "any disclosure that this Annex doesn't allow", "a use which the law does not permit": what the contract or the law does. */
export function isOfRules(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at > 0 && at >= first - 5; at--) {
    const { word } = tokens[at] as Token;
    if (rules.has(word)) return relatives.has(tokens[at - 2]?.word ?? '') || relatives.has(tokens[at - 1]?.word ?? '');
  }
  return false;
}

const rules: ReadonlySet<string> = new Set(
  'agreement annex exhibit addendum schedule appendix attachment contract law laws regulation regulations hipaa'.split(
    ' ',
  ),
);

function isParticiple(word: string): boolean {
  return word.endsWith('ed') || participles.has(word);
}

const participles: ReadonlySet<string> = new Set(['known', 'been', 'become', 'found', 'learnt', 'seen', 'had', 'come']);

/** "so that its engineers may set up firewalls", "in order that … can": what the duty is for. */
function followsPurpose({ first, force }: Point, tokens: readonly Token[]): boolean {
  if (force !== 'permission' && force !== 'capability') return false;
  for (let at = first - 1; at > 0 && at >= first - 12; at--) {
    if (tokens[at]?.word !== 'that') continue;
    const opens = tokens[at - 1]?.word;
    return opens === 'so' || (opens === 'order' && tokens[at - 2]?.word === 'in');
  }
  return false;
}

/** "would", "could", "might": the verb of what might be. */
export function isHypothetical({ first }: Point, tokens: readonly Token[]): boolean {
  return hypotheticals.has(tokens[first]?.word ?? '');
}

const hypotheticals: ReadonlySet<string> = new Set(['could', 'might', 'would']);

/** "may subcontract, provided that no subcontractor shall …": the condition of a leave binds whoever has it. */
function isProviso({ first, force }: Point, before: Point, tokens: readonly Token[]): boolean {
  if (force !== 'obligation' && force !== 'prohibition') return false;
  const that = tokens.slice(before.last + 1, first).findLastIndex(({ word }) => word === 'that') + before.last + 1;
  return tokens
    .slice(Math.max(before.last, that - 3), that)
    .some(({ word }) => word === 'provided' || word === 'condition');
}

/** "an agreement under which Supplier may comply with …": what the agreement leaves to Supplier is what counts. */
function isSoftTerm({ first, force }: Point, tokens: readonly Token[], partyAt: PartyAt): boolean {
  if (force !== 'permission' && force !== 'intention') return false;
  const party = partyAt.get(first) ?? partyAt.get(first - 1);
  if (party?.side !== 'supplier') return false;
  return tokens[party.first - 1]?.word === 'which' && tokens[party.first - 2]?.word === 'under';
}

function followsRelative(verb: number, tokens: readonly Token[]): boolean {
  for (let at = verb - 1; at > 0 && at >= verb - 5; at--) {
    if (relatives.has((tokens[at] as Token).word)) return true;
  }
  return false;
}

const relatives: ReadonlySet<string> = new Set(['that', 'which', 'whose', 'who']);

/** "… a program through which security researchers can submit findings": whatever the subject is. */
function followsPiedPiping(verb: number, tokens: readonly Token[]): boolean {
  for (let at = verb - 1; at > 0 && at >= verb - 5; at--) {
    const { word } = tokens[at] as Token;
    if (word === 'which' || word === 'whom') return prepositions.has((tokens[at - 1] as Token).word);
  }
  return false;
}
