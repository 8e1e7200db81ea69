import { evaluate } from '../library/conditions.ts';
import type { Requirement, Severity } from '../library/requirement.ts';
import type { Facts } from '../purchase/purchase.ts';

const weight: Readonly<Record<Severity, number>> = { low: 0, medium: 1, high: 2, critical: 3 };

/**
 * Gives the severity of a requirement for the facts of one purchase: the first condition of `severity_when` that holds
 * decides; one that nobody can decide counts when it would raise.
 */
export function severityFor(requirement: Requirement, facts: Facts): Severity {
  for (const { when, is } of requirement.severity_when) {
    const holds = evaluate(when, facts);
    if (holds === true || (holds === null && weight[is] > weight[requirement.severity])) return is;
  }
  return requirement.severity;
}
