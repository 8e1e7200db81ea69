/** The words by which a contract calls its parties and its subject. */
import type { Contract, PartySide } from '../contract/contract.ts';

export type DocumentWords = {
  readonly supplier: string;
  readonly customer: string;
};

const bound: ReadonlySet<string> = new Set(['operative', 'definition', 'recital']);
const longestWord = 40;

/**
 * The words for the parties: of those by which the contract introduces a party, or else of the ordinary words for its
 * side, the one that it uses most; `Supplier` and `Customer` where it uses none. With the article where the contract
 * mostly writes it.
 */
export function documentWords(
  contract: Contract,
  ordinary: Readonly<Record<PartySide, readonly string[]>>,
): DocumentWords {
  const text = contract.blocks.flatMap((block) => (bound.has(block.role) ? [block.text] : [])).join('\n');
  const wordFor = (side: PartySide, otherwise: string): string => {
    const own = contract.parties.filter((party) => party.side === side).flatMap(({ called }) => called);
    const word = mostUsed(text, own) ?? mostUsed(text, ordinary[side].flatMap(capitalized)) ?? otherwise;
    const uses = countOf(text, word);
    return uses > 0 && 2 * (countOf(text, `the ${word}`) + countOf(text, `The ${word}`)) > uses ? `the ${word}` : word;
  };
  return { supplier: wordFor('supplier', 'Supplier'), customer: wordFor('customer', 'Customer') };
}

function mostUsed(text: string, words: readonly string[]): string | null {
  let best: string | null = null;
  let most = 0;
  for (const word of words) {
    // Not “you” and “we”: nobody can say “you’s”.
    if (word.length > longestWord || !/^\p{Lu}/u.test(word)) continue;
    const uses = countOf(text, word);
    if (uses > most) [best, most] = [word, uses];
  }
  return best;
}

/** A plain word of the library in the capitals that contracts give it. */
function capitalized(word: string): readonly string[] {
  if (!/^[a-z][a-z ]{1,30}$/u.test(word)) return [];
  return [word.replace(/(^| )([a-z])/gu, (_, blank: string, letter: string) => blank + letter.toUpperCase())];
}

/** How often a word stands in a text, in exactly these letters and not as a part of another. */
function countOf(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + word.length))) count++;
  }
  return count;
}
