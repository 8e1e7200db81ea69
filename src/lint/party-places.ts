/** Where the parties of a sentence stand, and in which part they stand there. */
import type { Token } from '../language/tokens.ts';
import { determiners, prepositions } from './function-words.ts';
import type { PartyHit } from './party-words.ts';

/** Which party each token belongs to: sentences of strangers may have as many verbs and parties as words. */
export type PartyAt = ReadonlyMap<number, PartyHit>;

export function partiesByToken(parties: readonly PartyHit[]): PartyAt {
  const byToken = new Map<number, PartyHit>();
  for (const party of parties) for (let at = party.first; at <= party.last; at++) byToken.set(at, party);
  return byToken;
}

/** Parties whose last token is within 40 words before a place, in order. */
export function partiesBefore(place: number, partyAt: PartyAt): PartyHit[] {
  const found: PartyHit[] = [];
  for (let at = Math.max(0, place - 40); at < place; at++) {
    const party = partyAt.get(at);
    if (party?.last === at) found.push(party);
  }
  return found;
}

/** The party right behind a place, articles and possessives aside. */
export function partyAfter(place: number, partyAt: PartyAt): PartyHit | undefined {
  for (let at = place + 1; at <= place + 3; at++) {
    const party = partyAt.get(at);
    if (party) return party;
  }
  return undefined;
}

export function partyWithin(first: number, last: number, partyAt: PartyAt): PartyHit | undefined {
  for (let at = first; at <= last; at++) {
    const party = partyAt.get(at);
    if (party) return party;
  }
  return undefined;
}

/** "Customer's gateway", "Hospital-approved": the party is no subject; in "we'll" it is. */
export function isPossessive(text: string, tokens: readonly Token[], { last }: PartyHit): boolean {
  const { start, end } = tokens[last] as Token;
  return /[’']s?$/u.test(text.slice(start, end)) || /^(?:-|[’'](?!(?:ll|re|ve)\b))/u.test(text.slice(end, end + 4));
}

export function isObject(party: PartyHit, tokens: readonly Token[]): boolean {
  for (let at = party.first - 1; at >= Math.max(0, party.first - 2); at--) {
    const { word } = tokens[at] as Token;
    if (prepositions.has(word)) return true;
    if (!determiners.has(word)) return false;
  }
  return false;
}

export function isAgent(party: PartyHit, tokens: readonly Token[]): boolean {
  const before = tokens[party.first - 1]?.word;
  return before === 'by' || (before !== undefined && determiners.has(before) && tokens[party.first - 2]?.word === 'by');
}

export function breakBefore(at: number, text: string, tokens: readonly Token[]): boolean {
  return /[,;:()]/u.test(text.slice((tokens[at - 1] as Token).end, (tokens[at] as Token).start));
}
