/** The table at the end of the full report of one file. */
import type { Severity } from '../library/requirement.ts';
import type { Status, Verdict } from '../lint/verdict.ts';
import { countStatuses, statuses } from './count.ts';
import type { FileReport, ReportOptions } from './reporter.ts';
import { safeText } from './safe-text.ts';
import { hang } from './wrap.ts';

const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

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
  const title = `summary of ${safeText(file.path)}`;
  return [
    paint('strong', title),
    paint('dim', tableRow('', Object.values(columns))),
    ...rows.map(({ name, of }) => tableRow(name, counts(of))),
    paint('strong', tableRow('all', counts(verdicts))),
    ...openCriticals(verdicts, width, options),
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
