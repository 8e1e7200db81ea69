/** Numbers for summaries, the same in every format. */
import type { Level } from '../lint/finding.ts';
import type { SetAside } from '../lint/set-aside.ts';
import type { Status, Verdict } from '../lint/verdict.ts';
import type { FileReport } from './reporter.ts';

export const statuses = [
  'met',
  'weak',
  'missing',
  'contradicted',
  'needs-input',
  'not-applicable',
] as const satisfies Status[];

/** How many verdicts have each status. */
export function countStatuses(verdicts: readonly Verdict[]): Record<Status, number> {
  const counts = { met: 0, weak: 0, missing: 0, contradicted: 0, 'needs-input': 0, 'not-applicable': 0 };
  for (const verdict of verdicts) counts[verdict.status] += 1;
  return counts;
}

/** How many findings have each level, over all files. */
export function countLevels(files: readonly FileReport[]): Record<Level, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const file of files) for (const finding of file.result.findings) counts[finding.level] += 1;
  return counts;
}

/** Findings as people count them: an open question is no finding yet, however loud it is. */
export function countFindings(files: readonly FileReport[]): Record<Level | 'question', number> {
  const counts = { error: 0, warning: 0, info: 0, question: 0 };
  for (const { code, level } of files.flatMap(({ result }) => result.findings))
    counts[code === 'needs-input' ? 'question' : level] += 1;
  return counts;
}

/** How many findings do not count, over all files. */
export function countSetAside(files: readonly FileReport[], by: SetAside['by']): number {
  return files.reduce((sum, { setAside = [] }) => sum + setAside.filter((aside) => aside.by === by).length, 0);
}

/** `1 contract`, `2 contracts`; thousands are separated by commas. */
export function counted(count: number, one: string, many = `${one}s`): string {
  // `toLocaleString` loads the tables of all languages first.
  const shown = String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${shown} ${count === 1 ? one : many}`;
}
