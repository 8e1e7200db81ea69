/**
 * "Halbrook shall …": the phrases of the library call the parties supplier and customer. A name that a contract has made
 * up for a party, and that no phrase knows, is read as the word that they know.
 */
import type { Contract } from '../contract/contract.ts';
import { symbolOf } from '../language/phrase-automaton.ts';
import { stemOf } from '../language/stems.ts';
import { tokenize, type Token } from '../language/tokens.ts';
import type { CompiledLibrary } from './compile-library.ts';

/** Word that names a party, in lower case → the word that phrases have for it. */
export type PartyNames = ReadonlyMap<string, string>;

/** Names of one word. A word that phrases use ("Trust" of "trust services criteria") keeps its own meaning. */
export function partyNames({ parties }: Contract, { index }: CompiledLibrary): PartyNames {
  const names = new Map<string, string>();
  const taken = parties.flatMap(({ called }) => called.map((word) => word.toLowerCase()));
  for (const { side, name, called } of parties) {
    // A contract that has such a word for somebody must not find another party under it.
    if (taken.includes(side)) continue;
    for (const own of [name, ...called]) {
      const [token, ...more] = tokenize(own, index.joins);
      if (token === undefined || more.length > 0) continue;
      if (symbolOf(index.letters, token, token.capitals) === 0) names.set(token.word, side);
    }
  }
  return names;
}

/** The words of a text, with the parties' names exchanged where they are written with a capital letter. */
export function readNames(text: string, tokens: readonly Token[], names: PartyNames): readonly Token[] {
  if (names.size === 0) return tokens;
  return tokens.map((token) => {
    const word = names.get(token.word);
    if (word === undefined || !/^\p{Lu}/u.test(text.slice(token.start, token.end))) return token;
    return { ...token, word, stem: stemOf(word), note: null };
  });
}
