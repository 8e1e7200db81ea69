/** Maturity tiers: what every supplier should be able to promise at signature, and what may come later. */
import type { Requirement, Tier } from './requirement.ts';
import { severityFor } from './severity-for.ts';

/** From what a small clinic and a small supplier can do to what a large network asks of a large manufacturer. */
export const tiers: readonly Tier[] = ['foundational', 'established', 'advanced'];

/** True where a requirement of the tier `tier` is beyond the tier `asked`. */
function isBeyond(tier: Tier, asked: Tier): boolean {
  return tiers.indexOf(tier) > tiers.indexOf(asked);
}

/**
 * True where a requirement is left to the roadmap of a purchase that asks for the tier `asked`; null asks for all of
 * them. What is critical for these facts is never left to a roadmap, whatever its tier.
 */
export function isDeferred(
  requirement: Pick<Requirement, 'tier' | 'severity' | 'severity_when'>,
  asked: Tier | null,
  facts: ReadonlyMap<string, boolean>,
): boolean {
  return asked !== null && isBeyond(requirement.tier, asked) && severityFor(requirement, facts) !== 'critical';
}
