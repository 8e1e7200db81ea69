/** Everything that a report says about one requirement of one contract, brought together. */
import type { Requirement } from '../library/requirement.ts';
import type { Finding } from '../lint/finding.ts';
import type { SetAside } from '../lint/set-aside.ts';
import type { Verdict } from '../lint/verdict.ts';
import type { FileReport, LintRun } from './reporter.ts';

export type RequirementRow = {
  readonly verdict: Verdict;
  /** Null where the run was judged against a library that no longer has it. */
  readonly requirement: Requirement | null;
  /** In document order; empty where there is nothing to say. */
  readonly findings: readonly Finding[];
  /** Findings that do not count: somebody accepted them, or the baseline knows them. */
  readonly setAside: readonly SetAside[];
};

/** One row per requirement, in library order. */
export function requirementRows(
  { result, setAside = [] }: FileReport,
  library: Pick<LintRun['library'], 'requirements'>,
): RequirementRow[] {
  const requirements = new Map(library.requirements.map((requirement) => [requirement.id, requirement]));
  const findings = new Map<string, Finding[]>();
  for (const finding of result.findings) {
    if (finding.requirement === null) continue;
    const list = findings.get(finding.requirement);
    if (list === undefined) findings.set(finding.requirement, [finding]);
    else list.push(finding);
  }
  return result.verdicts.map((verdict) => ({
    verdict,
    requirement: requirements.get(verdict.requirement) ?? null,
    findings: findings.get(verdict.requirement) ?? [],
    setAside: setAside.filter(({ finding }) => finding.requirement === verdict.requirement),
  }));
}

/** Findings of structural rules, which belong to no requirement. */
export function hygieneFindings({ result }: FileReport): readonly Finding[] {
  return result.findings.filter((finding) => finding.requirement === null);
}

/** What to ask for, each thing once. */
export function asksOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ ask }) => ask).filter((ask) => ask !== ''))];
}

/** Why findings do not count, each reason once: `accepted by CISO until 2027-03-31: …`. */
export function setAsideTexts(setAside: readonly SetAside[]): readonly string[] {
  const texts = setAside.map((aside) =>
    aside.by === 'baseline'
      ? 'known to the baseline'
      : `accepted by ${aside.approvedBy} until ${aside.expires}: ${aside.reason}`,
  );
  return [...new Set(texts)];
}
