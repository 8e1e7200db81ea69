/** What every output format gets to work with. One format is one file that exports a `Reporter`. */
import type { Library } from '../library/library.ts';
import type { ExceptionUse } from '../lint/exceptions/exception.ts';
import type { DocumentRule } from '../lint/document-rules.ts';
import type { SetAside } from '../lint/set-aside.ts';
import type { LintResult } from '../lint/result.ts';

export type FileReport = {
  /** As the user gave it, with forward slashes. */
  readonly path: string;
  readonly sha256: string;
  /** The documents that were judged as one contract, where there were several. */
  readonly parts?: readonly string[];
  /** `findings` are the open ones: those that an exception accepts, or that the baseline knows, are in `setAside`. */
  readonly result: LintResult;
  /** Findings that do not count, with the reason. */
  readonly setAside?: readonly SetAside[];
};

export type FileError = {
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly help: string;
};

export type LintRun = {
  readonly tool: { readonly name: string; readonly version: string };
  /** What the contracts were judged against, with the words for its facts, requirements and sources. */
  readonly library: Pick<
    Library,
    'name' | 'version' | 'digest' | 'pillars' | 'facts' | 'parameters' | 'requirements' | 'citations'
  >;
  /** What may be found about a contract as a whole, hit or not. */
  readonly rules: readonly DocumentRule[];
  readonly files: readonly FileReport[];
  readonly errors: readonly FileError[];
  /** The exceptions that were in force for the run, and how often each was needed. */
  readonly exceptions?: readonly ExceptionUse[];
  /** Set where the run judged one part of the contracts only; counts from 1. */
  readonly shard?: { readonly index: number; readonly of: number };
};

/** Paints text by meaning; the plain painter returns it unchanged. Chalk itself is known to `src/cli` only. */
export type Painter = (style: Style, text: string) => string;

export type Style = 'error' | 'warning' | 'info' | 'good' | 'strong' | 'dim' | 'quote';

export type ReportOptions = {
  /** Terminal columns to wrap at. */
  readonly width: number;
  readonly paint: Painter;
  /** Also show what is met, and where. */
  readonly evidence: boolean;
  /** Findings only: no header, no summary. */
  readonly quiet: boolean;
  /** The folder that relative paths start from, absolute, with forward slashes; for formats that must not name others. */
  readonly root?: string;
};

/** What a run knows before it has judged a contract. */
export type RunFrame = Pick<LintRun, 'tool' | 'library' | 'rules'>;

/**
 * A report that is worded contract by contract, so that each can be let go as soon as its part is worded, in whatever thread
 * that is: the head, the parts in the order of the run, and the tail.
 */
export type ReportParts = {
  /** What stands between two parts. */
  readonly between: string;
  /** What the report says of one contract; empty where it says nothing. */
  readonly ofFile: (file: FileReport, run: RunFrame, options: ReportOptions) => string;
  /**
   * What stands below the parts.
   *
   * @param run of its files only paths, parties, levels, statuses and severities are looked at
   * @param some true where a contract has a part
   */
  readonly tail: (run: LintRun, options: ReportOptions, some: boolean) => string;
} & Head;

/** What stands above the parts. A report streams where that is known before the first contract is judged. */
type Head =
  | { readonly streams: true; readonly head: (run: RunFrame) => string }
  | {
      readonly streams: false;
      /** Looks at no more of `run` than the tail does. */
      readonly head: (run: LintRun) => string;
    };

export type Reporter = {
  readonly name: string;
  /** Absent where what is said of a contract depends on the others. */
  readonly parts?: ReportParts;
  /** The whole output: text that ends in a line feed, or the bytes of a file that is no text. */
  readonly render: (run: LintRun, options: ReportOptions) => string | Uint8Array | Promise<Uint8Array>;
  /** Markdown for the summary page of a CI job, where the format has one besides its output. */
  readonly jobSummary?: (run: LintRun) => string;
};

export type TextReporter = Omit<Reporter, 'render'> & {
  readonly render: (run: LintRun, options: ReportOptions) => string;
};
