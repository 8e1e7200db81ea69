/** `mc2 baseline`: which findings are known, so that only new ones fail a run. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { shownPath } from '../../config/shown-path.ts';
import { exitCodes } from '../../errors.ts';
import { renderBaseline } from '../../lint/baseline/baseline-lines.ts';
import { entriesOf, type BaselineEntry } from '../../lint/baseline/baseline.ts';
import { compareBaseline, type BaselineChange } from '../../lint/baseline/compare-baseline.ts';
import { counted } from '../../report/count.ts';
import type { FileError } from '../../report/reporter.ts';
import { safeText } from '../../report/safe-text.ts';
import type { Console } from '../console.ts';
import { worstExitCode } from '../exit-code.ts';
import { chooseDocuments } from '../lint-run/choose-documents.ts';
import { judgeDocuments } from '../lint-run/judge-documents.ts';
import type { JudgeOptions } from '../lint-run/lint-options.ts';
import { loadBaseline, baselineFile, type LoadedBaseline } from '../lint-run/load-baseline.ts';
import { prepareRun } from '../lint-run/prepare-run.ts';
import { settleRun } from '../lint-run/settle-run.ts';
import { today } from '../today.ts';
import { writeOutput } from '../write-output.ts';

export type BaselineOptions = JudgeOptions & { readonly allowGrowth?: boolean };

/** What is to be done with the difference. */
export type BaselineAction = 'update' | 'prune' | 'status';

/**
 * Compares the baseline with what is found now. `update` writes what is found, `prune` only takes out what is gone,
 * `status` writes nothing. A baseline that is there grows only with `--allow-growth`.
 *
 * @returns 3 when an input could not be read, 1 for findings that are not in the baseline (after `update` and `prune`: that
 * did not get in), else 0
 * @throws UsageError for anything wrong with options, configuration or baseline
 */
export async function baseline(
  action: BaselineAction,
  paths: readonly string[],
  options: BaselineOptions,
  console: Console,
): Promise<number> {
  const setup = await prepareRun({ ...options, baseline: false }, console);
  const folder = setup.config?.directory ?? process.cwd();
  const file = baselineFile(options.baseline === false ? undefined : options.baseline, setup.settings, folder);
  const before = loadBaseline(file ?? { path: resolve(folder), named: false });
  const { documents } = await chooseDocuments(paths, setup.settings, {});
  const judged = await judgeDocuments(documents, setup, options, console);
  const run = settleRun(judged, setup, { today: today(), complete: false });
  const now = run.files.flatMap(({ path, result }) => entriesOf(before.nameOf(path), result.findings));
  const change = compareBaseline(before.entries, now, new Set(run.files.map(({ path }) => before.nameOf(path))));
  report(change, action, before.exists, console);
  reportErrors(run.errors, console);
  const unread = run.errors.length > 0 ? exitCodes.input : exitCodes.clean;
  if (action === 'status') return worstExitCode(unread, change.added.length > 0 ? exitCodes.findings : exitCodes.clean);

  const grows = action === 'update' && change.added.length > 0;
  const refused = grows && before.exists && options.allowGrowth !== true;
  if (refused) {
    console.err(
      `The baseline was left as it is: ${counted(change.added.length, 'finding')} would be added. Settle them, or add --allow-growth.\n`,
    );
    return worstExitCode(unread, exitCodes.findings);
  }
  write(before, action, change, console);
  return worstExitCode(unread, action === 'prune' && change.added.length > 0 ? exitCodes.findings : exitCodes.clean);
}

function write(before: LoadedBaseline, action: BaselineAction, change: BaselineChange, console: Console): void {
  const folder = dirname(before.path);
  // What stands for a contract that is no longer there can never be found again.
  const untouched = change.untouched.filter(({ file }) => action === 'update' || existsSync(resolve(folder, file)));
  const entries = [...untouched, ...change.kept, ...(action === 'update' ? change.added : [])];
  writeOutput(before.path, renderBaseline(entries), true);
  const shown = safeText(shownPath(before.path, process.cwd()));
  console.err(`${console.paintErr('good', 'wrote')} ${shown}: ${counted(entries.length, 'finding')}.\n`);
}

function report(change: BaselineChange, action: BaselineAction, exists: boolean, { out, err }: Console): void {
  const line = (mark: string, { file, requirement, code, note }: BaselineEntry): string =>
    `${mark} ${safeText(file)}: ${requirement ?? code}: ${safeText(note)}\n`;
  // The first time everything is new.
  if (exists || action === 'status') for (const entry of change.added) out(line('+', entry));
  if (action !== 'update') for (const entry of change.gone) out(line('-', entry));
  const parts = [
    `${counted(change.kept.length, 'finding')} known`,
    `${counted(change.added.length, 'new finding')}`,
    `${change.gone.length.toLocaleString('en-US')} gone`,
    ...(change.untouched.length === 0 ? [] : [`${counted(change.untouched.length, 'finding')} in other contracts`]),
  ];
  err(`${parts.join(', ')}.\n`);
}

function reportErrors(errors: readonly FileError[], { err, paintErr }: Console): void {
  for (const { path, message } of errors)
    err(`${paintErr('error', 'not read')}: ${safeText(path)}: ${safeText(message)}\n`);
}
