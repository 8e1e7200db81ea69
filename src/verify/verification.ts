/** What became of a generated document, clause by clause. */
import type { RecordedKind } from '../contract/provenance.ts';
import type { Status } from '../lint/verdict.ts';

/**
 * `completed`: only blanks and open points were filled in; `edited`: other words, and no difference that the linter can
 * see; `softened`, `strengthened`: the same requirement judged lower or higher than before.
 */
export type Change = 'unchanged' | 'completed' | 'edited' | 'softened' | 'strengthened' | 'removed' | 'added';

/** A paragraph as it was written and as it stands now; null where there is none. */
export type ParagraphChange = { readonly before: string | null; readonly after: string | null };

export type VerifiedText = {
  /** The id in the record; empty for text that was added. */
  readonly id: string;
  readonly kind: RecordedKind;
  readonly title: string;
  readonly change: Change;
  /** Number when it was written and number now, empty where it has none. */
  readonly number: { readonly before: string; readonly after: string };
  /** Page of the document as it is now, where it tells. */
  readonly page: number | null;
  /** True where it stands in another place of the order. */
  readonly moved: boolean;
  readonly paragraphs: readonly ParagraphChange[];
  /** For requirements that were edited, removed or judged: the verdict on this text alone. */
  readonly verdict: { readonly before: Status; readonly after: Status } | null;
  /** What matters about the change, a sentence each. */
  readonly notes: readonly string[];
};

export type Verification = {
  /** Recorded texts in the order in which they were written, each added text after the one that it follows. */
  readonly texts: readonly VerifiedText[];
  /** Doubts about the whole: a record that was altered, tracked changes, texts that were not kept. */
  readonly notes: readonly string[];
  /** True where the words are what was agreed when the document was written, but for what was left open. */
  readonly same: boolean;
};
