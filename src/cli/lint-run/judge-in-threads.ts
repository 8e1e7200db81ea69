/** Contracts, judged in several threads at once, with the same result as in one. */
import { UsageError } from '../../errors.ts';
import type { FileError, FileReport, LintRun } from '../../report/reporter.ts';
import type { Console } from '../console.ts';
import type { Found } from '../find-documents.ts';
import { gatherLintInput } from '../lint-input.ts';
import { startProgress } from '../progress.ts';
import type { Outcome } from './judging-thread.ts';
import type { JudgeOptions, ReportingOptions } from './lint-options.ts';
import type { RunSetup } from './prepare-run.ts';
import { runFrame } from './run-frame.ts';
import type { Spool } from './spool.ts';
import { judgeInPool } from './thread-pool.ts';
import type { Output } from './write-reports.ts';

type Extent = {
  readonly threads: number;
  /** Where the threads word the reports; null where these need all that was found. */
  readonly spool: Spool | null;
  readonly outputs: readonly Output[];
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
  { threads, spool, outputs }: Extent,
): Promise<LintRun> {
  const inputFor = await gatherLintInput(setup.library, options, console);
  const order = {
    options,
    configFile: console.configFile?.(),
    outputs: spool === null ? null : outputs.map(({ format, file }) => ({ format, file })),
    width: console.width,
    colored: console.paintOut('strong', 'x') !== 'x',
  };
  const files: FileReport[] = [];
  const errors: FileError[] = [];
  const progress = startProgress(documents.length, 'contract', options.quiet === true ? null : console);
  try {
    let at = 0;
    for await (const { outcomes, packed } of judgeInPool(documents, threads, order)) {
      const outlines = outcomes.flatMap((one) => (one.kind === 'outline' ? [one.outline] : []));
      if (spool !== null) files.push(...spool.take(packed, outlines));
      for (const outcome of outcomes) {
        const path = documents[at++]?.path ?? '';
        progress.step(path);
        // A purchase file that the configuration names is read here too: its warnings are said once, and what is wrong with it.
        if (outcome.kind !== 'unread' && setup.config !== null) await inputFor(setup.profileFor(path));
        if (outcome.kind === 'fault') throw thrown(outcome);
        if (outcome.kind === 'unread') errors.push(outcome.error);
        if (outcome.kind === 'file') files.push(outcome.file);
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
