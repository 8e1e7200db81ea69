/**
 * What has to be known of a judged contract once its part of the report is worded: who it is, statuses and levels. Ten
 * thousand outlines are small enough to be kept, and one is small enough to pass from thread to thread.
 */
import type { Finding } from '../../lint/finding.ts';
import type { Verdict } from '../../lint/verdict.ts';
import type { FileReport } from '../../report/reporter.ts';

export type Outline = Pick<FileReport, 'path' | 'sha256'> & {
  readonly format: FileReport['result']['contract']['format'];
  readonly words: number;
  readonly related: boolean;
  /** The supplier's name; empty where the contract has none. */
  readonly supplier: string;
  /** A line for each: requirement, status, severity. */
  readonly verdicts: string;
  /** A line for each: code, requirement (empty for none), level, severity. */
  readonly findings: string;
  /** The same for findings that the baseline knows. */
  readonly known: string;
};

/** The outline of a contract of which no finding is set aside by an exception. */
export function outlineOf({ path, sha256, result, setAside = [] }: FileReport): Outline {
  const { contract, related } = result;
  return {
    path,
    sha256,
    format: contract.format,
    words: contract.words,
    related,
    supplier: copied(contract.parties.find(({ side, name }) => side === 'supplier' && name !== '')?.name ?? ''),
    verdicts: result.verdicts.map(verdictLine).join('\n'),
    findings: result.findings.map(findingLine).join('\n'),
    known: setAside.map(({ finding }) => findingLine(finding)).join('\n'),
  };
}

/** A string of its own: to V8 a part of a text is a view of it, and a name would keep its whole contract in memory. */
function copied(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

function verdictLine({ requirement, status, severity }: Verdict): string {
  return `${requirement} ${status} ${severity}`;
}

function findingLine({ code, requirement, level, severity }: Finding): string {
  return `${code} ${requirement ?? ''} ${level} ${severity}`;
}

/** Gives a function from an outline to a file without words. Verdicts and findings that are equal are one. */
export function outlineReader(): (outline: Outline) => FileReport {
  const verdicts = new Map<string, Verdict>();
  const findings = new Map<string, Finding>();
  const linesOf = <Value>(text: string, all: Map<string, Value>, make: (line: string) => Value): Value[] =>
    text === '' ? [] : text.split('\n').map((line) => known(all, line, make));
  return ({ path, sha256, format, words, related, supplier, ...lines }) => ({
    path,
    sha256,
    result: {
      related,
      contract: {
        ...{ title: '', format, words, blocks: [], terms: [], exhibits: [], revisions: [], unread: [] },
        parties: supplier === '' ? [] : [{ side: 'supplier', name: supplier, called: [] }],
      },
      facts: [],
      verdicts: linesOf(lines.verdicts, verdicts, toVerdict),
      findings: linesOf(lines.findings, findings, toFinding),
    },
    setAside: linesOf(lines.known, findings, toFinding).map((finding) => ({ by: 'baseline', finding })),
  });
}

function toVerdict(line: string): Verdict {
  const [requirement = '', status, severity] = line.split(' ') as [string, Verdict['status'], Verdict['severity']];
  return {
    ...{ requirement, status, severity, title: '', pillar: '', confidence: 'low', because: '' },
    ...{ elements: [], evidence: [], questions: [] },
  };
}

function toFinding(line: string): Finding {
  type Words = [Finding['code'], string, Finding['level'], Finding['severity']];
  const [code, requirement, level, severity] = line.split(' ') as Words;
  return {
    ...{ code, requirement: requirement === '' ? null : requirement, level, severity, confidence: 'low' },
    ...{ message: '', at: null, belongs: null, ask: '', fingerprint: '' },
  };
}

function known<Value>(all: Map<string, Value>, line: string, make: (line: string) => Value): Value {
  const before = all.get(line);
  if (before !== undefined) return before;
  const value = make(line);
  all.set(line, value);
  return value;
}
