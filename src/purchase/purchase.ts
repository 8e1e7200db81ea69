/** One purchase: who buys what from whom, the facts of device and deal, and how each clause is to stand. */
import type { ParameterValue } from '../library/library.ts';
import type { Tier } from '../library/requirement.ts';

/** Answers to the questions of `facts.yaml`. A fact without an entry is unknown. */
export type Facts = ReadonlyMap<string, boolean>;

export type PurchaseParty = {
  readonly name: string;
  /** The word the contract uses for the party; null leaves it to the template: "Supplier", "Vendor", "Customer" … */
  readonly called: string | null;
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
  /** The highest tier that the contract asks for now; null asks for every requirement that applies. */
  readonly tier: Tier | null;
  /** True where the contract also says when the requirements above the tier are due. */
  readonly roadmap: boolean;
  readonly parties: {
    readonly supplier: PurchaseParty;
    /** Without a name where a group purchasing organization buys for members who are not known yet. */
    readonly customer: PurchaseParty;
    /** The group purchasing organization, where there is one. */
    readonly gpo: PurchaseParty | null;
  };
  readonly agreement: {
    readonly title: string | null;
    readonly date: string | null;
    /** Whose law governs, as it reads after "the laws of": "the State of Wisconsin". */
    readonly law: string | null;
  };
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
