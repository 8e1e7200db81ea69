import type { Effect, NumberAt } from './comparison.ts';
import { towards } from './effects.ts';

export type Measured = Pick<NumberAt, 'value' | 'counted'>;

/** Which way a number went; one that is there no more is a loss. */
export function numberEffect(
  before: Measured | null,
  after: Measured | null,
  direction: 'at-most' | 'at-least',
): Effect {
  if (before === null || after === null)
    return before === after ? 'none' : before === null ? 'strengthened' : 'softened';
  if (isSame(before, after)) return 'none';
  return direction === 'at-most' ? towards(after.value, before.value) : towards(before.value, after.value);
}

/** True for the same promise: 30 days and a month are one, 90 and 91 days are two. Values in a common unit. */
export function isSame(one: Measured, other: Measured): boolean {
  const slack = one.counted === other.counted ? 1e-9 : 0.02;
  return Math.abs(one.value - other.value) <= slack * Math.max(Math.abs(one.value), Math.abs(other.value));
}
