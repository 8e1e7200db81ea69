/** Thresholds of elements: in the library's numbers, or in those that a purchase or configuration sets in their place. */
import { groupDigits } from '../language/group-digits.ts';
import { toUnit, type Quantity as Found } from '../language/quantities.ts';
import type { DurationUnit } from '../library/duration-unit.ts';
import type { Library, ParameterValue } from '../library/library.ts';
import type { Quantity } from '../library/requirement.ts';

export type Bound = {
  readonly kind: Quantity['kind'];
  readonly direction: Quantity['direction'];
  readonly good: number;
  readonly ok: number;
  readonly unit: DurationUnit | null;
};

export function boundFor(quantity: Quantity, library: Library, limits: ReadonlyMap<string, ParameterValue>): Bound {
  const { kind, direction, good, ok, unit } = quantity;
  const parameter =
    quantity.parameter === null ? undefined : library.parameters.find(({ id }) => id === quantity.parameter);
  const set = parameter ? limits.get(parameter.id) : undefined;
  const value = typeof set === 'string' ? Number.parseFloat(set) : set;
  if (typeof value !== 'number' || !Number.isFinite(value)) return { kind, direction, good, ok, unit };
  const own = unit !== null && parameter?.unit ? toUnit(value, parameter.unit, unit) : value;
  return { kind, direction, good: own, ok: own, unit };
}

/** True when a number found in a contract is within the bound, null when the two cannot be compared. */
export function compare(found: Found, bound: Bound): boolean | null {
  const value =
    bound.unit === null
      ? found.value
      : found.unit === null
        ? null
        : toUnit(found.value, found.unit as DurationUnit, bound.unit);
  if (value === null) return null;
  // Half a percent of slack: 12 months and 365 days, 5 business days and 7 calendar days are the same promise.
  const slack = bound.unit === null ? 0 : Math.abs(bound.ok) * 0.02;
  return bound.direction === 'at-most' ? value <= bound.ok + slack : value >= bound.ok - slack;
}

/** How a number misses its bound, for a report: "more than 60 days". */
export function renderBound({ kind, direction, ok, unit }: Bound): string {
  const than = direction === 'at-most' ? 'more than' : 'less than';
  return `${than} ${renderAmount(ok, { kind, unit })}`;
}

/** A threshold in words: "at most 60 days, better 30 days". */
export function renderLimit({ kind, direction, good, ok, unit }: Bound): string {
  const limit = `${direction === 'at-most' ? 'at most' : 'at least'} ${renderAmount(ok, { kind, unit })}`;
  return good === ok ? limit : `${limit}, better ${renderAmount(good, { kind, unit })}`;
}

function renderAmount(amount: number, { kind, unit }: Pick<Bound, 'kind' | 'unit'>): string {
  const value = Number.isInteger(amount) ? groupDigits(amount) : String(amount);
  if (unit !== null) return `${value} ${amount === 1 ? unit.replace(/s$/u, '') : unit}`;
  if (kind === 'money') return `$${value}`;
  return kind === 'percentage' ? `${value} %` : value;
}
