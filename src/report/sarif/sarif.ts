/**
 * SARIF 2.1.0 (OASIS standard), in the form that GitHub code scanning accepts: every result has a physical location
 * without region and a fingerprint; nothing that is met or accepted is a result; what could not be read is a notification.
 */
import { coverageOf } from '../coverage.ts';
import { escapeControls } from '../escape-controls.ts';
import { placeName } from '../place-name.ts';
import type { LintRun, ReportOptions, TextReporter } from '../reporter.ts';
import { artifactLocation, wholeFile, type Artifact } from './locations.ts';
import { relativeUri } from './relative-uri.ts';
import { questionNotice, sarifResult } from './results.ts';
import { sarifRules } from './rules.ts';
import { sarifText, sentence } from './sarif-text.ts';

export const sarifReporter: TextReporter = { name: 'sarif', render };

/** GitHub refuses a run with more. */
const mostResults = 25_000;

function render(run: LintRun, { root }: ReportOptions): string {
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [sarifRun(run, root ?? null)],
  };
  return `${escapeControls(JSON.stringify(log, null, 2))}\n`;
}

function sarifRun(run: LintRun, root: string | null): object {
  const { tool, library, files, errors } = run;
  const artifacts = [...files, ...errors].map(({ path }, index): Artifact => ({ ...relativeUri(path, root), index }));
  const rules = sarifRules(run);
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const found = files.flatMap(({ result }, index) =>
    result.findings.map((finding) => ({ finding, artifact: artifacts[index] as Artifact })),
  );
  const questions = found.filter(({ finding }) => finding.code === 'needs-input');
  const results = found.filter(({ finding }) => finding.code !== 'needs-input');
  return {
    tool: { driver: { name: tool.name, version: tool.version, semanticVersion: tool.version, rules } },
    automationDetails: { id: `${tool.name}/` },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder in which the contracts were judged.' } } },
    invocations: [
      {
        executionSuccessful: errors.length === 0,
        toolExecutionNotifications: [
          ...unreadInputs(run, artifacts),
          ...unreadParts(run, artifacts),
          ...tooMany(results.length),
        ],
        toolConfigurationNotifications: questions.map(({ finding, artifact }) => questionNotice(finding, artifact)),
      },
    ],
    artifacts: artifacts.map((artifact, index) => ({
      location: artifactLocation(artifact),
      roles: ['analysisTarget'],
      ...(files[index] === undefined ? {} : { hashes: { 'sha-256': files[index].sha256 } }),
    })),
    results: results.slice(0, mostResults).map(({ finding, artifact }) => sarifResult(finding, artifact, ruleIndex)),
    properties: {
      'mc2/library': { name: library.name, version: library.version, digest: library.digest },
      'mc2/contracts': files.map(({ result }, index) => ({
        artifact: index,
        coverage: coverageOf(result.verdicts),
        met: result.verdicts
          .filter(({ status }) => status === 'met')
          .map(({ requirement, evidence }) => ({ requirement, at: evidence.slice(0, 3).map(placeName) })),
      })),
    },
  };
}

/** A contract that nobody judged must not pass for a clean one. */
function unreadInputs({ files, errors }: LintRun, artifacts: readonly Artifact[]): object[] {
  return errors.map(({ code, message, help }, index) => ({
    level: 'error',
    descriptor: { id: code },
    message: {
      text: sarifText(
        [message, help]
          .filter((text) => text !== '')
          .map(sentence)
          .join(' '),
      ),
    },
    locations: [wholeFile(artifacts[files.length + index] as Artifact)],
  }));
}

function unreadParts({ files }: LintRun, artifacts: readonly Artifact[]): object[] {
  return files.flatMap(({ result }, index) =>
    result.contract.unread.map(({ kind, what }) => ({
      level: 'warning',
      descriptor: { id: `unread-${kind}` },
      message: { text: sarifText(sentence(`not read: ${what}`)) },
      locations: [wholeFile(artifacts[index] as Artifact)],
    })),
  );
}

function tooMany(count: number): object[] {
  if (count <= mostResults) return [];
  const text = `This log holds the first ${mostResults} of ${count} findings, as many as one run may have; the others are in the JSON report.`;
  return [{ level: 'warning', descriptor: { id: 'too-many-results' }, message: { text } }];
}
