/** `mc2 lint`: from paths to reports and an exit code. The steps are in `lint-run/`. */
import { exitCodes } from '../../errors.ts';
import type { LintRun } from '../../report/reporter.ts';
import type { Console } from '../console.ts';
import { worstExitCode } from '../exit-code.ts';
import { failRule, fails } from '../fail-on.ts';
import type { Found } from '../find-documents.ts';
import { chooseDocuments } from '../lint-run/choose-documents.ts';
import { conclude } from '../lint-run/conclude.ts';
import { judgeDocuments } from '../lint-run/judge-documents.ts';
import { judgeInThreads } from '../lint-run/judge-in-threads.ts';
import type { LintOptions } from '../lint-run/lint-options.ts';
import { openReports } from '../lint-run/open-reports.ts';
import { prepareRun, type RunSetup } from '../lint-run/prepare-run.ts';
import { settleRun } from '../lint-run/settle-run.ts';
import { threadsFor } from '../lint-run/threads-for.ts';
import { traceDocuments } from '../lint-run/trace-documents.ts';
import { chooseOutputs, type Output } from '../lint-run/write-reports.ts';
import { startProgress } from '../progress.ts';
import { today } from '../today.ts';

export type { LintOptions } from '../lint-run/lint-options.ts';

/**
 * Judges every contract that `paths` name and writes the reports meanwhile, as far as they can be. What cannot be read is
 * reported and does not keep the others from being judged.
 *
 * @returns 3 when an input could not be read, else 1 when findings reach `--fail-on`, else 0
 * @throws UsageError for anything wrong with options, configuration, purchase file or library, before any contract is read
 */
export async function lint(paths: readonly string[], options: LintOptions, console: Console): Promise<number> {
  const setup = await prepareRun(options, console);
  const outputs = chooseOutputs(options, setup.settings);
  const { documents, complete } = await chooseDocuments(paths, setup.settings, options);
  if (options.trace !== undefined) return traceDocuments(documents, options.trace, setup, options, console);
  const run = await judgeAndReport(documents, complete, outputs, setup, options, console);
  if (options.quiet !== true) {
    conclude(run, options.purchase !== undefined || setup.settings.has('purchase'), today(), console);
    if (documents.length === 0 && options.changedSince !== undefined)
      console.err(`No contract has changed since ${options.changedSince}.\n`);
  }
  return worstExitCode(
    run.errors.length > 0 ? exitCodes.input : exitCodes.clean,
    fails(run.files, failRule(options, setup.settings)) ? exitCodes.findings : exitCodes.clean,
  );
}

async function judgeAndReport(
  documents: readonly Found[],
  complete: boolean,
  outputs: readonly Output[],
  setup: RunSetup,
  options: LintOptions,
  console: Console,
): Promise<LintRun> {
  const progress = startProgress(documents.length, 'contract', options.quiet === true ? null : console);
  const out = (content: string | Uint8Array): void => {
    progress.makeWay();
    console.out(content);
  };
  // Whether an exception is needed shows when all contracts are judged, and is said of the first that it is about.
  const atEnd = setup.exceptions.list.length > 0;
  const reports = await openReports(outputs, setup, options, { ...console, out }, atEnd);
  try {
    const threads = threadsFor(documents, options);
    const judged =
      threads > 1
        ? await judgeInThreads(documents, setup, options, console, { threads, outputs, reports, progress })
        : await judgeDocuments(documents, setup, options, console, reports.take, progress);
    const run = {
      ...(atEnd ? settleRun(judged, setup, { today: today(), complete }) : judged),
      ...(options.shard === undefined ? {} : { shard: options.shard }),
    };
    await reports.close(run);
    return run;
  } finally {
    reports.abandon();
  }
}
