/** Parameters in words. */
import type { Parameter, ParameterValue } from '../library/library.ts';

/** The default with its unit: `30 days`, `USD 5,000,000`, `99.9 %`, `SPDX, CycloneDX`. */
export function describeParameterValue(parameter: Parameter, value: ParameterValue = parameter.default): string {
  if (typeof value === 'object') return value.join(', ');
  switch (parameter.type) {
    case 'duration':
      return `${value} ${parameter.unit ?? ''}`.trim();
    case 'money':
      return `${parameter.currency ?? ''} ${typeof value === 'number' ? value.toLocaleString('en-US') : value}`.trim();
    case 'percentage':
      return `${value} %`;
    default:
      return String(value);
  }
}

/** What is accepted: the choices or the bounds; empty where anything is. */
export function describeBounds({ choices, min, max }: Parameter): string {
  if (choices.length > 0) return choices.map(({ value }) => value).join(', ');
  return [min === null ? '' : `at least ${min}`, max === null ? '' : `at most ${max}`]
    .filter((part) => part !== '')
    .join(', ');
}
