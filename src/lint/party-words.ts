/** Which words stand for which party in one contract. */
import type { Contract } from '../contract/contract.ts';
import { checkPhrase, compilePhrases, matchPhrases, type PhraseIndex } from '../language/phrases.ts';
import type { Token } from '../language/tokens.ts';
import type { Lexicon } from '../library/library.ts';
import type { Side } from './statement.ts';

export type PartyWords = PhraseIndex;

export type PartyHit = { readonly side: Side; readonly first: number; readonly last: number };

const sides: readonly Side[] = ['supplier', 'customer', 'both'];

/**
 * The names that the contract gives its parties, and the generic words of the lexicon for which it says nothing else:
 * a contract that calls the hospital "Provider" takes that word away from the supplier.
 */
export function partyWords(contract: Contract, lexicon: Lexicon): PartyWords {
  const own = new Map<string, Side>();
  for (const party of contract.parties) {
    for (const called of [party.name, ...party.called]) {
      const words = plainWords(called);
      if (words !== '' && checkPhrase(words) === null && !own.has(words)) own.set(words, party.side);
    }
  }
  const entries = [...own].map(([phrase, side]) => ({ key: sides.indexOf(side), phrase }));
  for (const side of sides) {
    for (const phrase of lexicon.parties[side]) {
      if (!own.has(plainWords(phrase))) entries.push({ key: sides.indexOf(side), phrase });
    }
  }
  return compilePhrases(entries);
}

/** Parties named in a sentence, longest name first at each place, without overlaps. */
export function findParties(words: PartyWords, tokens: readonly Token[]): PartyHit[] {
  const hits: PartyHit[] = [];
  let free = 0;
  for (const { key, first, last } of matchPhrases(words, tokens)) {
    if (first < free) continue;
    const side = sides[key] ?? 'both';
    if (side === 'customer' && belongings.has(tokens[last + 1]?.word ?? '')) continue;
    hits.push({ side, first, last });
    free = last + 1;
  }
  return hits;
}

/** "Customer Data shall be encrypted" is about the data; the customer owes nothing. */
const belongings: ReadonlySet<string> = new Set(
  'data information content records materials property network networks system systems environment site sites premises'.split(
    ' ',
  ),
);

/** A party's name as a phrase: lower-case words only, so that nothing in a name can act as phrase syntax. */
function plainWords(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
