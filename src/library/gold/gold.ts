/** What people say about a contract, to measure verdicts on: one JSON object a line (`docs/evaluate.md`). */

/** The words that stand in a quotation, and the clause they stand in as the labeller cites it. */
export type GoldQuote = { readonly quote: string; readonly section: string };

export type GoldVerdict = {
  readonly status: string;
  /** `status` and every other verdict that a careful reader could defend. */
  readonly accepted: readonly string[];
  readonly why: string;
  readonly quotes: readonly GoldQuote[];
};

/** A structural defect that the labeller has seen; `quote` is empty for a property of the whole document. */
export type GoldDefect = { readonly rule: string } & GoldQuote;

export type GoldRecord = {
  /** Of the gold file, as the user gave it. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Path of the contract, relative to the folder of the gold file. */
  readonly doc: string;
  /** Null where the labeller says nothing of facts: every requirement is then taken to apply. */
  readonly facts: ReadonlyMap<string, boolean> | null;
  /** By id of the requirement, or by coarse id. */
  readonly verdicts: ReadonlyMap<string, GoldVerdict>;
  readonly defects: readonly GoldDefect[];
};

/** Coarse ids that together say the same as requirements together. */
export type CoarseGroup = {
  readonly coarse: readonly string[];
  readonly requirements: readonly string[];
};

export const goldStatuses = ['met', 'weak', 'missing', 'contradicted', 'not-applicable'] as const;
export const coarseStatuses = ['present', 'weak', 'absent'] as const;
