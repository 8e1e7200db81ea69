/** The report for programs: `schemas/lint-report.v1.schema.json`. Keys keep their meaning within version 1; new ones may come. */
import type { ExceptionUse } from '../lint/exceptions/exception.ts';
import type { Finding } from '../lint/finding.ts';
import type { FactAnswer } from '../lint/result.ts';
import type { SetAside } from '../lint/set-aside.ts';
import type { ElementVerdict, Evidence, Verdict } from '../lint/verdict.ts';
import { countLevels, countSetAside, countStatuses } from './count.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { escapeControls } from './escape-controls.ts';
import { reporterOf } from './report-parts.ts';
import type { FileReport, LintRun, ReportOptions, RunFrame } from './reporter.ts';

export const jsonReporter = reporterOf('json', { between: ',', ofFile: jsonOfFile, streams: true, head, tail });

/** How the list of files ends where there is none, and with it an object that has no other list. */
const closing = ']\n}';

/** What is known before a contract is judged stands above the files, */
function head({ tool, library: { name, version, digest } }: RunFrame): string {
  return json({ version: 1, tool, library: { name, version, digest }, files: [] }).slice(0, -closing.length);
}

/** and below them what takes all of them: a report can be written while they are judged. */
function tail(run: LintRun, _: ReportOptions, some: boolean): string {
  const rest = json({
    summary: toSummary(run),
    errors: run.errors,
    exceptions: (run.exceptions ?? []).map(toException),
    ...(run.shard === undefined ? {} : { shard: run.shard }),
  });
  return `${some ? '\n  ' : ''}],${rest.slice('{'.length)}\n`;
}

/** One file as it stands in the report. */
function jsonOfFile(file: FileReport): string {
  return json({ files: [toFile(file)] }).slice('{\n  "files": ['.length, -`\n  ${closing}`.length);
}

function json(value: object): string {
  return escapeControls(JSON.stringify(value, null, 2));
}

function toSummary({ files, errors, library }: LintRun): object {
  const levels = countLevels(files);
  const count = countStatuses(files.flatMap((file) => file.result.verdicts));
  return {
    files: files.length,
    unreadable: errors.length,
    errors: levels.error,
    warnings: levels.warning,
    infos: levels.info,
    accepted: countSetAside(files, 'exception'),
    baseline: countSetAside(files, 'baseline'),
    requirements: library.requirements.length,
    met: count.met,
    weak: count.weak,
    missing: count.missing,
    contradicted: count.contradicted,
    needs_input: count['needs-input'],
    not_applicable: count['not-applicable'],
    coverage: toCoverage(coverageOf(files.flatMap((file) => file.result.verdicts))),
  };
}

/** The number with everything that it was made from (`coverageRule`). */
function toCoverage({ percent, points, possible, parts, open, lowest, highest }: Coverage): object {
  return { percent, points, possible, parts, open, lowest, highest };
}

function toFile({ path, sha256, parts, result, setAside = [] }: FileReport): object {
  const { contract } = result;
  return {
    path,
    sha256,
    ...(parts === undefined ? {} : { parts }),
    format: contract.format,
    title: contract.title,
    words: contract.words,
    parties: contract.parties,
    coverage: toCoverage(coverageOf(result.verdicts)),
    related: result.related,
    facts: result.facts.map(toFact),
    reading: {
      unread: contract.unread,
      tracked_changes: contract.revisions.length,
      revisions: contract.read ?? 'final',
    },
    requirements: result.verdicts.map(toRequirement),
    findings: result.findings.map(toFinding),
    accepted: setAside.flatMap(toAccepted),
    baseline: setAside.flatMap(({ by, finding }) => (by === 'baseline' ? [toFinding(finding)] : [])),
  };
}

function toFact({ id, value, from, stated }: FactAnswer): object {
  return { id, value, from, stated: stated === null ? null : { value: stated.value, ...toPlace(stated.evidence) } };
}

function toAccepted(aside: SetAside): object[] {
  if (aside.by !== 'exception') return [];
  const { finding, reason, approvedBy, expires } = aside;
  return [{ ...toFinding(finding), reason, approved_by: approvedBy, expires }];
}

function toException({ exception, ...use }: ExceptionUse): object {
  const { subject, files, reason, approvedBy, expires, wording, at } = exception;
  return {
    requirement: subject.kind === 'requirement' ? subject.id : null,
    rule: subject.kind === 'rule' ? subject.id : null,
    files,
    reason,
    approved_by: approvedBy,
    expires,
    wording,
    path: at.path,
    line: at.line,
    ...use,
  };
}

function toRequirement(verdict: Verdict): object {
  return {
    id: verdict.requirement,
    title: verdict.title,
    pillar: verdict.pillar,
    status: verdict.status,
    severity: verdict.severity,
    confidence: verdict.confidence,
    because: verdict.because,
    elements: verdict.elements.map(toElement),
    evidence: verdict.evidence.map(toPlace),
    questions: verdict.questions,
  };
}

function toElement({ id, title, required, status, found, evidence }: ElementVerdict): object {
  return { id, title, required, status, found, evidence: evidence === null ? null : toPlace(evidence) };
}

function toFinding(finding: Finding): Readonly<Record<string, unknown>> {
  return {
    code: finding.code,
    requirement: finding.requirement,
    severity: finding.severity,
    level: finding.level,
    confidence: finding.confidence,
    message: finding.message,
    ...(finding.at === null ? nowhere : toPlace(finding.at)),
    focus: finding.at?.focus === undefined ? null : toFocus(finding.at.focus),
    belongs: finding.belongs === null ? null : toPlace(finding.belongs),
    ask: finding.ask,
    fingerprint: finding.fingerprint,
  };
}

function toPlace({ quote, clause, heading, exhibit, page, paragraph, start, end, document, cell }: Evidence): object {
  const place = { quote, clause, heading, exhibit, page, paragraph, start, end };
  return { ...place, ...(document === undefined ? {} : { document }), ...(cell === undefined ? {} : { cell }) };
}

function toFocus({ quote, start, end }: Evidence): object {
  return { quote, start, end };
}

/** A finding without wording of its own keeps the same keys. */
const nowhere = {
  quote: '',
  clause: '',
  heading: [],
  exhibit: '',
  page: null,
  paragraph: null,
  start: null,
  end: null,
};
