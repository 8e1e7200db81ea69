/** What is to be written into a document. */
import type { Evidence } from '../lint/verdict.ts';

/** A clause for a requirement that the contract lacks, in the contract's words. */
export type ProposedClause = {
  readonly requirement: string;
  readonly title: string;
  readonly position: 'preferred' | 'fallback';
  readonly paragraphs: readonly { readonly kind: 'paragraph' | 'item' | 'subitem'; readonly text: string }[];
  readonly terms: readonly ProposedTerm[];
  /** The heading under which it belongs, null where no section claims it. */
  readonly belongs: Evidence | null;
};

export type ProposedTerm = {
  readonly term: string;
  readonly forms: readonly string[];
  readonly meaning: string;
  readonly uses: readonly string[];
};

/** A remark on wording that is there. */
export type Remark = {
  /** The requirement or the structural rule that it is about. */
  readonly about: string;
  readonly at: Evidence;
  readonly paragraphs: readonly string[];
};
