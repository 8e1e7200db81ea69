/** A short table of findings for each contract: many contracts on one screen. */
import type { Finding, Level } from '../lint/finding.ts';
import { counted, countFindings } from './count.ts';
import { displayWidth } from './display-width.ts';
import { levelStyle } from './full-diagnostic.ts';
import { noHead, reporterOf } from './report-parts.ts';
import type { FileError, FileReport, LintRun, ReportOptions } from './reporter.ts';
import { safeText } from './safe-text.ts';
import { findingId } from './unix.ts';
import { hang, wrapText } from './wrap.ts';

const between = '\n';

export const stylishReporter = reporterOf('stylish', {
  between,
  ofFile: (file, _, options) => (file.result.findings.length === 0 ? '' : joined(renderFile(file, options))),
  streams: true,
  head: noHead,
  tail,
});

function tail(run: LintRun, options: ReportOptions, some: boolean): string {
  const rest = run.errors.map((error) => joined(renderError(error, options)));
  if (!options.quiet) rest.push(joined(total(run, options)));
  return (some && rest.length > 0 ? between : '') + rest.join(between);
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

const words: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'note' };
const longestWord = 8;

const longestPlace = 14;

function renderFile({ path, result }: FileReport, options: ReportOptions): string[] {
  const rows = result.findings.map((finding) => ({ finding, place: safeText(placeOf(finding)) }));
  const column = Math.min(longestPlace, Math.max(...rows.map(({ place }) => displayWidth(place))));
  return [
    ...heading(path, options),
    ...rows.flatMap(({ finding, place }) => renderRow(finding, place, column, options)),
  ];
}

/** A narrow terminal gets the message under its place, a wide one beside it. */
function renderRow(finding: Finding, place: string, column: number, { width, paint }: ReportOptions): string[] {
  const fill = ' '.repeat(Math.max(0, column - displayWidth(place)));
  const word = (finding.code === 'needs-input' ? 'question' : words[finding.level]).padEnd(longestWord);
  const lead = `  ${place}${fill}  ${word}  `;
  const message = `${finding.message}  ${findingId(finding)}`;
  const painted = `  ${paint('dim', place)}${fill}  ${paint(levelStyle[finding.level], word)}  `;
  if (displayWidth(lead) + 24 > width)
    return [painted.trimEnd(), ...wrapText(message, width - 4).map((line) => `    ${line}`)];
  const [first = '', ...rest] = wrapText(message, width - displayWidth(lead));
  const indent = ' '.repeat(displayWidth(lead));
  return [painted + first, ...rest.map((line) => indent + line)];
}

function renderError({ path, code, message }: FileError, options: ReportOptions): string[] {
  return [
    ...heading(path, options),
    ...hang('  not read: ', `${message}  ${code}`, options.width).map((line) => options.paint('error', line)),
  ];
}

function heading(path: string, { width, paint }: ReportOptions): string[] {
  return wrapText(path, width).map((line) => paint('strong', line));
}

function total({ files, errors }: LintRun, { width, paint }: ReportOptions): string[] {
  const count = countFindings(files);
  const findings = count.error + count.warning + count.info;
  const questions = count.question === 0 ? '' : `; ${counted(count.question, 'open question')}`;
  const unread = errors.length === 0 ? '' : `; ${counted(errors.length, 'input')} not read`;
  const text =
    findings === 0
      ? `no findings in ${counted(files.length, 'contract')}${questions}${unread}`
      : `${counted(findings, 'finding')} in ${counted(files.length, 'contract')} (${counted(count.error, 'error')}, ${counted(count.warning, 'warning')}, ${counted(count.info, 'note')})${questions}${unread}`;
  const style = count.error > 0 || errors.length > 0 ? 'error' : findings + count.question > 0 ? 'warning' : 'good';
  return wrapText(text, width).map((line) => paint(style, line));
}

function placeOf({ at, belongs }: Finding): string {
  const evidence = belongs ?? at;
  if (evidence === null) return '-';
  return evidence.clause === '' ? `¶ ${evidence.paragraph}` : evidence.clause;
}
