import type { Difference } from './comparison.ts';
import { effectOrder } from './effects.ts';
import { severityOrder } from './requirement-changes.ts';

/**
 * Softened before anything that may soften, this before strengthened, and that before what is no substance; among equals
 * the weightiest requirement first, then in the order of the text.
 */
export function worstFirst(differences: readonly Difference[]): readonly Difference[] {
  return [...differences].sort((one, other) => rank(one) - rank(other) || weight(one) - weight(other));
}

function rank({ effect }: Difference): number {
  return effectOrder.indexOf(effect === 'both' ? 'softened' : effect);
}

function weight({ severity }: Difference): number {
  return severity === null ? severityOrder.length : severityOrder.indexOf(severity);
}
