/** Findings gathered for a reader: one diagnostic per requirement or structural rule, so that a clause with three gaps is shown once. */
import type { Finding, Level } from '../lint/finding.ts';
import type { LintResult } from '../lint/result.ts';
import type { Verdict } from '../lint/verdict.ts';

export type Diagnostic = {
  /** Id of the requirement, or of the structural rule. */
  readonly id: string;
  /** Null for a structural rule. */
  readonly requirement: string | null;
  readonly level: Level;
  /** In document order; the first one gives the headline. Never empty. */
  readonly findings: readonly [Finding, ...Finding[]];
  readonly verdict: Verdict | null;
};

/**
 * Groups findings by requirement, those of structural rules by rule, each group standing where its first finding stood. Open questions (`needs-input`) are
 * left out: they belong to facts, not to places.
 */
export function toDiagnostics(result: LintResult): Diagnostic[] {
  const verdicts = new Map(result.verdicts.map((verdict) => [verdict.requirement, verdict]));
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of result.findings) {
    if (finding.code === 'needs-input') continue;
    // A rule and a requirement may bear the same name.
    const key = finding.requirement === null ? `rule ${finding.code}` : finding.requirement;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].map((findings) => {
    const { code, requirement } = findings[0];
    return {
      id: requirement ?? code,
      requirement,
      level: loudest(findings),
      findings,
      verdict: requirement === null ? null : (verdicts.get(requirement) ?? null),
    };
  });
}

const loudness: readonly Level[] = ['info', 'warning', 'error'];

function loudest(findings: readonly Finding[]): Level {
  return findings.reduce<Level>(
    (level, finding) => (loudness.indexOf(finding.level) > loudness.indexOf(level) ? finding.level : level),
    'info',
  );
}
