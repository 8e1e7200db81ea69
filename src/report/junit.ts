/**
 * JUnit XML, as CI servers read it: a suite for each contract, a case for each requirement. What is met passes; findings
 * that are errors or warnings fail; notes pass and are printed; what does not apply or waits for an answer is skipped.
 */
import type { Finding } from '../lint/finding.ts';
import { placeName } from './place-name.ts';
import { asksOf, hygieneFindings, requirementRows, setAsideTexts, type RequirementRow } from './requirement-rows.ts';
import type { FileError, FileReport, LintRun, TextReporter } from './reporter.ts';
import { xmlText } from './xml-text.ts';

export const junitReporter: TextReporter = { name: 'junit', render };

function render(run: LintRun): string {
  const suites = [
    ...run.files.map((file) => suite(file.path, casesOf(file, run))),
    ...run.errors.map((error) => suite(error.path, [unreadCase(error)])),
  ];
  const total = (key: 'tests' | 'failures' | 'errors' | 'skipped'): number =>
    suites.reduce((sum, { counts }) => sum + counts[key], 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${xmlText(run.tool.name)}" tests="${total('tests')}" failures="${total('failures')}" errors="${total('errors')}" skipped="${total('skipped')}">`,
    ...suites.map(({ xml }) => xml),
    '</testsuites>',
    '',
  ].join('\n');
}

type Case = {
  readonly name: string;
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  /** What the outcome is called and said to be; both empty for what passes. */
  readonly type: string;
  readonly message: string;
  readonly lines: readonly string[];
};

function casesOf(file: FileReport, { library }: LintRun): Case[] {
  return [...requirementRows(file, library).map(requirementCase), ...hygieneFindings(file).map(hygieneCase)];
}

function requirementCase({ verdict, findings, setAside }: RequirementRow): Case {
  const name = `${verdict.requirement}: ${verdict.title}`;
  if (verdict.status === 'not-applicable' || verdict.status === 'needs-input') {
    const open = verdict.questions.length === 0 ? '' : ` (${verdict.questions.join(', ')})`;
    return { name, outcome: 'skipped', type: '', message: `${verdict.because}${open}`, lines: [] };
  }
  const lines = [
    ...findings.map(describe),
    ...setAsideTexts(setAside),
    ...asksOf(findings).map((ask) => `ask: ${ask}`),
    ...(findings.length > 0
      ? []
      : verdict.evidence.slice(0, 3).map((evidence) => `${placeName(evidence)}: "${evidence.quote}"`)),
  ];
  const [first] = findings;
  if (first === undefined || findings.every(({ level }) => level === 'info')) {
    return { name, outcome: 'passed', type: '', message: '', lines };
  }
  return { name, outcome: 'failure', type: verdict.status, message: first.message, lines };
}

function hygieneCase(finding: Finding): Case {
  const lines = [describe(finding), ...asksOf([finding]).map((ask) => `ask: ${ask}`)];
  const name = `${finding.code}${finding.at === null ? '' : `: ${placeName(finding.at)}`}`;
  if (finding.level === 'info') return { name, outcome: 'passed', type: '', message: '', lines };
  return { name, outcome: 'failure', type: finding.code, message: finding.message, lines };
}

function describe({ level, message, at, belongs }: Finding): string {
  const where = belongs === null ? '' : `; belongs under ${placeName(belongs)}`;
  const quoted = at === null ? '' : `; ${placeName(at)}: "${at.quote}"`;
  return `${level}: ${message}${where}${quoted}`;
}

function unreadCase({ code, message, help }: FileError): Case {
  return { name: 'reading', outcome: 'error', type: code, message, lines: help === '' ? [] : [help] };
}

function suite(
  path: string,
  cases: readonly Case[],
): { readonly xml: string; readonly counts: Record<'tests' | 'failures' | 'errors' | 'skipped', number> } {
  const count = (outcome: Case['outcome']): number => cases.filter((one) => one.outcome === outcome).length;
  const counts = { tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') };
  const xml = [
    `  <testsuite name="${xmlText(path)}" tests="${counts.tests}" failures="${counts.failures}" errors="${counts.errors}" skipped="${counts.skipped}">`,
    ...cases.map((one) => caseXml(path, one)),
    '  </testsuite>',
  ].join('\n');
  return { xml, counts };
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
