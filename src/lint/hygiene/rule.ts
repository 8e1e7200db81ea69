/** What a structural rule is: it looks at the contract as a whole, not at one requirement. */
import type { Contract } from '../../contract/contract.ts';
import type { Severity } from '../../library/requirement.ts';
import type { Finding, HygieneCode } from '../finding.ts';
import type { Judgement } from '../judge-requirement.ts';
import type { StatementIndex } from '../statement-index.ts';
import type { Confidence, Evidence } from '../verdict.ts';
import type { SecurityTerms } from './security-terms.ts';

export type HygieneRule = {
  readonly id: HygieneCode;
  readonly title: string;
  /** How much its usual finding weighs; a finding inside a security term may weigh more. */
  readonly severity: Severity;
  /** Why it matters, one or two sentences that a lawyer can forward. */
  readonly why: string;
  readonly check: (scene: Scene) => readonly Flaw[];
};

/** What a rule may look at. */
export type Scene = {
  readonly contract: Contract;
  readonly index: StatementIndex;
  /** Of the requirements that may apply. */
  readonly judgements: readonly Judgement[];
  /** Of those requirements, so that nothing is said twice. */
  readonly findings: readonly Finding[];
  readonly security: SecurityTerms;
};

/** Something wrong, before it has a fingerprint. */
export type Flaw = {
  /** Lower case, no full stop, no remedy. */
  readonly message: string;
  readonly at: Evidence | null;
  readonly ask: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
};
