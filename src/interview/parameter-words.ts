/** Values and limits of parameters with their units, as somebody who answers wants to read them. */
import type { Parameter, ParameterValue } from '../library/library.ts';

/** `30 days`, `USD 5,000,000`, `99.9 %`, `SPDX, CycloneDX`. */
export function parameterWords(parameter: Parameter, value: ParameterValue = parameter.default): string {
  if (typeof value === 'object') return value.join(', ');
  if (parameter.type === 'money' && typeof value === 'number')
    return withUnit(parameter, value.toLocaleString('en-US'));
  return withUnit(parameter, String(value));
}

/** What is accepted: `1 to 365 days`, `1.2 or more`, `one of cisa-2026, ntia-2021`, `a date: 2027-03-31`. */
export function acceptedWords(parameter: Parameter): string {
  const { type, choices, min, max } = parameter;
  if (choices.length > 0) {
    const values = choices.map(({ value }) => value).join(', ');
    return type === 'list' ? `one or more of ${values}, with commas between` : `one of ${values}`;
  }
  if (min !== null && max !== null) return withUnit(parameter, `${min} to ${max}`);
  if (min !== null) return `${withUnit(parameter, String(min))} or more`;
  if (max !== null) return `${withUnit(parameter, String(max))} or less`;
  return anyOf(parameter);
}

function anyOf({ type, unit, currency }: Parameter): string {
  switch (type) {
    case 'duration':
      return `a number of ${unit ?? 'days'}`;
    case 'money':
      return `an amount in ${currency ?? 'money'}`;
    case 'percentage':
      return 'a percentage';
    case 'date':
      return 'a date: 2027-03-31';
    case 'version':
      return 'a version: 1.2';
    case 'list':
      return 'words with commas between';
    case 'number':
      return 'a number';
    default:
      return '';
  }
}

function withUnit({ type, unit, currency }: Parameter, text: string): string {
  if (type === 'money') return `${currency ?? ''} ${text}`.trim();
  if (type === 'percentage') return `${text} %`;
  return `${text} ${unit ?? ''}`.trim();
}
