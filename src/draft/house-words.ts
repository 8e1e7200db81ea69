import type { NamedParties } from './named-parties.ts';

/** A party where prose names it: "Supplier", "the supplier", but not "a supplier" or the term "Customer Data". */
const party = /\b(?:[Tt]he (?:supplier|customer|hospital)|Supplier|Customer)\b(?![ -][A-Z])/gu;

/**
 * Gives prose of the library about the parties (summaries, reasons, notes; clause texts name them as `{{supplier}}`)
 * with the words that the document uses for them.
 */
export function withHouseWords(prose: string, { supplier, customer }: Pick<NamedParties, 'supplier' | 'customer'>): string {
  return prose.replace(party, (found) => (/supplier$/iu.test(found) ? supplier.called : customer.called));
}
