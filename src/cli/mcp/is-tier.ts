import type { Tier } from '../../library/requirement.ts';
import { tiers } from '../../library/tiers.ts';

/** True for the name of a tier. */
export function isTier(value: unknown): value is Tier {
  return tiers.some((tier) => tier === value);
}
