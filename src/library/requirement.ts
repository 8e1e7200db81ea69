/** One requirement = one YAML file: what we write, how we recognise it, why, and its own tests. */
import type { DurationUnit } from './duration-unit.ts';

export type Severity = 'critical' | 'high' | 'medium' | 'low';

/** How far along the two parties have to be to ask for it: a small clinic can, a health system does, a large network does. */
export type Tier = 'foundational' | 'established' | 'advanced';

/** A condition over the facts of `facts.yaml`; a bare id stands for "this fact is yes". Unknown facts make it unknown, never false. */
export type Condition =
  | string
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export type Quantity = {
  readonly kind: 'duration' | 'percentage' | 'money' | 'version' | 'number';
  /** `at-most`: smaller is better (respond within); `at-least`: bigger is better (notice before). */
  readonly direction: 'at-most' | 'at-least';
  /** Thresholds, normalised to `unit` for durations (1 month = 30 days, 1 year = 365 days, 5 business days = 7 days). */
  readonly good: number;
  readonly ok: number;
  readonly unit: DurationUnit | null;
  /** Phrases that the number must stand nearest to, in the same sentence; empty: any number of the kind in the clause. */
  readonly of: readonly string[];
  /** The parameter whose value, when a purchase or configuration sets it, takes the place of `good` and `ok`. */
  readonly parameter: string | null;
  /** True where only a frequency counts ("every twelve months"), false where none does ("within 30 days"), null for either. */
  readonly recurs: boolean | null;
  /**
   * An element of the same requirement: a number in a sentence that states it is for a part only ("in Hosted Services,
   * within ten days") and stands in for no other number of its clause. Null where there is none.
   */
  readonly apart: string | null;
  /** Of which vulnerabilities the number is asked: one that goes with words for the others is none of it. Null: of all. */
  readonly severity: 'severe' | 'lesser' | null;
  /** Every number that goes with the words must be within bounds ("medium within …, low within …"), not the nearest alone. */
  readonly each: boolean;
};

export type Element = {
  readonly id: string;
  /** Without a required element the clause is weak. */
  readonly required: boolean;
  /** What the element is, as it appears in a report: "machine-readable format". */
  readonly title: string;
  /** Phrases that state it; any one will do. */
  readonly says: readonly string[];
  /** Phrases that show it is *not* met although words of `says` may be there: "PDF", "on request only". */
  readonly not: readonly string[];
  /** Phrases that belong to the element in whichever clause they stand: what is said of breaches in general holds for this one. */
  readonly anywhere: readonly string[];
  readonly quantity: Quantity | null;
  /** What the element needs: words, a number, either, or both. */
  readonly needs: 'says' | 'quantity' | 'either' | 'both';
  /** `firm`: only a duty of the right party states it; `any`: being said is enough, as a fact or as leave ("anyone can report"). */
  readonly force: 'firm' | 'any';
  /** `either`: a duty of the other party states it too ("Customer approves each session"). */
  readonly by: 'obliged' | 'either';
  /** A table that gives each party a column of its tasks states it too. */
  readonly divided: boolean;
  /** The facts on which a required element is required; null: on all of them. While one is open, it is. */
  readonly applies: Condition | null;
  /** What to ask the other side for. */
  readonly ask: string;
};

export type Position =
  | { readonly level: 'preferred'; readonly text: string }
  | { readonly level: 'fallback'; readonly text: string; readonly approver: string; readonly note: string }
  | { readonly level: 'walk-away'; readonly when: readonly string[]; readonly approver: string };

export type Requirement = {
  readonly id: string;
  readonly title: string;
  /** Question of the requirement in one sentence, for reports: what the contract should oblige whom to do. */
  readonly summary: string;
  readonly pillar: string;
  readonly principle: string | null;
  readonly mc2_ref: readonly string[];
  readonly severity: Severity;
  /** Raised or lowered severities: the first condition that holds decides; an unknown one counts when it would raise. */
  readonly severity_when: readonly { readonly when: Condition; readonly is: Severity }[];
  /** Critical requirements are foundational. */
  readonly tier: Tier;
  readonly obliged: 'supplier' | 'customer' | 'both';
  /**
   * `duty`: the obliged party must do something; `prohibition`: something must not be ("shall not contain hard-coded
   * passwords"); `right`: the other party may do something ("Customer may audit"); `term`: the contract itself says how
   * things are (a limit of liability does not apply to …), whoever the grammatical subject is.
   */
  readonly polarity: 'duty' | 'prohibition' | 'right' | 'term';
  readonly applies: Condition;
  /** True for what has one name in the field, so that a contract without the name does not grant it: "MDS2", "ISAC". */
  readonly named: boolean;
  readonly why: string;
  readonly cites: readonly string[];
  readonly recognise: {
    /** A sentence that says one of these is about the requirement. */
    readonly subject: readonly string[];
    /** When present, one of these must stand in the same sentence, its lead-in or its heading as well. */
    readonly with: readonly string[];
    /** Denials particular to this requirement; they count wherever they stand in an operative sentence. */
    readonly disclaimed: readonly string[];
    /** Look-alikes: a subject inside one of these does not count. */
    readonly unlike: readonly string[];
    /** Things that a term on the requirement may forbid and still grant it: "WEP shall not be used". */
    readonly forbids: readonly string[];
    /** Further texts about the requirement, whatever they promise: the linter learns from them how it may be worded. */
    readonly like: readonly string[];
  };
  readonly elements: readonly Element[];
  readonly parameters: readonly string[];
  readonly positions: readonly Position[];
  readonly guidance: {
    readonly customer: string;
    readonly supplier: string;
    readonly objection: string;
    readonly reply: string;
  };
  readonly examples: {
    readonly met: readonly Example[];
    readonly weak: readonly Example[];
    readonly contradicted: readonly Example[];
    readonly missing: readonly Example[];
  };
  /** File that the requirement was read from, relative to the library. */
  readonly file: string;
};

export type Example = {
  readonly text: string;
  /** For weak examples: the element that is not met, or the hedge family that takes the duty back. */
  readonly because: string | null;
};
