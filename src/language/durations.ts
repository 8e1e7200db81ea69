/** Units of time and what they are in each other. */

export type DurationUnit = 'hours' | 'days' | 'business days' | 'weeks' | 'months' | 'years';

/** Calendar days per unit; five business days make a week. */
const days: Readonly<Record<DurationUnit, number>> = {
  hours: 1 / 24,
  days: 1,
  'business days': 7 / 5,
  weeks: 7,
  months: 30,
  years: 365,
};

/**
 * Converts a duration to another unit. A year has 12 months or 365 days, a month 30 days, 5 business days are 7 days.
 */
export function toUnit(value: number, from: DurationUnit, to: DurationUnit): number {
  if (from === to) return value;
  if (from === 'years' && to === 'months') return value * 12;
  if (from === 'months' && to === 'years') return value / 12;
  if (from === 'hours') return toUnit(value / 24, 'days', to);
  if (to === 'hours') return toUnit(value, from, 'days') * 24;
  return (value * days[from]) / days[to];
}

/** True for the names of `DurationUnit`. */
export function isDurationUnit(unit: string | null): unit is DurationUnit {
  return unit !== null && Object.hasOwn(days, unit);
}
