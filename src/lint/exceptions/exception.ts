/** A deviation that somebody has accepted: for one requirement or rule, in some files, for a reason, until a day. */

export type Exception = {
  /** A requirement, or a structural rule. */
  readonly subject: { readonly kind: 'requirement' | 'rule'; readonly id: string };
  /** A path, or a pattern for several, with forward slashes; relative to the folder of the file of exceptions. */
  readonly files: string;
  readonly reason: string;
  readonly approvedBy: string;
  /** The last day on which it holds, year-month-day. */
  readonly expires: string;
  /** The key of the wording that was accepted (`wordingHash`); null accepts any. */
  readonly wording: string | null;
  /** Where it is written down. */
  readonly at: { readonly path: string; readonly line: number };
};

/** An exception, and what became of it in one run. */
export type ExceptionUse = {
  readonly exception: Exception;
  /** True where `files` names several files by a pattern. */
  readonly pattern: boolean;
  /** How many of the contracts that were judged it is about. */
  readonly matched: number;
  /** How many findings there were for it to accept, whether it still could or not. */
  readonly needed: number;
  /** The first of those contracts in the order of paths; null where there is none. */
  readonly first: string | null;
};
