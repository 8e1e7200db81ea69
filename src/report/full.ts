/** The report for people at a terminal: every finding with the words it is about, and what to ask for. */
import { toDiagnostics } from './diagnostic.ts';
import { renderDiagnostic } from './full-diagnostic.ts';
import { renderEvidence } from './full-evidence.ts';
import { renderHeader } from './full-header.ts';
import { renderQuestions } from './full-questions.ts';
import { renderSetAside } from './full-set-aside.ts';
import { renderSummary } from './full-summary.ts';
import type { FileError, FileReport, LintRun, TextReporter, ReportOptions } from './reporter.ts';
import { safeText } from './safe-text.ts';
import { hang } from './wrap.ts';

export const fullReporter: TextReporter = { name: 'full', render };

function render(run: LintRun, options: ReportOptions): string {
  const parts = [
    ...run.files.flatMap((file) => renderFile(file, run, options)),
    ...run.errors.map((error) => renderError(error, options)),
  ];
  const text = parts.map((lines) => lines.map((line) => line.trimEnd()).join('\n')).join('\n\n');
  return text === '' ? '' : `${text}\n`;
}

function renderFile(file: FileReport, run: LintRun, options: ReportOptions): string[][] {
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
