import type { Reading } from '../../contract/contract.ts';
import type { FailLevel } from '../fail-on.ts';
import type { OutputRequest } from '../output-formats.ts';
import type { Tier } from '../../library/requirement.ts';

/** What decides how contracts are judged; `mc2 baseline` and `mc2 accept` take it too. */
export type JudgeOptions = {
  readonly purchase?: string;
  readonly fact?: ReadonlyMap<string, string>;
  readonly tier?: Tier;
  readonly library?: string;
  readonly quiet?: boolean;
  /** Which side of tracked changes counts; the final text when absent. */
  readonly revisions?: Reading;
  /** Requirements and rules to look at; all when absent. */
  readonly rule?: readonly string[];
  readonly skipRule?: readonly string[];
  /** False for `--no-exceptions`: everything counts. */
  readonly exceptions?: boolean;
  /** A file; false for `--no-baseline`. */
  readonly baseline?: string | false;
};

/** Which contracts. */
export type ChoiceOptions = {
  /** What reports call standard input. */
  readonly stdinFilename?: string;
  readonly changedSince?: string;
  /** Judge all documents together, as one contract. */
  readonly asOne?: boolean;
  /** Threads to judge in; as many as pay when absent. */
  readonly jobs?: number;
  readonly shard?: { readonly index: number; readonly of: number };
};

/** How the result is shown. */
export type ReportingOptions = {
  readonly format?: readonly OutputRequest[];
  readonly failOn?: FailLevel;
  readonly maxWarnings?: number;
  readonly evidence?: boolean;
  /** Requirements whose verdicts are traced; a trace takes the place of the report. */
  readonly trace?: readonly string[];
  readonly quiet?: boolean;
  readonly width?: number;
  readonly force?: boolean;
};

export type LintOptions = JudgeOptions & ChoiceOptions & ReportingOptions;
