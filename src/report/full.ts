/** The report for people at a terminal: every finding with the words it is about, and what to ask for. */
import { toDiagnostics } from './diagnostic.ts';
import { renderDiagnostic } from './full-diagnostic.ts';
import { renderEvidence } from './full-evidence.ts';
import { renderHeader } from './full-header.ts';
import { renderQuestions } from './full-questions.ts';
import { renderSetAside } from './full-set-aside.ts';
import { renderSummary } from './full-summary.ts';
import { reporterOf, separated } from './report-parts.ts';
import type { FileError, FileReport, LintRun, ReportOptions, RunFrame } from './reporter.ts';
import { safeText } from './safe-text.ts';
import { hang } from './wrap.ts';

const between = '\n\n';

export const fullReporter = reporterOf('full', { between, ofFile, assemble });

function ofFile(file: FileReport, run: RunFrame, options: ReportOptions): string {
  return renderFile(file, run, options).map(joined).join(between);
}

function* assemble<Piece>(
  { errors }: LintRun,
  files: Iterable<Piece>,
  options: ReportOptions,
): Generator<string | Piece, void, undefined> {
  let said = false;
  for (const piece of separated(withErrors(files, errors, options), between)) {
    yield piece;
    said = true;
  }
  if (said) yield '\n';
}

function* withErrors<Piece>(
  files: Iterable<Piece>,
  errors: readonly FileError[],
  options: ReportOptions,
): Generator<string | Piece, void, undefined> {
  yield* files;
  for (const error of errors) yield joined(renderError(error, options));
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => line.trimEnd()).join('\n');
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
