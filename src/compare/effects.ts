/** Directions of change, put together. */
import type { Effect } from './comparison.ts';

/** What several changes come to; nothing comes to `none`. */
export function combineEffects(effects: Iterable<Effect>): Effect {
  const all = new Set(effects);
  const softer = all.has('softened') || all.has('both');
  const stronger = all.has('strengthened') || all.has('both');
  if (softer && stronger) return 'both';
  if (softer) return 'softened';
  if (stronger) return 'strengthened';
  return all.has('unclear') ? 'unclear' : 'none';
}

/** The direction from one value to another on a scale on which more is better for the customer. */
export function towards(before: number, after: number): Effect {
  return after === before ? 'none' : after > before ? 'strengthened' : 'softened';
}

/** Most pressing first. */
export const effectOrder: readonly Effect[] = ['softened', 'both', 'unclear', 'strengthened', 'none'];
