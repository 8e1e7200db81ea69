/** Reports to the screen and into files. */
import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../../errors.ts';
import type { Settings } from '../../config/settings.ts';
import type { LintRun, ReportOptions } from '../../report/reporter.ts';
import type { Console } from '../console.ts';
import { formatNames, loadReporter, type FormatName, type OutputRequest } from '../output-formats.ts';
import { plainPainter } from '../style.ts';
import { systemReason } from '../system-reason.ts';
import { checkWritable, writeOutput } from '../write-output.ts';
import type { ReportingOptions } from './lint-options.ts';

/** A report to make. Files that the configuration names are there to be written anew at every run. */
export type Output = OutputRequest & { readonly replace: boolean };

/**
 * The reports that flags ask for, else those of the configuration, else the full report on the screen.
 *
 * @throws UsageError when two share a stream or a file, and when a file cannot be written
 */
export function chooseOutputs(
  { format, force = false }: ReportingOptions,
  settings: Settings,
  standard: FormatName = 'full',
): readonly Output[] {
  const outputs: readonly Output[] = format?.map((request) => ({ ...request, replace: force })) ??
    configured(settings) ?? [{ format: standard, file: null, replace: force }];
  if (outputs.filter(({ file }) => file === null).length > 1) {
    throw new UsageError(
      'two reports cannot share standard output',
      'give all but one a file: -f full -f json=report.json',
    );
  }
  const files = outputs.flatMap(({ file }) => (file === null ? [] : [resolve(file)]));
  if (new Set(files).size < files.length) throw new UsageError('two reports cannot share a file');
  for (const { file, replace } of outputs) if (file !== null) checkWritable(file, replace);
  return outputs;
}

function configured(settings: Settings): readonly Output[] | null {
  const formats = settings.get('formats');
  if (formats === undefined || formats.written === null) return null;
  const { directory } = formats.written;
  return (formats.value as readonly string[]).map((text) => {
    const [name = '', ...file] = text.split('=');
    const format = formatNames.find((candidate) => candidate === name) ?? 'full';
    return { format, file: file.length === 0 ? null : resolve(directory, file.join('=')), replace: true };
  });
}

/** How a report is shown where it goes. */
export function reportOptions(
  { file }: Pick<Output, 'file'>,
  { width, evidence = false, quiet = false }: ReportingOptions,
  console: Pick<Console, 'width' | 'paintOut'>,
): ReportOptions {
  return {
    width: width ?? console.width,
    paint: file === null ? console.paintOut : plainPainter,
    evidence,
    quiet,
    root: process.cwd().replaceAll('\\', '/'),
  };
}

/** Makes a report of a whole run and writes it. */
export async function writeReport(
  run: LintRun,
  { format, file, replace }: Output,
  options: ReportingOptions,
  console: Console,
): Promise<void> {
  const reporter = await loadReporter(format);
  const content = await reporter.render(run, reportOptions({ file }, options, console));
  if (file === null) console.out(content);
  else writeOutput(file, content, replace);
  if (reporter.jobSummary !== undefined) appendJobSummary(reporter.jobSummary(run));
}

/** GitHub shows on the page of a job what is appended to the file that it names. */
function appendJobSummary(text: string): void {
  const file = process.env['GITHUB_STEP_SUMMARY'] ?? '';
  if (file === '') return;
  try {
    appendFileSync(file, text);
  } catch (error) {
    throw new UsageError(`cannot write the job summary ${file}: ${systemReason(error)}`, '', error);
  }
}
