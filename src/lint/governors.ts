/* eslint max-lines: [error, 480] -- the word lists at the end belong in files of their own */
/** The verbs that govern a sentence: which words bind, permit, intend or refuse, and whom. */
import type { Token } from '../language/tokens.ts';
import type { Force, Meaning } from './compile-library.ts';
import { deniedContent } from './denied-content.ts';
import type { PartyHit } from './party-words.ts';
import type { Hit, Side } from './statement.ts';

export type Governor = {
  readonly first: number;
  readonly last: number;
  readonly force: Force | 'denied';
  readonly by: Side | null;
  /** Position where its grammatical subject begins, null where it could not be told. */
  readonly subject: number | null;
  /** `pronoun`: "It shall …"; `passive`: "… shall be installed", without an agent. Who is bound stands in the text before. */
  readonly open: 'pronoun' | 'passive' | null;
  /** The verb of a relative or conditional clause, where the sentence has no other: "the date on which Supplier will …". */
  readonly subordinate: boolean;
};

/**
 * Governing verbs in order of appearance. `hits` come longest first at each place, so the longest phrase wins ("shall not
 * be required to" over "shall not" over "shall"); verbs of relative and conditional clauses ("which Customer may …",
 * "if Supplier must …") do not govern unless nothing else does.
 */
export function governors(
  text: string,
  tokens: readonly Token[],
  hits: readonly Hit[],
  meanings: readonly Meaning[],
  parties: readonly PartyHit[],
): Governor[] {
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
    if (before && isComplement(before, first, tokens, hits, meanings))
      points[points.length - 1] = { first: before.first, last, force: forceOfBoth(before.force, force) };
    else points.push(point);
    free = last + 1;
  }
  const denied = deniedContent(points, text, tokens, partyAt);
  const main = points.filter((point) => !denied.has(point) && !isSubordinate(point, tokens, partyAt));
  const found: Governor[] = [];
  for (const point of main.length > 0 ? main : points.slice(0, 1)) {
    found.push({
      ...point,
      ...subjectOf(point, found.at(-1) ?? null, text, tokens, partyAt),
      subordinate: main.length === 0,
    });
  }
  return found;
}

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
  if (word === 'no') return before === 'is' || before === 'are';
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

type Point = Pick<Governor, 'first' | 'last' | 'force'>;
type Subject = Pick<Governor, 'by' | 'subject' | 'open'>;

/** Which party each token belongs to: sentences of strangers may have as many verbs and parties as words. */
type PartyAt = ReadonlyMap<number, PartyHit>;

function partiesByToken(parties: readonly PartyHit[]): PartyAt {
  const byToken = new Map<number, PartyHit>();
  for (const party of parties) for (let at = party.first; at <= party.last; at++) byToken.set(at, party);
  return byToken;
}

/** Parties whose last token is within 40 words before a place, in order. */
function partiesBefore(place: number, partyAt: PartyAt): PartyHit[] {
  const found: PartyHit[] = [];
  for (let at = Math.max(0, place - 40); at < place; at++) {
    const party = partyAt.get(at);
    if (party?.last === at) found.push(party);
  }
  return found;
}

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
function subjectOf(
  { first, last, force }: Point,
  before: Governor | null,
  text: string,
  tokens: readonly Token[],
  partyAt: PartyAt,
): Subject {
  const passive = isPassive(last, tokens);
  const agent = passive ? agentAfter(last, force === 'permission', text, tokens, partyAt) : undefined;
  const since = partiesBefore(first, partyAt).filter(
    (party) => party.first > (before?.last ?? -1) && !isPossessive(text, tokens, party),
  );
  const subject =
    since.findLast((party) => isSubject(party, first, text, tokens)) ??
    (isCoordinated(first, text, tokens) && before ? null : since.findLast((party) => !isObject(party, tokens))) ??
    null;
  const named = namedByVerb({ first, last, force }, tokens, partyAt);
  if (named) return named;
  if (agent) return { by: agent.side, subject: subject?.first ?? null, open: null };
  if (passive && isHandedToSupplier(last, tokens, partyAt))
    return { by: 'customer', subject: subject?.first ?? null, open: null };
  if (subject) {
    // "Customer shall be notified": the customer receives, somebody else must act.
    return { by: benefits(last, tokens, passive) ? null : subject.side, subject: subject.first, open: null };
  }
  const nominal = since.findLast((party) => isAgent(party, tokens));
  const by = nominal?.side ?? before?.by ?? null;
  const previous = tokens[first - 1]?.word;
  const open = by !== null ? null : previous === 'it' || previous === 'they' ? 'pronoun' : passive ? 'passive' : null;
  return { by, subject: null, open };
}

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

/** The party right behind a place, articles and possessives aside. */
function partyAfter(place: number, partyAt: PartyAt): PartyHit | undefined {
  for (let at = place + 1; at <= place + 3; at++) {
    const party = partyAt.get(at);
    if (party) return party;
  }
  return undefined;
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

function partyWithin(first: number, last: number, partyAt: PartyAt): PartyHit | undefined {
  for (let at = first; at <= last; at++) {
    const party = partyAt.get(at);
    if (party) return party;
  }
  return undefined;
}

/** "Customer's gateway", "Hospital-approved": the party is no subject. */
export function isPossessive(text: string, tokens: readonly Token[], { last }: PartyHit): boolean {
  const { start, end } = tokens[last] as Token;
  return /[’']s?$/u.test(text.slice(start, end)) || /^[’'-]/u.test(text.slice(end, end + 1));
}

/** A party where a subject stands: right before the verb, at the beginning, after a conjunction or after a comma. */
function isSubject(party: PartyHit, verb: number, text: string, tokens: readonly Token[]): boolean {
  if (isObject(party, tokens)) return false;
  if (party.last === verb - 1) return true;
  let at = party.first;
  while (at > 0 && determiners.has((tokens[at - 1] as Token).word)) at--;
  return at === 0 || joiners.has((tokens[at - 1] as Token).word) || breakBefore(at, text, tokens);
}

/** A verb that goes on with the subject of the verb before: "… and shall", "…, shall". */
function isCoordinated(verb: number, text: string, tokens: readonly Token[]): boolean {
  let at = verb;
  while (at > 0 && /ly$/u.test((tokens[at - 1] as Token).word)) at--;
  return at > 0 && (joiners.has((tokens[at - 1] as Token).word) || breakBefore(at, text, tokens));
}

function breakBefore(at: number, text: string, tokens: readonly Token[]): boolean {
  return /[,;:()]/u.test(text.slice((tokens[at - 1] as Token).end, (tokens[at] as Token).start));
}

function isObject(party: PartyHit, tokens: readonly Token[]): boolean {
  for (let at = party.first - 1; at >= Math.max(0, party.first - 2); at--) {
    const { word } = tokens[at] as Token;
    if (prepositions.has(word)) return true;
    if (!determiners.has(word)) return false;
  }
  return false;
}

function isAgent(party: PartyHit, tokens: readonly Token[]): boolean {
  const before = tokens[party.first - 1]?.word;
  return before === 'by' || (before !== undefined && determiners.has(before) && tokens[party.first - 2]?.word === 'by');
}

function isPassive(last: number, tokens: readonly Token[]): boolean {
  return tokens[last + 1]?.word === 'be' || tokens[last]?.word === 'be';
}

/** True where the grammatical subject receives: "shall receive a refund", "shall be notified", "shall be given". */
function benefits(last: number, tokens: readonly Token[], passive: boolean): boolean {
  if (!passive) return tokens[last + 1]?.word === 'receive';
  return tokens.slice(last + 1, last + 5).some(({ word }) => received.has(word));
}

/** True when only a party or a pronoun stands between a relative pronoun or a conjunction of condition and the verb. */
function isSubordinate(point: Point, tokens: readonly Token[], partyAt: PartyAt): boolean {
  if (isSoftTerm(point, tokens, partyAt)) return false;
  if (followsPiedPiping(point.first, tokens)) return true;
  // "a system that its maker no longer supports": whatever stands between.
  if (point.force === 'capability' && followsRelative(point.first, tokens)) return true;
  let at = point.first - 1;
  for (let steps = 0; at >= 0 && steps < 7; steps++) {
    const party = partyAt.get(at);
    if (party) {
      at = party.first - 1;
      continue;
    }
    const { word } = tokens[at] as Token;
    if (subordinators.has(word)) return true;
    if (!determiners.has(word) && !pronouns.has(word)) return false;
    at--;
  }
  return false;
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

const prepositions: ReadonlySet<string> = new Set([
  'by',
  'to',
  'from',
  'of',
  'for',
  'with',
  'between',
  'under',
  'upon',
  'on',
  'against',
  'via',
  'through',
  'within',
  'in',
  'at',
]);
const joiners: ReadonlySet<string> = new Set([
  'and',
  'but',
  'or',
  'nor',
  'then',
  'while',
  'whereas',
  'that',
  'if',
  'when',
  'because',
  'case',
  'event',
]);
const determiners: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'its',
  'their',
  'each',
  'any',
  'every',
  'all',
  'such',
  'either',
]);
const pronouns: ReadonlySet<string> = new Set([
  'it',
  'they',
  'he',
  'she',
  'we',
  'you',
  'reasonably',
  'also',
  'then',
  'otherwise',
]);
const subordinators: ReadonlySet<string> = new Set([
  'which',
  'who',
  'whom',
  'that',
  'as',
  'if',
  'when',
  'where',
  'unless',
  'whenever',
  'whether',
  'until',
  'while',
  'because',
  'than',
]);
const received: ReadonlySet<string> = new Set([
  'notified',
  'informed',
  'given',
  'provided',
  'supplied',
  'furnished',
  'told',
  'advised',
  'offered',
  'entitled',
  'allowed',
  'permitted',
]);
