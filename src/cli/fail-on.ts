/** When findings make mc2 exit 1. */
import type { Level } from '../lint/finding.ts';
import type { FileReport } from '../report/reporter.ts';

export const failLevels = ['error', 'warning', 'info', 'never'] as const;
export type FailLevel = (typeof failLevels)[number];

/** True when a finding is as loud as `level` or louder. */
export function reaches(files: readonly FileReport[], level: FailLevel): boolean {
  if (level === 'never') return false;
  const loud: readonly Level[] = failLevels.slice(0, failLevels.indexOf(level) + 1) as readonly Level[];
  return files.some((file) => file.result.findings.some((finding) => loud.includes(finding.level)));
}
