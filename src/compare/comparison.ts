/** What two versions of a contract differ in. Reports word and place it, each in its own way. */
import type { Contract } from '../contract/contract.ts';
import type { Severity } from '../library/requirement.ts';
import type { Evidence, Status } from '../lint/verdict.ts';

/**
 * What a difference does to the protection of the customer. `both`: one part softens, another strengthens; `unclear`: the
 * substance differs, and nothing tells in which direction; `none`: no difference in substance.
 */
export type Effect = 'softened' | 'strengthened' | 'both' | 'unclear' | 'none';

/** `wording`: other words for the same; `substance`: everything that may mean something else. */
export type DifferenceKind = 'substance' | 'removed' | 'added' | 'moved' | 'renumbered' | 'wording';

/** A stretch of text that both have, or that only one has. `deleted` is text of the old version. */
export type Change = { readonly kind: 'same' | 'deleted' | 'inserted'; readonly text: string };

export type AspectKind =
  'verdict' | 'number' | 'force' | 'hedge' | 'party' | 'negation' | 'condition' | 'term' | 'reference' | 'role';

/** One thing that a difference does, with the words on either side that show it. */
export type Aspect = {
  readonly kind: AspectKind;
  readonly effect: Effect;
  /** In a few words: `30 days → 90 days, longer`. Lower case unless it quotes, no full stop. */
  readonly what: string;
  readonly old: Evidence | null;
  readonly new: Evidence | null;
  /** Id of the requirement that tells the direction, null where the wording itself does. */
  readonly requirement: string | null;
  /** For defined terms: clauses of the new version that use the term. */
  readonly uses?: readonly string[];
};

/** Who made a difference, where the other side tracked its changes; `tracked` is false for what was changed in silence. */
export type Attribution = {
  readonly tracked: boolean;
  readonly authors: readonly string[];
  readonly dates: readonly string[];
};

export type Difference = {
  readonly kind: DifferenceKind;
  readonly effect: Effect;
  /** Of the weightiest requirement that changes here; null where no requirement does. */
  readonly severity: Severity | null;
  /** The paragraphs of either version, whole and in order; empty where it has none. */
  readonly old: readonly Evidence[];
  readonly new: readonly Evidence[];
  /** Word by word, U+2029 between paragraphs; the `same` and `deleted` pieces are the old text, `same` and `inserted` the new. */
  readonly words: readonly Change[];
  readonly aspects: readonly Aspect[];
  /** Ids of the requirements whose verdict or elements change with it. */
  readonly requirements: readonly string[];
  /** True where it stands in another order than before, whatever else changed. */
  readonly moved: boolean;
  /** True for text that can bind somebody. */
  readonly operative: boolean;
  readonly made?: Attribution;
};

/** A number as one version states it. */
export type NumberAt = {
  /** As written: `thirty (30) days`. */
  readonly text: string;
  /** In `unit` where the requirement has one, so that both versions can be compared. */
  readonly value: number;
  readonly unit: string | null;
  /** The unit that the contract itself counts in. */
  readonly counted: string | null;
  /** The standard that a version belongs to: `TLS`. */
  readonly scheme: string | null;
  /** The sentence, with the number as its focus. */
  readonly at: Evidence;
};

export type NumberChange = {
  readonly element: string;
  readonly title: string;
  readonly before: NumberAt | null;
  readonly after: NumberAt | null;
  readonly effect: Effect;
};

export type ElementChange = {
  readonly id: string;
  readonly title: string;
  readonly required: boolean;
  readonly before: 'met' | 'weak' | 'missing';
  readonly after: 'met' | 'weak' | 'missing';
  /** What was found in either version, in a few words; empty where there is nothing to say. */
  readonly found: { readonly before: string; readonly after: string };
  readonly old: Evidence | null;
  readonly new: Evidence | null;
};

/** One requirement before and after, where anything of it changed. */
export type RequirementChange = {
  readonly requirement: string;
  readonly title: string;
  readonly severity: Severity;
  readonly before: Status;
  readonly after: Status;
  readonly because: { readonly before: string; readonly after: string };
  readonly effect: Effect;
  readonly elements: readonly ElementChange[];
  readonly numbers: readonly NumberChange[];
  readonly old: readonly Evidence[];
  readonly new: readonly Evidence[];
};

/** Paragraphs of one version beside those of the other that they became; one side may be empty. Indices of blocks. */
export type Pair = {
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly moved: boolean;
  /** As in `Difference`. */
  readonly words: readonly Change[];
};

export type Comparison = {
  readonly old: Contract;
  readonly new: Contract;
  /** Every paragraph of both versions, each once; in the order of the new version, what is gone at the place that it had. */
  readonly pairs: readonly Pair[];
  /** Worst first. */
  readonly differences: readonly Difference[];
  /** Worst first. */
  readonly requirements: readonly RequirementChange[];
  /** Paragraphs that both have, word for word, at the same place. */
  readonly unchanged: number;
  /** Share of the words of the shorter version that stand in paragraphs with a counterpart, from 0 to 1. */
  readonly kinship: number;
  /** Differences that the own side made, where only the other side's are shown. */
  readonly own?: number;
};
