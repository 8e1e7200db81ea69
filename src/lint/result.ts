import type { Contract } from '../contract/contract.ts';
import type { Finding } from './finding.ts';
import type { Verdict } from './verdict.ts';

/** Where an answer to a fact came from. */
export type FactAnswer = {
  readonly id: string;
  readonly value: boolean | null;
  readonly from: 'purchase' | 'flag' | 'implied' | 'assumed' | 'unknown';
};

/** One contract, judged. */
export type LintResult = {
  readonly contract: Contract;
  readonly facts: readonly FactAnswer[];
  /** One per requirement of the library, in library order. */
  readonly verdicts: readonly Verdict[];
  /** In document order; findings without a place come last. */
  readonly findings: readonly Finding[];
};
