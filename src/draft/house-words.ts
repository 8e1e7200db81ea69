import type { NamedParty } from './named-parties.ts';

/** A party where prose names it: "Supplier", "the supplier", but not "a supplier" or the term "Customer Data". */
const party = /\b([Tt]he )?(?:(supplier)|(customer|hospital)|(Supplier)|(Customer))\b(?![ -][A-Z])/gu;

/**
 * Gives prose of the library about the parties (summaries, reasons, notes; clause texts name them as `{{supplier}}`)
 * with the words that the document uses for them.
 */
export function withHouseWords(prose: string, parties: HouseWords): string {
  return replaceParties(prose, parties, '');
}

/** The same for a title, where the article stays: "Tests by the Hospital". */
export function titleWithHouseWords(title: string, parties: HouseWords): string {
  return replaceParties(title, parties, 'the ');
}

/** How one document calls the parties. */
export type HouseWords = {
  readonly supplier: Pick<NamedParty, 'called'>;
  readonly customer: Pick<NamedParty, 'called'>;
};

function replaceParties(prose: string, { supplier, customer }: HouseWords, article: '' | 'the '): string {
  return prose.replace(
    party,
    (found, the?: string, small?: string, smallCustomer?: string, capital?: string): string => {
      // Without article or capital it is any supplier: "a supplier", "its supplier".
      if (the === undefined && (small ?? smallCustomer) !== undefined) return found;
      const called = (small ?? capital) === undefined ? customer.called : supplier.called;
      return the === undefined ? called : `${article === '' ? '' : the}${called}`;
    },
  );
}
