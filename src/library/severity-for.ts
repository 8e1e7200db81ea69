import { evaluate } from './conditions.ts';
import type { Requirement, Severity } from './requirement.ts';

const weight: Readonly<Record<Severity, number>> = { low: 0, medium: 1, high: 2, critical: 3 };

/**
 * Gives the severity of a requirement for the facts of one purchase: the first condition of `severity_when` that holds
 * decides; one that nobody can decide counts when it would raise.
 */
export function severityFor(
  requirement: Pick<Requirement, 'severity' | 'severity_when'>,
  facts: ReadonlyMap<string, boolean>,
): Severity {
  for (const { when, is } of requirement.severity_when) {
    const holds = evaluate(when, facts);
    if (holds === true || (holds === null && weight[is] > weight[requirement.severity])) return is;
  }
  return requirement.severity;
}
