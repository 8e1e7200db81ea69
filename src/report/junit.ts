/**
 * JUnit XML, as CI servers read it: a suite for each contract, a case for each requirement. What is met passes; findings
 * that are errors or warnings fail; notes pass and are printed; what does not apply or waits for an answer is skipped.
 */
import type { Finding } from '../lint/finding.ts';
import { placeName } from './place-name.ts';
import { asksOf, hygieneFindings, requirementRows, setAsideTexts, type RequirementRow } from './requirement-rows.ts';
import { reporterOf } from './report-parts.ts';
import type { FileError, FileReport, LintRun } from './reporter.ts';
import { xmlText } from './xml-text.ts';

export const junitReporter = reporterOf('junit', {
  between: '',
  ofFile: (file, { library }) => suite(file.path, casesOf(file, library)),
  // The attributes of the first line count everything, and CI servers show them.
  streams: false,
  head,
  tail: ({ errors }) => `${errors.map((error) => suite(error.path, [unreadCase(error)])).join('')}</testsuites>\n`,
});

function head(run: LintRun): string {
  const outcomes = [
    ...run.files.flatMap((file) => outcomesOf(file, run.library)),
    ...run.errors.map((error) => unreadCase(error).outcome),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<testsuites name="${xmlText(run.tool.name)}" ${attributes(outcomes)}>\n`,
  ].join('');
}

type Case = {
  readonly name: string;
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  /** What the outcome is called and said to be; both empty for what passes. */
  readonly type: string;
  readonly message: string;
  readonly lines: readonly string[];
};

function casesOf(file: FileReport, library: LintRun['library']): Case[] {
  return [...requirementRows(file, library).map(requirementCase), ...hygieneFindings(file).map(hygieneCase)];
}

/** The outcomes of the cases; a finding's level and a verdict's status are all that they take. */
function outcomesOf(file: FileReport, library: LintRun['library']): Case['outcome'][] {
  return [...requirementRows(file, library).map(requirementOutcome), ...hygieneFindings(file).map(hygieneOutcome)];
}

function requirementOutcome({ verdict: { status }, findings }: RequirementRow): Case['outcome'] {
  if (status === 'not-applicable' || status === 'needs-input') return 'skipped';
  return findings.every(({ level }) => level === 'info') ? 'passed' : 'failure';
}

function hygieneOutcome({ level }: Finding): Case['outcome'] {
  return level === 'info' ? 'passed' : 'failure';
}

function requirementCase(row: RequirementRow): Case {
  const { verdict, findings, setAside } = row;
  const name = `${verdict.requirement}: ${verdict.title}`;
  const outcome = requirementOutcome(row);
  if (outcome === 'skipped') {
    const open = verdict.questions.length === 0 ? '' : ` (${verdict.questions.join(', ')})`;
    return { name, outcome, type: '', message: `${verdict.because}${open}`, lines: [] };
  }
  const lines = [
    ...findings.map(describe),
    ...setAsideTexts(setAside),
    ...asksOf(findings).map((ask) => `ask: ${ask}`),
    ...(findings.length > 0
      ? []
      : verdict.evidence.slice(0, 3).map((evidence) => `${placeName(evidence)}: "${evidence.quote}"`)),
  ];
  if (outcome === 'passed') return { name, outcome, type: '', message: '', lines };
  return { name, outcome, type: verdict.status, message: findings[0]?.message ?? '', lines };
}

function hygieneCase(finding: Finding): Case {
  const lines = [describe(finding), ...asksOf([finding]).map((ask) => `ask: ${ask}`)];
  const name = `${finding.code}${finding.at === null ? '' : `: ${placeName(finding.at)}`}`;
  const outcome = hygieneOutcome(finding);
  if (outcome === 'passed') return { name, outcome, type: '', message: '', lines };
  return { name, outcome, type: finding.code, message: finding.message, lines };
}

function describe({ level, message, at, belongs }: Finding): string {
  const where = belongs === null ? '' : `; belongs under ${placeName(belongs)}`;
  const quoted = at === null ? '' : `; ${placeName(at)}: "${at.quote}"`;
  return `${level}: ${message}${where}${quoted}`;
}

function unreadCase({ code, message, help }: FileError): Case {
  return { name: 'reading', outcome: 'error', type: code, message, lines: help === '' ? [] : [help] };
}

function suite(path: string, cases: readonly Case[]): string {
  const counts = attributes(cases.map(({ outcome }) => outcome));
  return [
    `  <testsuite name="${xmlText(path)}" ${counts}>`,
    ...cases.map((one) => caseXml(path, one)),
    '  </testsuite>\n',
  ].join('\n');
}

function attributes(outcomes: readonly Case['outcome'][]): string {
  const count = (outcome: Case['outcome']): number => outcomes.filter((one) => one === outcome).length;
  return `tests="${outcomes.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`;
}

function caseXml(path: string, { name, outcome, type, message, lines }: Case): string {
  const open = `    <testcase classname="${xmlText(path)}" name="${xmlText(name)}"`;
  const text = lines.map(xmlText).join('\n');
  if (outcome === 'passed') {
    return text === '' ? `${open}/>` : `${open}><system-out>${text}</system-out></testcase>`;
  }
  if (outcome === 'skipped') return `${open}><skipped message="${xmlText(message)}"/></testcase>`;
  return `${open}><${outcome} type="${xmlText(type)}" message="${xmlText(message)}">${text}</${outcome}></testcase>`;
}
