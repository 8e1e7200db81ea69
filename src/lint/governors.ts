/** The verbs that govern a sentence: which words bind, permit, intend or refuse, and whom. */
import type { Token } from '../language/tokens.ts';
import type { Meaning } from './meaning.ts';
import { deniedContent } from './denied-content.ts';
import { softContent } from './soft-content.ts';
import { boundParty } from './bound-party.ts';
import { determiners, joiners, pronouns } from './function-words.ts';
import type { Governor, Point } from './governor.ts';
import type { PartyHit } from './party-words.ts';
import { breakBefore, partiesByToken, type PartyAt } from './party-places.ts';
import type { Hit } from './statement.ts';
import { isHypothetical, isSubordinate } from './subordinate-clauses.ts';

/**
 * Governing verbs in order of appearance. `hits` (verbs, refusals and hedges; others do no harm) come longest first at each
 * place, so the longest phrase wins ("shall not be required to" over "shall not" over "shall"); verbs of relative and
 * conditional clauses ("which Customer may …", "if Supplier must …") do not govern unless nothing else does.
 */
export function governors(
  text: string,
  tokens: readonly Token[],
  hits: readonly Hit[],
  meanings: readonly Meaning[],
  parties: readonly PartyHit[],
): Governor[] {
  if (hits.length === 0) return [];
  const points: Point[] = [];
  const partyAt = partiesByToken(parties);
  let free = 0;
  for (const { key, first, last } of hits) {
    if (first < free) continue;
    const meaning = meanings[key];
    const force = meaning?.kind === 'disclaimer' ? 'denied' : meaning?.kind === 'force' ? meaning.force : null;
    if (force === null || isNoVerb(text, tokens, first, partyAt)) continue;
    const point: Point = {
      first,
      last,
      force: force === 'permission' && isOnly(tokens, first, last) ? 'obligation' : force,
    };
    const before = points.at(-1);
    // "data that would identify a patient", "what an attack could do": of what might be, not of what is owed.
    if (isHypothetical(point, tokens) && isSubordinate(point, before, tokens, partyAt)) continue;
    if (before && isComplement(before, first, tokens, hits, meanings))
      points[points.length - 1] = { first: before.first, last, force: forceOfBoth(before.force, force) };
    else points.push(point);
    free = last + 1;
  }
  const unsaid = new Set([
    ...deniedContent(points, text, tokens, partyAt),
    ...softContent(points, tokens, (first, last) =>
      hits.some((hit) => meanings[hit.key]?.kind === 'hedge' && hit.first >= first && hit.last <= last),
    ),
  ]);
  const main = points.filter(
    (point, at) => !unsaid.has(point) && !isSubordinate(point, points[at - 1], tokens, partyAt),
  );
  const found: Governor[] = [];
  for (const point of main.length > 0 ? main : points.slice(0, 1)) {
    found.push({
      ...point,
      ...boundParty(point, found.at(-1) ?? null, text, tokens, partyAt),
      subordinate: main.length === 0,
    });
  }
  return found;
}

/** "where no patch exists", "for no end other than": what "no" stands with is no subject of the verb. */
const noSubject: ReadonlySet<string> = new Set(
  'where when if once whenever wherever because as for to in at by with of on under'.split(' '),
);

/** "Only validated modules may be used", "may be reached only through the gateway": leave for one thing forbids all others. */
function isOnly(tokens: readonly Token[], first: number, last: number): boolean {
  return (
    tokens[0]?.word === 'only' ||
    tokens[first - 1]?.word === 'only' ||
    tokens.slice(last + 1, last + 4).some(({ word }) => word === 'only')
  );
}

/** "may terminate it at will", "data at rest with AES-256", "should a flaw become known": no verb that governs. */
function isNoVerb(text: string, tokens: readonly Token[], at: number, partyAt: PartyAt): boolean {
  const word = tokens[at]?.word;
  const before = tokens[at - 1]?.word;
  if (word === 'will') return before === 'at' || before === 'own';
  if (word === 'rest') return before === 'at';
  // "ports for which there is no clinical need may be closed": the need is denied, not the closing.
  // "Where no patch exists Customer shall …" forbids nothing.
  if (word === 'no') return before === 'is' || before === 'are' || (before !== undefined && noSubject.has(before));
  return word === 'should' && (isInverted(text, tokens, at, partyAt) || isConditional(tokens, at, partyAt));
}

/** "Should Supplier fail", "and, should a flaw become known": the verb before its subject. */
function isInverted(text: string, tokens: readonly Token[], verb: number, partyAt: PartyAt): boolean {
  if (verb === 0) return true;
  const opens = breakBefore(verb, text, tokens) || joiners.has((tokens[verb - 1] as Token).word);
  const next = tokens[verb + 1]?.word ?? '';
  return opens && (partyAt.has(verb + 1) || determiners.has(next) || pronouns.has(next));
}

/** "if a component should fail". */
function isConditional(tokens: readonly Token[], verb: number, partyAt: PartyAt): boolean {
  if (partyAt.has(verb - 1)) return false;
  return tokens.slice(Math.max(0, verb - 4), verb).some(({ word }) => word === 'if' || word === 'unless');
}

/** "shall, where practicable, refrain from", "may be responsible for": one verb, which binds no more firmly than its first word. */
function isComplement(
  before: Point,
  first: number,
  tokens: readonly Token[],
  hits: readonly Hit[],
  meanings: readonly Meaning[],
): boolean {
  if (first - before.last > 12 || !infinitives.has(tokens[first]?.word ?? '')) return false;
  const hedges = hits.filter(({ key, last }) => meanings[key]?.kind === 'hedge' && last < first && last > before.last);
  for (let at = before.last + 1; at < first; at++) {
    const { word } = tokens[at] as Token;
    if (!/ly$/u.test(word) && !hedges.some((hedge) => hedge.first <= at && at <= hedge.last)) return false;
  }
  return true;
}

/** "shall refrain from" forbids, "may be responsible" leaves free; what "shall be capable of" something is owed. */
function forceOfBoth(modal: Point['force'], complement: Point['force']): Point['force'] {
  if (complement === 'denied') return 'denied';
  return modal === 'obligation' && complement !== 'capability' ? complement : modal;
}

const infinitives: ReadonlySet<string> = new Set('be have refrain agree undertake covenant'.split(' '));
