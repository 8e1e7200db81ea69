import { renderDuration, renderMoney } from '../language/render-quantities.ts';
import type { Parameter, ParameterValue } from '../library/library.ts';
import { plainValue } from './plain-value.ts';

/** A parameter with the value that it has in one document. */
export type SetParameter = { readonly parameter: Parameter; readonly value: ParameterValue };

/** Gives `thirty (30) days`. */
export function durationText({ parameter, value }: SetParameter): string {
  if (parameter.unit === null) throw new Error(`The parameter ${parameter.id} is a duration without a unit`);
  return renderDuration(numberOf(parameter, value), parameter.unit);
}

/** Gives `US$5,000,000`. */
export function moneyText({ parameter, value }: SetParameter): string {
  if (parameter.currency === null) throw new Error(`The parameter ${parameter.id} is money without a currency`);
  return renderMoney(numberOf(parameter, value), parameter.currency);
}

/** Gives the words of the chosen values: `SPDX`, `SPDX or CycloneDX`, `a, b, or c`. */
export function listText({ parameter, value }: SetParameter, conjunction: string): string {
  const chosen = typeof value === 'object' ? value : [value];
  if (chosen.length === 0) throw new Error(`The parameter ${parameter.id} is an empty list`);
  return joined(
    chosen.map((one) => wordsFor(parameter, one)),
    conjunction,
  );
}

/** Gives a version, a choice, a date (`March 3, 2026`), a percentage (`99.9%`), a number or a text. */
export function valueText({ parameter, value }: SetParameter): string {
  if (typeof value === 'object')
    throw new Error(`The parameter ${parameter.id} is a list: write {{list ${parameter.id}}}`);
  if (parameter.type === 'date') return dateText(String(value));
  if (parameter.type === 'percentage') return `${value}%`;
  return wordsFor(parameter, value);
}

/** Joins as American contracts do, with a comma before the last of three or more. */
export function joined(texts: readonly string[], conjunction: string): string {
  if (texts.length < 3) return texts.join(` ${conjunction} `);
  return `${texts.slice(0, -1).join(', ')}, ${conjunction} ${texts.at(-1)}`;
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** Takes an ISO 8601 date (`2026-03-03`) and gives `March 3, 2026`; any other text is given back, as plain text. */
export function dateText(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(date) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? plainValue(date) : `${name} ${Number(day)}, ${year}`;
}

function numberOf(parameter: Parameter, value: ParameterValue): number {
  const number = typeof value === 'object' ? Number.NaN : Number(value);
  if (!Number.isFinite(number)) throw new Error(`The parameter ${parameter.id} is not a number: ${String(value)}`);
  return number;
}

function wordsFor(parameter: Parameter, value: number | string): string {
  const choice = parameter.choices.find((candidate) => candidate.value === String(value));
  return plainValue(choice?.text ?? String(value));
}
