/** Defined terms of the library where the contract has one of its own for the same thing. */
import type { Contract, PartySide } from '../contract/contract.ts';
import type { ProposedClause, ProposedTerm } from './proposal.ts';

/** Terms of the contract that stand for `Product`, each with its singular and its plural. */
const products: readonly (readonly [string, string])[] = [
  ['Device', 'Devices'],
  ['Medical Device', 'Medical Devices'],
  ['System', 'Systems'],
  ['Instrument', 'Instruments'],
  ['Solution', 'Solutions'],
  ['Deliverable', 'Deliverables'],
  ['Covered Product', 'Covered Products'],
  ['Licensed Product', 'Licensed Products'],
];

const sides: readonly (readonly [string, PartySide])[] = [
  ['Customer', 'customer'],
  ['Supplier', 'supplier'],
];

/**
 * The clause with the contract's own terms: `Member Data` for `Customer Data`, `Devices` for `Products`, where the
 * contract defines them and does not define those of the library.
 */
export function withHouseTerms(clause: ProposedClause, contract: Contract): ProposedClause {
  const replaced = clause.terms.flatMap((term) => replacementFor(term, contract) ?? []);
  if (replaced.length === 0) return clause;
  const reword = (text: string): string => replaced.reduce((sofar, { from, to }) => replaceTerm(sofar, from, to), text);
  const gone = new Set(replaced.map(({ term }) => term));
  return {
    ...clause,
    title: reword(clause.title),
    paragraphs: clause.paragraphs.map(({ kind, text }) => ({ kind, text: reword(text) })),
    terms: clause.terms
      .filter(({ term }) => !gone.has(term))
      .map((term) => ({ ...term, meaning: reword(term.meaning), uses: term.uses.filter((use) => !gone.has(use)) })),
  };
}

type Replacement = { readonly term: string; readonly from: readonly string[]; readonly to: readonly string[] };

function replacementFor({ term, forms }: ProposedTerm, contract: Contract): Replacement | null {
  const defined = new Set(contract.terms.map((own) => own.term));
  if ([term, ...forms].some((form) => defined.has(form))) return null;
  if (term === 'Product') {
    const own = products.find(([one, many]) => defined.has(one) || defined.has(many));
    return own === undefined ? null : { term, from: ['Products', 'Product'], to: [own[1], own[0]] };
  }
  for (const [word, side] of sides) {
    if (!term.startsWith(`${word} `)) continue;
    const called = contract.parties.filter((party) => party.side === side).flatMap((party) => party.called);
    const words = new Set(called.flatMap((one) => [one, one.split(' ').at(-1) ?? one]));
    for (const own of words) {
      const candidate = own + term.slice(word.length);
      if (defined.has(candidate)) return { term, from: [term], to: [candidate] };
    }
  }
  return null;
}

function replaceTerm(text: string, from: readonly string[], to: readonly string[]): string {
  return from.reduce((sofar, word, at) => {
    const other = to[at] ?? word;
    const article = /^[AEIOU]/u.test(other) && !/^[AEIOU]/u.test(word);
    const parts = sofar.split(new RegExp(`\\b${word}\\b`, 'u'));
    return parts
      .map((part, index) => (article && index < parts.length - 1 ? part.replace(/\b([Aa]) $/u, '$1n ') : part))
      .join(other);
  }, text);
}
