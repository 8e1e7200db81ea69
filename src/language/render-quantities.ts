/** Quantities as generated contracts write them; `findQuantities` reads each of them back as the same. */
import type { DurationUnit } from './durations.ts';
import { groupDigits } from './group-digits.ts';
import { numberInWords } from './numbers.ts';

/**
 * Gives `thirty (30) days`, `one (1) month`, `five (5) business days`; numbers that have no words here, such as 1.5, in
 * figures only.
 *
 * @param value not negative
 */
export function renderDuration(value: number, unit: DurationUnit): string {
  const counted = value === 1 ? unit.slice(0, -1) : unit;
  if (!Number.isInteger(value) || value > 999_999) return `${figures(value)} ${counted}`;
  return `${numberInWords(value)} (${figures(value)}) ${counted}`;
}

/**
 * Gives `US$5,000,000`, `€2,500.50`, `CHF 1,000`.
 *
 * @param value not negative, rounded to hundredths
 * @param currency ISO 4217 code
 */
export function renderMoney(value: number, currency: string): string {
  const amount = Number.isSafeInteger(value)
    ? groupDigits(value)
    : value.toLocaleString('en-US', fractionDigits(Number.isInteger(value) ? 0 : 2));
  const sign = signs.get(currency);
  return sign === undefined ? `${currency} ${amount}` : `${sign}${amount}`;
}

function fractionDigits(count: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: count, maximumFractionDigits: count };
}

function figures(value: number): string {
  if (Number.isSafeInteger(value)) return groupDigits(value);
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}

const signs: ReadonlyMap<string, string> = new Map([
  ['USD', 'US$'],
  ['EUR', '€'],
  ['GBP', '£'],
]);
