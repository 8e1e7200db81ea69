/** `mc2 lint`: from paths to reports and an exit code. The steps are in `lint-run/`. */
import { exitCodes } from '../../errors.ts';
import type { Console } from '../console.ts';
import { worstExitCode } from '../exit-code.ts';
import { failRule, fails } from '../fail-on.ts';
import { chooseDocuments } from '../lint-run/choose-documents.ts';
import { conclude } from '../lint-run/conclude.ts';
import { judgeDocuments } from '../lint-run/judge-documents.ts';
import { judgeInThreads } from '../lint-run/judge-in-threads.ts';
import type { LintOptions } from '../lint-run/lint-options.ts';
import { prepareRun } from '../lint-run/prepare-run.ts';
import { openSpool } from '../lint-run/spool.ts';
import { settleRun } from '../lint-run/settle-run.ts';
import { threadsFor } from '../lint-run/threads-for.ts';
import { traceDocuments } from '../lint-run/trace-documents.ts';
import { chooseOutputs, writeReports } from '../lint-run/write-reports.ts';
import { today } from '../today.ts';

export type { LintOptions } from '../lint-run/lint-options.ts';

/** Fewer contracts than these are no burden to memory. */
const many = 50;

/**
 * Judges every contract that `paths` name and writes the reports. What cannot be read is reported and does not keep the
 * others from being judged.
 *
 * @returns 3 when an input could not be read, else 1 when findings reach `--fail-on`, else 0
 * @throws UsageError for anything wrong with options, configuration, purchase file or library, before any contract is read
 */
export async function lint(paths: readonly string[], options: LintOptions, console: Console): Promise<number> {
  const setup = await prepareRun(options, console);
  const outputs = chooseOutputs(options, setup.settings);
  const { documents, complete } = await chooseDocuments(paths, setup.settings, options);
  if (options.trace !== undefined) return traceDocuments(documents, options.trace, setup, options, console);
  const threads = threadsFor(documents, options);
  const spool = documents.length < many && threads === 1 ? null : await openSpool(outputs, setup, options, console);
  const judged =
    threads > 1
      ? await judgeInThreads(documents, setup, options, console, { threads, spool, outputs })
      : await judgeDocuments(documents, setup, options, console, spool?.keep);
  const run = {
    // A spool has settled each file by itself.
    ...(spool === null ? settleRun(judged, setup, { today: today(), complete }) : judged),
    ...(options.shard === undefined ? {} : { shard: options.shard }),
  };
  if (spool === null) await writeReports(run, outputs, options, console);
  else spool.write(run, console);
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
