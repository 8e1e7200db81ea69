/** The table at the end of the full report of one file. */
import type { Status, Verdict } from '../lint/verdict.ts';
import { countStatuses, statuses } from './count.ts';
import { severities } from './coverage.ts';
import type { FileReport, ReportOptions } from './reporter.ts';
import { hang } from './wrap.ts';

const columns: Readonly<Record<Status, string>> = {
  met: 'met',
  weak: 'weak',
  missing: 'missing',
  contradicted: 'contradicted',
  'needs-input': 'needs input',
  'not-applicable': 'not applicable',
};

/** Requirements by severity and status, then by name the critical ones that are open. */
export function renderSummary(file: FileReport, options: ReportOptions): string[] {
  const { verdicts } = file.result;
  const { paint, width } = options;
  const rows = severities
    .map((severity) => ({ name: severity as string, of: verdicts.filter((verdict) => verdict.severity === severity) }))
    .filter(({ of }) => of.length > 0);
  return [
    ...hang('', `summary of ${file.path}`, width).map((line) => paint('strong', line)),
    ...(width < tableRow('', Object.values(columns)).length
      ? listed(rows, verdicts, options)
      : table(rows, verdicts, options)),
    ...openCriticals(verdicts, width, options),
  ];
}

type Rows = readonly { readonly name: string; readonly of: readonly Verdict[] }[];

function table(rows: Rows, verdicts: readonly Verdict[], { paint }: ReportOptions): string[] {
  return [
    paint('dim', tableRow('', Object.values(columns))),
    ...rows.map(({ name, of }) => tableRow(name, counts(of))),
    paint('strong', tableRow('all', counts(verdicts))),
  ];
}

/** The same where the table would be wider than the terminal. */
function listed(rows: Rows, verdicts: readonly Verdict[], { paint, width }: ReportOptions): string[] {
  const line = (name: string, of: readonly Verdict[]): string[] => {
    const count = countStatuses(of);
    const words = statuses.filter((status) => count[status] > 0).map((status) => `${count[status]} ${columns[status]}`);
    return hang(`  ${name}: `, words.join(', '), width);
  };
  return [
    ...rows.flatMap(({ name, of }) => line(name, of)),
    ...line('all', verdicts).map((text) => paint('strong', text)),
  ];
}

function counts(verdicts: readonly Verdict[]): string[] {
  const count = countStatuses(verdicts);
  return statuses.map((status) => (count[status] === 0 ? '-' : String(count[status])));
}

function tableRow(name: string, values: readonly string[]): string {
  const titles = Object.values(columns);
  return `  ${name.padEnd(8)}${values.map((value, index) => value.padStart((titles[index]?.length ?? 0) + 3)).join('')}`;
}

function openCriticals(verdicts: readonly Verdict[], width: number, { paint }: ReportOptions): string[] {
  const open: readonly Status[] = ['contradicted', 'missing', 'weak'];
  return open.flatMap((status) => {
    const ids = verdicts
      .filter((verdict) => verdict.severity === 'critical' && verdict.status === status)
      .map((verdict) => verdict.requirement);
    if (ids.length === 0) return [];
    return hang(`  critical and ${status}: `, ids.join(', '), width).map((line) => paint('error', line));
  });
}
