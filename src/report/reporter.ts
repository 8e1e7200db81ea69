/** What every output format gets to work with. One format is one file that exports a `Reporter`. */
import type { Library } from '../library/library.ts';
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
  /** What the contracts were judged against, with the words for its facts, requirements and sources. */
  readonly library: Pick<Library, 'name' | 'version' | 'digest' | 'facts' | 'requirements' | 'citations'>;
  readonly files: readonly FileReport[];
  readonly errors: readonly FileError[];
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
};

export type Reporter = {
  readonly name: string;
  /** The whole output: text that ends in a line feed, or the bytes of a file that is no text. */
  readonly render: (run: LintRun, options: ReportOptions) => string | Uint8Array | Promise<Uint8Array>;
};

export type TextReporter = Omit<Reporter, 'render'> & {
  readonly render: (run: LintRun, options: ReportOptions) => string;
};
