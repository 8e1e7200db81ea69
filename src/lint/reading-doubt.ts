/** What doubts about the reading of a document do to the confidence of a verdict. */
import type { Contract, Unread } from '../contract/contract.ts';
import type { Confidence, Verdict } from './verdict.ts';

/** Parts of a document that may hold terms; pictures are mostly letterheads. */
const mayHoldTerms: ReadonlySet<Unread['kind']> = new Set([
  'scan',
  'embedded',
  'alt-chunk',
  'encrypted-part',
  'missing-part',
]);

/**
 * The verdict with `medium` confidence in place of `high` where the reading does not bear more: for every verdict on a
 * .doc, whose numbers, headings and tracked changes nobody saw, and where a term was not found while a part that may hold
 * it was not read.
 */
export function withReadingDoubt(verdict: Verdict, { format, unread }: Pick<Contract, 'format' | 'unread'>): Verdict {
  if (verdict.confidence !== 'high') return verdict;
  const absent = verdict.status === 'missing' && unread.some(({ kind }) => mayHoldTerms.has(kind));
  const confidence: Confidence = format === 'doc' || absent ? 'medium' : 'high';
  return { ...verdict, confidence };
}
