import type { Purchase, PurchaseParty } from '../../src/purchase/purchase.ts';

export function party(given: Pick<PurchaseParty, 'name' | 'called'> & Partial<PurchaseParty>): PurchaseParty {
  return { entity: null, address: [], notices: null, security_contact: null, signatory: null, ...given };
}

/** A purchase in which everything is answered, with what a test changes. */
export function purchase(
  given: Partial<Omit<Purchase, 'facts'>> & { readonly facts?: Readonly<Record<string, boolean>> } = {},
): Purchase {
  const { facts = { software: true, networked: true, cloud: false, stores_phi: true }, ...rest } = given;
  return {
    template: 'security-exhibit',
    tier: null,
    roadmap: false,
    parties: {
      supplier: party({
        name: 'Acme Infusion, Inc.',
        called: 'Supplier',
        entity: 'a Delaware corporation',
        address: ['1 Pump Way', 'Dover, DE 19901'],
        notices: 'legal@acme.example',
        security_contact: 'psirt@acme.example',
        signatory: { name: 'Ada Reyes', title: 'President' },
      }),
      customer: party({
        name: 'Lakeside Health System',
        called: 'Customer',
        address: ['2 Lake Street', 'Madison, WI 53703'],
        notices: 'contracts@lakeside.example',
        security_contact: 'ciso@lakeside.example',
      }),
      gpo: null,
    },
    agreement: { title: 'Master Purchase Agreement', date: '2026-11-02', law: null },
    products: [{ name: 'Vista LVP', model: 'V2', version: '4.1', quantity: 120, description: null }],
    parameters: new Map(),
    clauses: new Map(),
    ...rest,
    facts: new Map(Object.entries(facts)),
  };
}
