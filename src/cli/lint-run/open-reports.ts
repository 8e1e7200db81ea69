/**
 * The reports of a run, made while contracts are judged. A verdict on each of sixty requirements with its quotations takes
 * more memory than the contract, and ten thousand of them more than there is: what a report says of a contract is worded as
 * soon as it is judged, and goes out at once where nothing that is known at the end has to stand above it.
 */
import type { FileReport, LintRun } from '../../report/reporter.ts';
import type { Console } from '../console.ts';
import { loadReporter } from '../output-formats.ts';
import type { ReportingOptions } from './lint-options.ts';
import { openSink } from './open-sink.ts';
import { outlineOf, outlineReader, type Outline } from './outline.ts';
import { openParted, type PartedReport } from './parted-report.ts';
import type { RunSetup } from './prepare-run.ts';
import { runFrame } from './run-frame.ts';
import { settleFile } from './settle-run.ts';
import { wordParts, type PartedOutput } from './word-parts.ts';
import { reportOptions, writeReport, type Output } from './write-reports.ts';

export type OpenReports = {
  /** True where all of them are made of parts: then another thread can word them. */
  readonly parted: boolean;
  /** Takes the next contract, and gives what has to be known of it at the end. */
  readonly take: (file: FileReport) => Promise<FileReport>;
  /** The same for a contract that another thread has worded, with a part for each report. */
  readonly takeWorded: (words: readonly Uint8Array[], outline: Outline) => Promise<FileReport>;
  /** Writes what is left; the files of `run` are those that were given for contracts. */
  readonly close: (run: LintRun) => Promise<void>;
  /** Leaves no file half-written; does nothing after `close`. */
  readonly abandon: () => void;
};

/** A report that is made of parts, or one that needs all contracts at once. */
type Report =
  | { readonly kind: 'parted'; readonly output: PartedOutput; readonly report: PartedReport }
  | { readonly kind: 'whole'; readonly output: Output };

/**
 * Opens the reports of a run.
 *
 * @param atEnd true where it is known at the end only what counts of a contract: all reports are whole, and nothing is settled
 * @throws UsageError when a file cannot be written
 */
export async function openReports(
  outputs: readonly Output[],
  setup: RunSetup,
  options: ReportingOptions,
  console: Console,
  atEnd: boolean,
): Promise<OpenReports> {
  const frame = runFrame(setup);
  const reports: Report[] = [];
  for (const output of outputs) {
    const { parts } = await loadReporter(output.format);
    if (atEnd || parts === undefined) reports.push({ kind: 'whole', output });
    else {
      const look = reportOptions(output, options, console);
      const report = openParted(parts, look, frame, () => openSink(output, console));
      reports.push({ kind: 'parted', output: { parts, options: look }, report });
    }
  }
  const parted = reports.flatMap((one) => (one.kind === 'parted' ? [one] : []));
  const worded = parted.map(({ output }) => output);
  const add = async (words: readonly (string | Uint8Array)[]): Promise<void> => {
    for (const [at, { report }] of parted.entries()) await report.add(words[at] ?? '');
  };
  const read = outlineReader();
  const allParted = parted.length === reports.length;
  return {
    parted: allParted,
    take: async (file) => {
      if (atEnd) return file;
      const settled = settleFile(file, setup);
      await add(wordParts(worded, settled, frame));
      return allParted ? read(outlineOf(settled)) : settled;
    },
    takeWorded: async (words, outline) => {
      await add(words);
      return read(outline);
    },
    close: async (run) => {
      for (const one of reports)
        await (one.kind === 'parted' ? one.report.close(run) : writeReport(run, one.output, options, console));
    },
    abandon: () => {
      for (const { report } of parted) report.abandon();
    },
  };
}
