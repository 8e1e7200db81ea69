/** Contracts, judged in several threads at once, with the same result as in one. */
import { UsageError } from '../../errors.ts';
import type { FileError, FileReport, LintRun } from '../../report/reporter.ts';
import type { Console } from '../console.ts';
import type { Found } from '../find-documents.ts';
import type { Progress } from '../progress.ts';
import { inputsFor } from './inputs-for.ts';
import type { Outcome } from './judging-thread.ts';
import type { JudgeOptions, ReportingOptions } from './lint-options.ts';
import type { OpenReports } from './open-reports.ts';
import type { RunSetup } from './prepare-run.ts';
import { runFrame } from './run-frame.ts';
import { judgeInPool } from './thread-pool.ts';
import type { Output } from './write-reports.ts';

type Extent = {
  readonly threads: number;
  readonly outputs: readonly Output[];
  readonly reports: OpenReports;
  readonly progress: Progress;
};

/**
 * Judges every document, as `judgeDocuments` does.
 *
 * @throws UsageError for anything wrong with a purchase file or a fact
 */
export async function judgeInThreads(
  documents: readonly Found[],
  setup: RunSetup,
  options: JudgeOptions & ReportingOptions,
  console: Console,
  { threads, outputs, reports, progress }: Extent,
): Promise<LintRun> {
  // The threads read them too, and say nothing.
  await inputsFor(documents, setup, options, console);
  const order = {
    options,
    configFile: console.configFile?.(),
    outputs: reports.parted ? outputs.map(({ format, file }) => ({ format, file })) : null,
    width: console.width,
    colored: console.paintOut('strong', 'x') !== 'x',
  };
  const files: FileReport[] = [];
  const errors: FileError[] = [];
  try {
    let at = 0;
    for await (const outcomes of judgeInPool(documents, threads, order)) {
      for (const outcome of outcomes) {
        progress.step(documents[at++]?.path ?? '');
        if (outcome.kind === 'fault') throw thrown(outcome);
        if (outcome.kind === 'unread') errors.push(outcome.error);
        if (outcome.kind === 'file') files.push(await reports.take(outcome.file));
        if (outcome.kind === 'worded') files.push(await reports.takeWorded(outcome.words, outcome.outline));
      }
    }
  } finally {
    progress.end();
  }
  return { ...runFrame(setup), files, errors };
}

function thrown({ message, stack, usage }: Extract<Outcome, { kind: 'fault' }>): Error {
  if (usage) return new UsageError(message);
  return Object.assign(new Error(message), { stack });
}
