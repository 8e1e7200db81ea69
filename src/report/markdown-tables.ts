/** Tables that the Markdown report and the job summary share. */
import { countStatuses } from './count.ts';
import { coverageOf, percentText } from './coverage.ts';
import { markdownText } from './markdown-text.ts';
import { placeName } from './place-name.ts';
import { asksOf, hygieneFindings, requirementRows, setAsideTexts, type RequirementRow } from './requirement-rows.ts';
import type { FileReport, LintRun } from './reporter.ts';
import { openStatuses, statusWords } from './status-words.ts';
import { supplierNames } from './supplier-names.ts';

/** A GFM table; cells must already be Markdown. `columns` ending in `:` are aligned to the right. */
export function markdownTable(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const names = columns.map((column) => column.replace(/:$/u, ''));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(names), line(columns.map((column) => (column.endsWith(':') ? '---:' : '---'))), ...rows.map(line)];
}

/** One row per contract: counts, open critical terms, coverage. */
export function contractsTable({ files }: LintRun): string[] {
  const names = supplierNames(files);
  const rows = files.map(({ path, result: { verdicts } }, index) => {
    const count = countStatuses(verdicts);
    const critical = verdicts.filter(
      ({ status, severity }) => severity === 'critical' && openStatuses.some((open) => open === status),
    );
    return [
      markdownText(names[index] ?? ''),
      markdownText(path),
      ...[count.met, count.weak, count.missing, count.contradicted, count['needs-input'], count['not-applicable']].map(
        String,
      ),
      String(critical.length),
      percentText(coverageOf(verdicts).percent),
    ];
  });
  return markdownTable(
    [
      'Supplier',
      'File',
      'Met:',
      'Weak:',
      'Missing:',
      'Contradicted:',
      'Needs input:',
      'Not applicable:',
      'Open critical:',
      'Coverage:',
    ],
    rows,
  );
}

/** Rows on which somebody has to act, most severe first, in library order within one severity. */
export function openRows(file: FileReport, library: LintRun['library']): RequirementRow[] {
  const rows = requirementRows(file, library).filter(({ verdict }) =>
    openStatuses.some((status) => status === verdict.status),
  );
  const order = ['critical', 'high', 'medium', 'low'];
  return rows.sort((one, other) => order.indexOf(one.verdict.severity) - order.indexOf(other.verdict.severity));
}

/** The gaps of one contract: what is open, where, and what to ask for. Empty where there is none. */
export function gapsTable(file: FileReport, library: LintRun['library']): string[] {
  const rows = openRows(file, library).map(({ verdict, findings, setAside }) => [
    verdict.severity,
    markdownText(verdict.title),
    statusWords[verdict.status],
    markdownText(whereOf(findings)),
    markdownText([findings[0]?.message ?? verdict.because, ...setAsideTexts(setAside)].join('; ')),
    markdownText(asksOf(findings).join(' ')),
  ]);
  return rows.length === 0
    ? []
    : markdownTable(['Severity', 'Requirement', 'Verdict', 'Where', 'Why', 'What to ask for'], rows);
}

/** Findings of structural rules; empty where there is none. */
export function hygieneTable(file: FileReport): string[] {
  const rows = hygieneFindings(file).map((finding) => [
    finding.level,
    `\`${finding.code}\``,
    markdownText(whereOf([finding])),
    markdownText(finding.message),
    markdownText(finding.at?.quote ?? ''),
    markdownText(finding.ask),
  ]);
  return rows.length === 0 ? [] : markdownTable(['Level', 'Rule', 'Where', 'What', 'Words', 'What to do'], rows);
}

/** Inputs that could not be read; empty where there is none. */
export function unreadTable({ errors }: LintRun): string[] {
  const rows = errors.map(({ path, code, message, help }) => [
    markdownText(path),
    `\`${code}\``,
    markdownText([message, help].filter((text) => text !== '').join('. ')),
  ]);
  return rows.length === 0 ? [] : markdownTable(['Not read', 'Problem', 'Why'], rows);
}

/** The first place of the findings in words; for a missing term where it belongs and what comes closest. Empty without a place. */
function whereOf(findings: RequirementRow['findings']): string {
  const at = findings.map((finding) => finding.at).find((place) => place !== null) ?? null;
  const belongs = findings.map((finding) => finding.belongs).find((place) => place !== null) ?? null;
  if (findings[0]?.code !== 'missing') return at === null ? '' : placeName(at);
  return [
    belongs === null ? '' : `belongs under ${placeName(belongs)}`,
    at === null ? '' : `closest wording: ${placeName(at)}`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}
