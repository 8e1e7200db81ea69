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
  | 'needs-input';

/** How loudly a finding speaks: critical and high requirements give errors, medium warnings, low and questions notes. */
export type Level = 'error' | 'warning' | 'info';

export type Finding = {
  readonly code: FindingCode;
  readonly requirement: string;
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
