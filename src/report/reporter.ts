/** What every output format gets to work with. One format is one file that exports a `Reporter`. */
import type { LintResult } from '../lint/result.ts';

export type FileReport = {
  /** As the user gave it, with forward slashes. */
  readonly path: string;
  readonly sha256: string;
  readonly result: LintResult;
};

export type FileError = {
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly help: string;
};

export type LintRun = {
  readonly tool: { readonly name: string; readonly version: string };
  readonly library: { readonly name: string; readonly version: string; readonly digest: string };
  readonly files: readonly FileReport[];
  readonly errors: readonly FileError[];
};

/** Paints text by meaning; the plain painter returns it unchanged. Chalk itself is known to `src/cli` only. */
export type Painter = (style: 'error' | 'warning' | 'info' | 'good' | 'strong' | 'dim' | 'quote', text: string) => string;

export type ReportOptions = {
  /** Terminal columns to wrap at. */
  readonly width: number;
  readonly paint: Painter;
  /** Also show what is met, and where. */
  readonly evidence: boolean;
};

export type Reporter = {
  readonly name: string;
  /** The whole output, ending in a line feed. */
  readonly render: (run: LintRun, options: ReportOptions) => string;
};
