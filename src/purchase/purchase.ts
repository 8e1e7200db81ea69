/** One purchase: who buys what from whom, the facts of device and deal, and how each clause is to stand. */
import type { ParameterValue } from '../library/library.ts';

/** Answers to the questions of `facts.yaml`. A fact without an entry is unknown. */
export type Facts = ReadonlyMap<string, boolean>;

export type PurchaseParty = {
  readonly name: string;
  /** The word the contract uses for the party, "Supplier" or "Customer" by default. */
  readonly called: string;
  readonly entity: string | null;
  readonly address: readonly string[];
  readonly notices: string | null;
  readonly security_contact: string | null;
  readonly signatory: { readonly name: string | null; readonly title: string | null } | null;
};

export type ClauseChoice =
  { readonly position: 'preferred' | 'fallback' } | { readonly omit: true; readonly reason: string };

export type Purchase = {
  readonly template: string;
  readonly parties: { readonly supplier: PurchaseParty; readonly customer: PurchaseParty };
  readonly agreement: { readonly title: string | null; readonly date: string | null };
  readonly products: readonly {
    readonly name: string;
    readonly model: string | null;
    readonly version: string | null;
    readonly quantity: number | null;
    readonly description: string | null;
  }[];
  readonly facts: Facts;
  /** Only the parameters that the file sets; defaults stay in the library. */
  readonly parameters: ReadonlyMap<string, ParameterValue>;
  readonly clauses: ReadonlyMap<string, ClauseChoice>;
};
