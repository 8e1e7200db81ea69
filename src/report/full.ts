/** The report for people at a terminal: every finding with the words it is about, and what to ask for. */
import { toDiagnostics } from './diagnostic.ts';
import { renderDiagnostic } from './full-diagnostic.ts';
import { renderEvidence } from './full-evidence.ts';
import { renderHeader } from './full-header.ts';
import { renderQuestions } from './full-questions.ts';
import { renderSetAside } from './full-set-aside.ts';
import { renderSummary } from './full-summary.ts';
import { noHead, reporterOf } from './report-parts.ts';
import type { FileError, FileReport, LintRun, ReportOptions, RunFrame } from './reporter.ts';
import { safeText } from './safe-text.ts';
import { hang } from './wrap.ts';

const between = '\n';

export const fullReporter = reporterOf('full', { between, ofFile, streams: true, head: noHead, tail });

function ofFile(file: FileReport, run: RunFrame, options: ReportOptions): string {
  return renderFile(file, run, options).map(joined).join(between);
}

function tail({ errors }: LintRun, options: ReportOptions, some: boolean): string {
  const rest = errors.map((error) => joined(renderError(error, options)));
  return (some && rest.length > 0 ? between : '') + rest.join(between);
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function renderFile(file: FileReport, run: RunFrame, options: ReportOptions): string[][] {
  const { result, path } = file;
  const diagnostics = toDiagnostics(result).map((diagnostic) =>
    renderDiagnostic(diagnostic, path, result.contract, run.library, options),
  );
  const around = (lines: string[]): string[] => (options.quiet ? [] : lines);
  const parts = [
    around(renderHeader(file, options)),
    ...diagnostics,
    around(renderQuestions(result, run.library, options)),
    around(renderSetAside(file, options)),
    options.evidence ? renderEvidence(file, options) : [],
    around(renderSummary(file, options)),
  ];
  return parts.filter((lines) => lines.length > 0);
}

/** A file that could not be read has no findings, which must never look like a clean one. */
function renderError(error: FileError, { width, paint }: ReportOptions): string[] {
  const code = `error[${error.code}]: `;
  const [first = '', ...rest] = hang(code, error.message, width);
  return [
    paint('error', code.trimEnd()) + paint('strong', first.slice(code.length - 1)),
    ...rest,
    `   --> ${safeText(error.path)}`,
    ...(error.help === '' ? [] : hang('  help: ', error.help, width)),
  ];
}
