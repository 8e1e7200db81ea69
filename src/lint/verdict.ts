/** What the linter says about one requirement of one contract. */
import type { Severity } from '../library/requirement.ts';

export type Status = 'met' | 'weak' | 'missing' | 'contradicted' | 'not-applicable' | 'needs-input';

export type Confidence = 'high' | 'medium' | 'low';

/** A quotation with its place. `quote` equals `Contract.blocks[block].text.slice(start, end)`. */
export type Evidence = {
  readonly quote: string;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** Number as a lawyer cites it, empty where the text has none. */
  readonly clause: string;
  readonly heading: readonly string[];
  readonly exhibit: string;
  readonly page: number | null;
  readonly paragraph: number;
  /** The document, where several were judged as one contract. */
  readonly document?: string;
  /** What heads the row and the column, where the quote is a cell of a few letters: "14 days" means nothing alone. */
  readonly cell?: readonly string[];
  /** The words within the quote that the finding is about, where they are fewer than all. */
  readonly focus?: Evidence;
};

export type ElementVerdict = {
  readonly id: string;
  readonly title: string;
  readonly required: boolean;
  /** `weak`: stated, but hedged, out of bounds or undercut. */
  readonly status: 'met' | 'weak' | 'missing';
  /** What was found, in a few words: "90 days, more than 60 days". */
  readonly found: string;
  readonly evidence: Evidence | null;
};

export type Verdict = {
  readonly requirement: string;
  readonly title: string;
  readonly pillar: string;
  readonly status: Status;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** One sentence that says why, for people. */
  readonly because: string;
  readonly elements: readonly ElementVerdict[];
  readonly evidence: readonly Evidence[];
  /** For `needs-input`: ids of the facts to answer. */
  readonly questions: readonly string[];
};
