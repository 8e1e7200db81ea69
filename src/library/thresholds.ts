/** `good: 10 days` and `ok: 30 days` of a quantity to numbers in one unit. */
import type { DurationUnit } from './duration-unit.ts';
import type { Quantity } from './requirement.ts';

export type Threshold = { readonly value: number; readonly unit: DurationUnit | null };

/** From small to large, so that two thresholds meet in the smaller unit. */
const units: readonly DurationUnit[] = ['hours', 'days', 'business days', 'weeks', 'months', 'years'];

/** Contract days: a month has 30, a year 365, and five business days take a week. */
const daysIn: Readonly<Record<DurationUnit, number>> = {
  hours: 1 / 24,
  days: 1,
  'business days': 7 / 5,
  weeks: 7,
  months: 30,
  years: 365,
};

/** One threshold as written (`10 days`, `99.9 %`, `5,000,000 USD`, `1.2`); null when it is none of its kind. */
export function parseThreshold(text: string, kind: Quantity['kind']): Threshold | null {
  const match = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?) ?([A-Za-z% ]*)$/.exec(text.trim());
  if (match === null) return null;
  const value = Number((match[1] ?? '').replaceAll(',', ''));
  const word = (match[2] ?? '').trim();
  switch (kind) {
    case 'duration': {
      const unit = units.find((name) => word === name || word === name.replace(/s$/, ''));
      return unit === undefined ? null : { value, unit };
    }
    case 'percentage':
      return word === '%' || word === '' ? { value, unit: null } : null;
    case 'money':
      return /^(?:[A-Z]{3})?$/.test(word) ? { value, unit: null } : null;
    case 'version':
    case 'number':
      return word === '' ? { value, unit: null } : null;
  }
}

/** How a threshold of the kind is written, for help. */
export function thresholdForm(kind: Quantity['kind']): string {
  const forms = {
    duration: 'write a number with its unit: `24 hours`, `10 days`, `5 business days`, `12 months`',
    percentage: 'write a percentage: `99.9 %`',
    money: 'write an amount: `5,000,000 USD`',
    version: 'write a version: `1.2`',
    number: 'write a number',
  };
  return forms[kind];
}

/** A duration in contract days. */
export function inDays(value: number, unit: DurationUnit): number {
  return value * daysIn[unit];
}

/** Both thresholds in the smaller of their units. */
export function inOneUnit(
  good: Threshold,
  ok: Threshold,
): { readonly good: number; readonly ok: number; readonly unit: DurationUnit | null } {
  if (good.unit === null || ok.unit === null || good.unit === ok.unit)
    return { good: good.value, ok: ok.value, unit: good.unit };
  const unit = units.indexOf(good.unit) < units.indexOf(ok.unit) ? good.unit : ok.unit;
  return { good: convert(good.value, good.unit, unit), ok: convert(ok.value, ok.unit, unit), unit };
}

function convert(value: number, from: DurationUnit, to: DurationUnit): number {
  if (from === to) return value;
  // By the calendar a year has exactly twelve months, whatever the days say.
  if (from === 'years' && to === 'months') return value * 12;
  return Math.round((inDays(value, from) / daysIn[to]) * 1e6) / 1e6;
}
