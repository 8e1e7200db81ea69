/** The report for programs: `schemas/lint-report.v1.schema.json`. Keys keep their meaning within version 1; new ones may come. */
import type { Finding } from '../lint/finding.ts';
import type { ElementVerdict, Evidence, Verdict } from '../lint/verdict.ts';
import { countLevels, countStatuses } from './count.ts';
import type { FileReport, LintRun, TextReporter } from './reporter.ts';

export const jsonReporter: TextReporter = { name: 'json', render: (run) => `${escapeControls(toJson(run))}\n` };

function toJson(run: LintRun): string {
  const { name, version, digest } = run.library;
  return JSON.stringify(
    {
      version: 1,
      tool: run.tool,
      library: { name, version, digest },
      summary: toSummary(run),
      files: run.files.map(toFile),
      errors: run.errors,
    },
    null,
    2,
  );
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
    requirements: library.requirements.length,
    met: count.met,
    weak: count.weak,
    missing: count.missing,
    contradicted: count.contradicted,
    needs_input: count['needs-input'],
    not_applicable: count['not-applicable'],
  };
}

function toFile({ path, sha256, result }: FileReport): object {
  const { contract } = result;
  return {
    path,
    sha256,
    format: contract.format,
    title: contract.title,
    words: contract.words,
    parties: contract.parties,
    facts: result.facts,
    reading: { unread: contract.unread, tracked_changes: contract.revisions.length },
    requirements: result.verdicts.map(toRequirement),
    findings: result.findings.map(toFinding),
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

function toFinding(finding: Finding): object {
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

function toPlace({ quote, clause, heading, exhibit, page, paragraph, start, end }: Evidence): object {
  return { quote, clause, heading, exhibit, page, paragraph, start, end };
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

/** JSON leaves C1 controls, bidirectional overrides and line separators bare; escaped they mean the same and steer no terminal. */
function escapeControls(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
