/** What does not count, in the full report: nothing goes out of sight without a word. */
import { counted } from './count.ts';
import type { FileReport, ReportOptions } from './reporter.ts';
import { hang } from './wrap.ts';

/** A line for each term that somebody has accepted, with reason and approver; and how much the baseline knows. */
export function renderSetAside({ setAside = [] }: FileReport, { width, paint }: ReportOptions): string[] {
  const accepted = new Map<string, string>();
  for (const aside of setAside) {
    if (aside.by !== 'exception') continue;
    const { finding, reason, approvedBy, expires } = aside;
    const id = finding.requirement ?? finding.code;
    accepted.set(id, `accepted[${id}]: until ${expires} by ${approvedBy}: ${reason}`);
  }
  const known = setAside.filter(({ by }) => by === 'baseline').length;
  const lines = [
    ...[...accepted.values()].flatMap((line) => hang('', line, width)),
    ...(known === 0 ? [] : [`${counted(known, 'finding')} known from the baseline`]),
  ];
  return lines.map((line) => paint('dim', line));
}
