/** Is a value right for a parameter? One check for library defaults, purchase files and `--set`. */
import { didYouMean } from '../yaml/did-you-mean.ts';
import { kindOf, quoted } from '../yaml/quoted.ts';
import type { Parameter, ParameterValue } from './library.ts';
import { plainTextFault } from './plain-text.ts';

type ValueFault = { readonly level: 'error' | 'warning'; readonly message: string; readonly help: string };

/** Durations, money and other amounts beyond this are slips of the keyboard. */
const largest = 1e15;

/**
 * What is wrong with `value` for `parameter`: at most one error, or the warnings about an accepted value, which name the
 * basis. Empty when all is well.
 */
export function checkParameterValue(parameter: Parameter, value: unknown): readonly ValueFault[] {
  const fault = formFault(parameter, value);
  if (fault !== null) return [{ level: 'error', ...fault }];
  const entries = (Array.isArray(value) ? value : [value]) as readonly (string | number)[];
  return [...boundFaults(parameter, value as ParameterValue), ...choiceWarnings(parameter, entries)];
}

/** `30`, `30 days`, `US$5,000,000` as a number; null when the text is no number in the unit of the parameter. */
export function numberIn(parameter: Pick<Parameter, 'unit' | 'currency' | 'type'>, text: string): number | null {
  const match = /^(?:US\$|[$€£])?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?) ?([A-Za-z% ]*)$/.exec(text.trim());
  if (match === null) return null;
  const unit = (match[2] ?? '').toLowerCase().trim();
  const accepted = [
    '',
    ...(parameter.type === 'percentage' ? ['%'] : []),
    ...(parameter.currency === null ? [] : [parameter.currency.toLowerCase()]),
  ];
  if (parameter.unit !== null) accepted.push(parameter.unit, parameter.unit.replace(/s$/, ''));
  return accepted.includes(unit) ? Number((match[1] ?? '').replaceAll(',', '')) : null;
}

/** Compares versions part by part: negative when `a` is older, 0 when they are the same, positive when `a` is newer. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let part = 0; part < Math.max(left?.length ?? 0, right?.length ?? 0); part++) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

type Fault = { readonly message: string; readonly help: string };

function formFault(parameter: Parameter, value: unknown): Fault | null {
  const { id, type } = parameter;
  const mustBe = (what: string, help: string): Fault => ({
    message: `\`${id}\` must be ${what}, not ${typeof value === 'string' ? quoted(value) : kindOf(value)}`,
    help,
  });
  switch (type) {
    case 'duration': {
      const unit = parameter.unit ?? 'days';
      if (typeof value !== 'number')
        return mustBe(`a number of ${unit}`, `write the number only: ${exampleOf(parameter)}`);
      if (!Number.isInteger(value) || value < 0)
        return { message: `\`${id}\` must be a whole number of ${unit}`, help: `for example ${exampleOf(parameter)}` };
      return sizeFault(id, value);
    }
    case 'money':
      if (typeof value !== 'number')
        return mustBe(
          `an amount in ${parameter.currency ?? 'money'}`,
          `write the number only: ${exampleOf(parameter)}`,
        );
      return value < 0 ? { message: `\`${id}\` cannot be negative`, help: '' } : sizeFault(id, value);
    case 'number':
      return typeof value === 'number'
        ? sizeFault(id, value)
        : mustBe('a number', `for example ${exampleOf(parameter)}`);
    case 'percentage':
      if (typeof value !== 'number') return mustBe('a percentage', `write the number only: ${exampleOf(parameter)}`);
      return value < 0 || value > 100 ? { message: `\`${id}\` must be between 0 and 100`, help: '' } : null;
    case 'version':
      return typeof value === 'string' && /^\d{1,9}(?:\.\d{1,9}){0,5}$/.test(value)
        ? null
        : mustBe('a version', `for example ${exampleOf(parameter)}`);
    case 'date':
      return typeof value === 'string' && isDate(value) ? null : mustBe('a date', 'write year-month-day: 2027-03-31');
    case 'text':
      return typeof value === 'string' ? textFault(id, value) : mustBe('text', 'put it in quotes');
    case 'enum':
      return typeof value === 'string'
        ? choiceFault(parameter, value)
        : mustBe('one of its choices', acceptedChoices(parameter));
    case 'list':
      return listFault(parameter, value, mustBe);
  }
}

function listFault(parameter: Parameter, value: unknown, mustBe: (what: string, help: string) => Fault): Fault | null {
  if (!Array.isArray(value)) return mustBe('a list', `write [${typeof value === 'string' ? value : '…'}]`);
  if (value.length === 0) return { message: `\`${parameter.id}\` is an empty list`, help: acceptedChoices(parameter) };
  for (const entry of value) {
    if (typeof entry !== 'string')
      return {
        message: `the entries of \`${parameter.id}\` must be text, not ${kindOf(entry)}`,
        help: 'put them in quotes',
      };
    const fault = parameter.choices.length === 0 ? textFault(parameter.id, entry) : choiceFault(parameter, entry);
    if (fault !== null) return fault;
  }
  const twice = value.find((entry, position) => value.indexOf(entry) !== position);
  return twice === undefined
    ? null
    : { message: `\`${parameter.id}\` lists ${quoted(twice)} twice`, help: 'remove one of the two' };
}

function choiceFault(parameter: Parameter, value: string): Fault | null {
  const accepted = parameter.choices.map((choice) => choice.value);
  if (accepted.includes(value)) return null;
  return { message: `${quoted(value)} is no choice of \`${parameter.id}\``, help: didYouMean(value, accepted) };
}

function acceptedChoices(parameter: Parameter): string {
  return parameter.choices.length === 0
    ? ''
    : `accepted: ${parameter.choices.map((choice) => choice.value).join(', ')}`;
}

function textFault(id: string, value: string): Fault | null {
  const fault = plainTextFault(value);
  return fault === null
    ? null
    : { message: `\`${id}\` ${fault}`, help: 'it goes into the document as it is: write plain words on one line' };
}

function sizeFault(id: string, value: number): Fault | null {
  return Math.abs(value) <= largest ? null : { message: `\`${id}\` is too large`, help: '' };
}

function boundFaults(parameter: Parameter, value: ParameterValue): readonly ValueFault[] {
  if (typeof value === 'object') return [];
  const beyond = (limit: number | string | null, sign: 1 | -1) =>
    limit !== null && sign * compare(parameter, value, limit) > 0;
  const { id, min, max, warn_above, warn_below, basis } = parameter;
  const shown = shownValue(parameter, value);
  if (beyond(min, -1))
    return [
      {
        level: 'error',
        message: `\`${id}\` must be at least ${shownValue(parameter, min)}, not ${shown}`,
        help: basis,
      },
    ];
  if (beyond(max, 1))
    return [
      { level: 'error', message: `\`${id}\` must be at most ${shownValue(parameter, max)}, not ${shown}`, help: basis },
    ];
  if (beyond(warn_above, 1))
    return [
      {
        level: 'warning',
        message: `\`${id}\` is ${shown}, more than ${shownValue(parameter, warn_above)}`,
        help: basis,
      },
    ];
  if (beyond(warn_below, -1))
    return [
      {
        level: 'warning',
        message: `\`${id}\` is ${shown}, less than ${shownValue(parameter, warn_below)}`,
        help: basis,
      },
    ];
  return [];
}

function choiceWarnings(parameter: Parameter, entries: readonly (string | number)[]): readonly ValueFault[] {
  return entries
    .filter((entry) => parameter.warn_values.includes(String(entry)))
    .map((entry) => ({
      level: 'warning',
      message: `${quoted(entry)} is a weak choice for \`${parameter.id}\``,
      help: parameter.basis,
    }));
}

function compare(parameter: Parameter, a: string | number, b: string | number): number {
  if (parameter.type === 'version') return compareVersions(String(a), String(b));
  if (parameter.type === 'date') return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
  return Number(a) - Number(b);
}

function shownValue(parameter: Parameter, value: number | string | null): string {
  const unit = parameter.type === 'percentage' ? '%' : (parameter.unit ?? parameter.currency);
  return `${String(value)}${unit === null ? '' : ` ${unit}`}`;
}

function exampleOf(parameter: Parameter): string {
  return Array.isArray(parameter.default) ? `[${parameter.default.join(', ')}]` : String(parameter.default);
}

/** A day of the Gregorian calendar, written 2027-03-31. */
function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
