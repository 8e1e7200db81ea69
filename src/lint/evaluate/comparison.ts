/** A verdict of people beside the verdict of the linter. */
import type { GoldQuote } from '../../library/gold/gold.ts';
import type { Severity } from '../../library/requirement.ts';
import type { Confidence } from '../verdict.ts';

/** The verdicts that are compared, from the best on. */
export type Scale = {
  readonly name: 'verdicts' | 'coarse';
  /** What people may say. */
  readonly expected: readonly string[];
  /** What the linter may say. */
  readonly found: readonly string[];
  /** The verdict that gives an all-clear. */
  readonly best: string;
  /** Verdicts that grant at least something. */
  readonly positive: readonly string[];
};

export const verdictScale: Scale = {
  name: 'verdicts',
  expected: ['met', 'weak', 'missing', 'contradicted', 'not-applicable'],
  found: ['met', 'weak', 'missing', 'contradicted', 'not-applicable', 'needs-input'],
  best: 'met',
  positive: ['met', 'weak'],
};

export const coarseScale: Scale = {
  name: 'coarse',
  expected: ['present', 'weak', 'absent'],
  found: ['present', 'weak', 'absent'],
  best: 'present',
  positive: ['present', 'weak'],
};

/** What each side relies on. */
export type GoldSide = { readonly status: string; readonly why: string; readonly quotes: readonly GoldQuote[] };
export type OwnSide = {
  readonly status: string;
  readonly confidence: Confidence;
  readonly because: string;
  readonly quotes: readonly { readonly quote: string; readonly clause: string }[];
};

export type Comparison = {
  readonly doc: string;
  /** Requirement id; for coarse ids, all of a group. */
  readonly id: string;
  readonly severity: Severity;
  readonly expected: GoldSide;
  /** Verdicts that count as right. */
  readonly accepted: readonly string[];
  readonly found: OwnSide;
};

export function isRight({ accepted, found }: Comparison): boolean {
  return accepted.includes(found.status);
}

/** An all-clear that no labeller gave: the worst error there is. */
export function isFalseAllClear(comparison: Comparison, { best }: Scale): boolean {
  return comparison.found.status === best && !isRight(comparison);
}

/** Whether people and the linter agree that the contract grants at least something. */
export function isLooselyRight({ accepted, found }: Comparison, { positive }: Scale): boolean {
  const grants = positive.includes(found.status);
  return accepted.some((status) => positive.includes(status) === grants);
}
