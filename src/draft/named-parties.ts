import { UsageError } from '../errors.ts';
import type { Purchase, PurchaseParty } from '../purchase/purchase.ts';
import { plainValue } from './plain-value.ts';
import type { TemplateParties } from './template.ts';

/** A party with the word that one document uses for it. */
export type NamedParty = PurchaseParty & { readonly called: string };

export type NamedParties = {
  readonly supplier: NamedParty;
  /** Whom the clauses call the customer: who buys, or each member for whom somebody else concludes the contract. */
  readonly customer: NamedParty;
  /** Who concludes the contract on the customer's side: the customer, or the group purchasing organization. */
  readonly contracting: NamedParty;
};

/**
 * Gives the parties of a purchase with their words: those of the purchase file, else those of the template.
 *
 * @throws UsageError where a word is empty
 */
export function namedParties(
  { parties: { supplier, customer, gpo } }: Pick<Purchase, 'parties'>,
  { supplier: supplierWord, customer: customerWord, gpo: gpoWord }: TemplateParties = {},
): NamedParties {
  const buyer = named(customer, customerWord ?? 'Customer', 'customer');
  return {
    supplier: named(supplier, supplierWord ?? 'Supplier', 'supplier'),
    customer: buyer,
    contracting: gpoWord === undefined ? buyer : named(gpo ?? nobody, gpoWord, 'group purchasing organization'),
  };
}

const nobody: PurchaseParty = {
  name: '',
  called: null,
  entity: null,
  address: [],
  notices: null,
  security_contact: null,
  signatory: null,
};

function named(party: PurchaseParty, word: string, side: string): NamedParty {
  const called = plainValue(party.called ?? word);
  if (called === '') throw new UsageError(`The word for the ${side} in the purchase is empty.`);
  return { ...party, called };
}
