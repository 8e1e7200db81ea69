/** Which words stand for which party in one contract. */
import type { Contract } from '../contract/contract.ts';
import { checkPhrase, compilePhrases, matchPhrases, type PhraseIndex } from '../language/phrases.ts';
import { otherLetters } from '../language/scripts.ts';
import type { Token } from '../language/tokens.ts';
import type { Lexicon, Library } from '../library/library.ts';
import type { Side } from './statement.ts';

export type PartyWords = {
  /** The names of the contract's own parties, apart from generic words; keys are places in `sides`. */
  readonly own: PhraseIndex;
  /**
   * The generic words, the same for all contracts, and the side of each key as the contract has it; null for a phrase with
   * the words of a name that reads otherwise than the name does.
   */
  readonly generic: PhraseIndex;
  readonly sideOf: readonly (Side | null)[];
};

export type PartyHit = { readonly side: Side; readonly first: number; readonly last: number };

const sides: readonly Side[] = ['supplier', 'customer', 'both'];

/**
 * The names that the contract gives its parties, and the generic words of the lexicon for which it says nothing else:
 * a contract that calls the hospital "Provider" takes that word away from the supplier.
 */
export function partyWords(
  contract: Contract,
  { library, parties }: { readonly library: Library; readonly parties: PhraseIndex },
): PartyWords {
  const own = new Map<string, Side>();
  for (const party of contract.parties) {
    for (const called of [party.name, ...party.called]) {
      const words = plainWords(called);
      if (words !== '' && checkPhrase(words) === null && !own.has(words)) own.set(words, party.side);
    }
  }
  const generic = genericParties(library.lexicon);
  // Most contracts call their parties by generic words: of those each sentence need not be asked twice.
  const known = new Set(generic.map(({ phrase }) => phrase));
  const others = [...own].filter(([phrase]) => !known.has(phrase));
  return {
    own: compilePhrases(others.map(([phrase, side]) => ({ key: sides.indexOf(side), phrase }))),
    generic: parties,
    sideOf: generic.map(({ side, phrase }) => own.get(phrase) ?? (own.has(plainWords(phrase)) ? null : side)),
  };
}

/** The generic words for parties, each as it is to be compiled, with the side that it stands for. */
export function genericParties(
  lexicon: Lexicon,
): readonly { readonly key: number; readonly phrase: string; readonly side: Side }[] {
  return sides
    .flatMap((side) => lexicon.parties[side].map((phrase) => ({ side, phrase })))
    .map((one, key) => ({ ...one, key }));
}

/** Parties named in a sentence, longest name first at each place, without overlaps. */
export function findParties(words: PartyWords, tokens: readonly Token[]): PartyHit[] {
  const hits: PartyHit[] = [];
  let free = 0;
  for (const { side, first, last } of namesIn(words, tokens)) {
    if (first < free) continue;
    if (side === 'customer' && isNoCustomer(tokens, first, last)) continue;
    hits.push({ side, first, last });
    free = last + 1;
  }
  return hits;
}

/** All names, the longest first at each place; of two sides that share a name the first in `sides`. */
function namesIn({ own, generic, sideOf }: PartyWords, tokens: readonly Token[]): PartyHit[] {
  const names: PartyHit[] = [];
  for (const { key, first, last } of matchPhrases(own, tokens)) names.push({ side: sides[key] ?? 'both', first, last });
  for (const { key, first, last } of matchPhrases(generic, tokens)) {
    const side = sideOf[key] ?? null;
    if (side !== null) names.push({ side, first, last });
  }
  return names.sort((a, b) => a.first - b.first || b.last - a.last || sides.indexOf(a.side) - sides.indexOf(b.side));
}

/** What a customer has, and owes nothing for. */
const belongings: ReadonlySet<string> = new Set(
  'data information content records materials property network networks system systems environment site sites premises'.split(
    ' ',
  ),
);

/** "Customer Data shall be encrypted", "your scanner checks", "each member of its workforce": the customer owes nothing. */
function isNoCustomer(tokens: readonly Token[], first: number, last: number): boolean {
  const next = tokens[last + 1]?.word ?? '';
  if (belongings.has(next)) return true;
  if (first !== last) return false;
  const { word } = tokens[last] as Token;
  if (word === 'your') return !people.has(next) && !people.has(tokens[last + 2]?.word ?? '');
  return (word === 'member' || word === 'members') && next === 'of';
}

/** "Your staff must …" is the customer. */
const people: ReadonlySet<string> = new Set(
  'staff team teams people personnel employees users clinicians nurses doctors administrators engineers technicians department organization hospital agents contractors own'.split(
    ' ',
  ),
);

/** A party's name as a phrase: lower-case words only, so that nothing in a name can act as phrase syntax. */
function plainWords(name: string): string {
  const small = name.toLowerCase();
  if (/^[a-z0-9]*$/.test(small)) return small;
  // Letters of all scripts take longer to compile than a page takes to lint, and most names have none but these.
  const marks = otherLetters.test(small) ? /[^\p{L}\p{N}]+/gu : /[^a-z0-9]+/g;
  return small.replace(marks, ' ').trim();
}
