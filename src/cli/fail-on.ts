/** When findings make mc2 exit 1. */
import type { Settings } from '../config/settings.ts';
import type { Level } from '../lint/finding.ts';
import type { FileReport } from '../report/reporter.ts';

export const failLevels = ['error', 'warning', 'info', 'never'] as const;
export type FailLevel = (typeof failLevels)[number];

/** What makes a run fail. */
type FailRule = {
  readonly level: FailLevel;
  /** Null for no limit. */
  readonly maxWarnings: number | null;
};

/** The rule that flags give, else the configuration, else errors only. */
export function failRule(
  { failOn, maxWarnings }: { readonly failOn?: FailLevel; readonly maxWarnings?: number },
  settings: Settings,
): FailRule {
  const level = settings.get('fail_on')?.value;
  const warnings = settings.get('max_warnings')?.value;
  return {
    level: failOn ?? failLevels.find((candidate) => candidate === level) ?? 'error',
    maxWarnings: maxWarnings ?? (typeof warnings === 'number' ? warnings : null),
  };
}

/** True when a finding is as loud as the level or louder, or when there are too many warnings. */
export function fails(files: readonly FileReport[], { level, maxWarnings }: FailRule): boolean {
  const loud: readonly Level[] =
    level === 'never' ? [] : (failLevels.slice(0, failLevels.indexOf(level) + 1) as readonly Level[]);
  const findings = files.flatMap(({ result }) => result.findings);
  if (findings.some((finding) => loud.includes(finding.level))) return true;
  return maxWarnings !== null && findings.filter((finding) => finding.level === 'warning').length > maxWarnings;
}
