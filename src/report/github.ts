/** Annotations of GitHub Actions (workflow commands), with the Markdown report for the summary page of the job. */
import type { Finding, Level } from '../lint/finding.ts';
import { severities } from './coverage.ts';
import { renderJobSummary } from './job-summary.ts';
import { placeName } from './place-name.ts';
import type { LintRun, ReportOptions, TextReporter } from './reporter.ts';
import { safeText } from './safe-text.ts';
import { findingId } from './unix.ts';

export const githubReporter: TextReporter = { name: 'github', render, jobSummary: renderJobSummary };

const commands: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** GitHub shows the first ten annotations of each level only, so the most severe come first. */
function render({ files, errors }: LintRun, { root }: ReportOptions): string {
  const found = files.flatMap(({ path, result }) => result.findings.map((finding) => ({ path, finding })));
  const sorted = severities.flatMap((severity) => found.filter(({ finding }) => finding.severity === severity));
  const lines = [
    ...errors.map(({ path, code, message, help }) =>
      command('error', below(path, root), code, [message, help].filter(Boolean).join('\n')),
    ),
    ...sorted.map(({ path, finding }) =>
      command(commands[finding.level], below(path, root), findingId(finding), describe(finding)),
    ),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** GitHub finds a file of the repository by its path from the root. */
function below(path: string, root = ''): string {
  return root !== '' && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
}

/** No line numbers: a line of a .docx means nothing, and GitHub would show another line of the diff. */
function command(name: string, file: string, title: string, message: string): string {
  return `::${name} file=${property(file)},title=${property(title)}::${data(message)}`;
}

function describe({ message, at, belongs, ask }: Finding): string {
  return [
    message,
    belongs === null ? '' : `Belongs under ${placeName(belongs)}.`,
    at === null ? '' : `${placeName(at)}: "${at.quote}"`,
    ask,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Control characters are made visible line by line, so that only line breaks of our own are left to escape. */
function data(text: string): string {
  return text
    .split('\n')
    .map((line) => safeText(line).replaceAll('%', '%25'))
    .join('%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
