/** How loudly findings speak where a configuration has its own mind, and what is not expected of a contract at all. */
import type { Requirement, Tier } from '../library/requirement.ts';
import { isDeferred } from '../library/tiers.ts';
import type { Finding, Level } from './finding.ts';
import type { LintResult } from './result.ts';
import type { Verdict } from './verdict.ts';

export type LevelChoice = {
  readonly level: Level | 'off';
  /** For what is off: by whom and why, as it reads in a verdict. */
  readonly because: string;
};

export type Expectations = {
  /** By the id of a requirement or of a structural rule. */
  readonly levels: ReadonlyMap<string, LevelChoice>;
  /** The highest tier that is expected; null expects all. */
  readonly tier: Tier | null;
};

/**
 * The result as somebody sees it who expects no more than that. A requirement that is off does not apply, whatever the
 * contract says; one above the tier does not unless the contract meets it anyway, and what is critical for these facts is
 * never above a tier. The verdict says why. Findings of a structural rule that is off are left out.
 */
export function expectOnly(
  result: LintResult,
  requirements: readonly Requirement[],
  { levels, tier }: Expectations,
): LintResult {
  if (levels.size === 0 && tier === null) return result;
  const facts = new Map(result.facts.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const])));
  const off = new Map<string, string>();
  const above = new Map<string, string>();
  for (const requirement of requirements) {
    const choice = levels.get(requirement.id);
    if (choice?.level === 'off') off.set(requirement.id, choice.because);
    else if (choice === undefined && isDeferred(requirement, tier, facts))
      above.set(requirement.id, `above the tier that is expected, ${tier ?? ''}`);
  }
  return {
    ...result,
    verdicts: result.verdicts.map((verdict) => {
      const because =
        off.get(verdict.requirement) ?? (verdict.status === 'met' ? undefined : above.get(verdict.requirement));
      return because === undefined ? verdict : excused(verdict, because);
    }),
    findings: result.findings.flatMap((finding) => {
      if (finding.requirement !== null && (off.has(finding.requirement) || above.has(finding.requirement))) return [];
      const level = levels.get(finding.requirement ?? finding.code)?.level;
      return level === 'off' ? [] : [level === undefined ? finding : withLevel(finding, level)];
    }),
  };
}

function excused(verdict: Verdict, because: string): Verdict {
  return {
    ...verdict,
    status: 'not-applicable',
    because,
    confidence: 'high',
    elements: [],
    evidence: [],
    questions: [],
  };
}

/** A question stays a question: how much hangs on the answer is not known before it. */
function withLevel(finding: Finding, level: Level): Finding {
  return finding.code === 'needs-input' ? finding : { ...finding, level };
}
