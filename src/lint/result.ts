import type { Contract } from '../contract/contract.ts';
import type { Finding } from './finding.ts';
import type { StatedFact } from './stated-facts.ts';
import type { Verdict } from './verdict.ts';

/** Where an answer to a fact came from. */
export type FactAnswer = {
  readonly id: string;
  readonly value: boolean | null;
  readonly from: 'purchase' | 'config' | 'flag' | 'contract' | 'implied' | 'assumed' | 'unknown';
  /** What the contract itself says, with the words; null where it is silent. An answer of the user outweighs it. */
  readonly stated: StatedFact | null;
};

/** One contract, judged. */
export type LintResult = {
  readonly contract: Contract;
  /** False for a document that does not read like a contract for a product with software or data; nothing is missing in it. */
  readonly related: boolean;
  readonly facts: readonly FactAnswer[];
  /** One per requirement of the library, in library order. */
  readonly verdicts: readonly Verdict[];
  /** In document order; findings without a place come last. */
  readonly findings: readonly Finding[];
};
