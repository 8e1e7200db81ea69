/** Findings are data; every output format words and places them in its own way. */
import type { Severity } from '../library/requirement.ts';
import type { Confidence, Evidence } from './verdict.ts';

/** The kinds of finding (`docs/architecture.md`). */
export type FindingCode =
  | 'missing'
  | 'missing-element'
  | 'weak-language'
  | 'weak-parameter'
  | 'contradicted'
  | 'wrong-obligor'
  | 'number-mismatch'
  | 'needs-input'
  | 'fact-conflict'
  | 'unrelated-document';

/** The structural rules, which look at the contract as a whole and not at one requirement (`src/lint/hygiene`). */
export type HygieneCode =
  | 'unfilled-placeholder'
  | 'empty-exhibit'
  | 'dangling-definition'
  | 'defined-not-used'
  | 'superseded-reference'
  | 'order-of-precedence'
  | 'survival-missing'
  | 'exclusive-remedy'
  | 'policy-by-reference'
  | 'number-mismatch'
  | 'conflicting-clauses'
  | 'wrong-obligor'
  | 'heading-only'
  | 'undefined-trigger'
  | 'obligation-gap-after-warranty'
  | 'tracked-deletion'
  | 'hidden-text';

/** What may be wrong with an exception that was granted (`src/lint/exceptions`). */
export type ExceptionCode = 'exception-expired' | 'exception-unused' | 'exception-stale';

/** How loudly a finding speaks: critical and high requirements give errors, medium warnings, low and questions notes. */
export type Level = 'error' | 'warning' | 'info';

export type Finding = {
  /** What is wrong with the term of a requirement, or the structural rule that the contract breaks. */
  readonly code: FindingCode | HygieneCode | ExceptionCode;
  /** Id of the requirement; null for the finding of a structural rule and for one about an exception. */
  readonly requirement: string | null;
  readonly severity: Severity;
  readonly level: Level;
  readonly confidence: Confidence;
  /** Lower case, no full stop, no remedy. */
  readonly message: string;
  /** The wording it is about; null where nothing comes near. */
  readonly at: Evidence | null;
  /** For missing terms: the heading block under which the clause belongs, null where no section fits. */
  readonly belongs: Evidence | null;
  /** What to ask the other side for. */
  readonly ask: string;
  /** 16 hex digits; stable when paragraphs move or are renumbered. */
  readonly fingerprint: string;
};
