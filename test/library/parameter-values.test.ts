import { describe, expect, test } from 'vitest';
import type { Parameter } from '../../src/library/library.ts';
import { checkParameterValue, compareVersions, numberIn } from '../../src/library/parameter-values.ts';

const base: Parameter = {
  id: 'p',
  title: 'P',
  type: 'text',
  unit: null,
  currency: null,
  choices: [],
  default: 'x',
  min: null,
  max: null,
  warn_above: null,
  warn_below: null,
  warn_values: [],
  basis: 'The source says so.',
};
const days: Parameter = {
  ...base,
  type: 'duration',
  unit: 'days',
  default: 30,
  min: 1,
  max: 365,
  warn_above: 60,
  warn_below: 7,
};
const money: Parameter = { ...base, type: 'money', currency: 'USD', default: 5000, warn_below: 1000 };
const version: Parameter = { ...base, type: 'version', default: '1.2', min: '1.2', warn_above: '1.9' };
const date: Parameter = { ...base, type: 'date', default: '2027-01-31', min: '2026-12-31' };
const percentage: Parameter = { ...base, type: 'percentage', default: 99.9, warn_below: 99.5 };
const choice: Parameter = {
  ...base,
  type: 'enum',
  default: 'new',
  choices: [
    { value: 'new', text: 'the new' },
    { value: 'old', text: 'the old' },
  ],
  warn_values: ['old'],
};
const list: Parameter = { ...choice, type: 'list', default: ['new'] };

describe('a value', () => {
  test.each<[string, Parameter, unknown, readonly string[]]>([
    ['duration', days, 30, []],
    ['duration at the bound', { ...days, warn_above: null }, 365, []],
    [
      'duration beyond the bound',
      days,
      366,
      ['error: `p` must be at most 365 days, not 366 days (The source says so.)'],
    ],
    ['duration below the bound', days, 0, ['error: `p` must be at least 1 days, not 0 days (The source says so.)']],
    ['duration with a doubt', days, 61, ['warning: `p` is 61 days, more than 60 days (The source says so.)']],
    ['short duration with a doubt', days, 6, ['warning: `p` is 6 days, less than 7 days (The source says so.)']],
    ['duration in parts', days, 1.5, ['error: `p` must be a whole number of days (for example 30)']],
    [
      'duration with its unit',
      days,
      '30 days',
      ['error: `p` must be a number of days, not `30 days` (write the number only: 30)'],
    ],
    [
      'list for a duration',
      days,
      [30],
      ['error: `p` must be a number of days, not a list (write the number only: 30)'],
    ],
    [
      'nothing for a duration',
      days,
      null,
      ['error: `p` must be a number of days, not nothing (write the number only: 30)'],
    ],
    ['money', money, 5000.5, []],
    ['negative money', money, -1, ['error: `p` cannot be negative ()']],
    ['too little money', money, 999, ['warning: `p` is 999 USD, less than 1000 USD (The source says so.)']],
    ['all the money', money, 1e20, ['error: `p` is too large ()']],
    ['version', version, '1.3', []],
    ['older version', version, '1.1', ['error: `p` must be at least 1.2, not 1.1 (The source says so.)']],
    [
      'version 1.10, which is newer than 1.9',
      version,
      '1.10',
      ['warning: `p` is 1.10, more than 1.9 (The source says so.)'],
    ],
    ['no version', version, 'TLS 1.3', ['error: `p` must be a version, not `TLS 1.3` (for example 1.2)']],
    ['date', date, '2028-02-29', []],
    [
      'early date',
      date,
      '2026-12-30',
      ['error: `p` must be at least 2026-12-31, not 2026-12-30 (The source says so.)'],
    ],
    [
      'day that does not exist',
      date,
      '2027-02-29',
      ['error: `p` must be a date, not `2027-02-29` (write year-month-day: 2027-03-31)'],
    ],
    ['percentage', percentage, 99.95, []],
    ['percentage beyond all', percentage, 101, ['error: `p` must be between 0 and 100 ()']],
    ['low percentage', percentage, 99, ['warning: `p` is 99 %, less than 99.5 % (The source says so.)']],
    ['number', { ...base, type: 'number', default: 1 }, 3.5, []],
    [
      'text for a number',
      { ...base, type: 'number', default: 1 },
      'x',
      ['error: `p` must be a number, not `x` (for example 1)'],
    ],
    ['choice', choice, 'new', []],
    ['choice with a doubt', choice, 'old', ['warning: `old` is a weak choice for `p` (The source says so.)']],
    ['no choice', choice, 'nwe', ['error: `nwe` is no choice of `p` (did you mean `new`?)']],
    ['list', list, ['new'], []],
    ['list with a doubt', list, ['new', 'old'], ['warning: `old` is a weak choice for `p` (The source says so.)']],
    ['empty list', list, [], ['error: `p` is an empty list (accepted: new, old)']],
    ['list with the same twice', list, ['new', 'new'], ['error: `p` lists `new` twice (remove one of the two)']],
    ['single value for a list', list, 'new', ['error: `p` must be a list, not `new` (write [new])']],
    ['free list', { ...list, choices: [], warn_values: [] }, ['anything'], []],
    ['text', base, 'United States', []],
    [
      'text with a line break',
      base,
      'a\nb',
      ['error: `p` has a line break (it goes into the document as it is: write plain words on one line)'],
    ],
    [
      'text with a template in it',
      base,
      '{{customer}}',
      ['error: `p` has template braces (it goes into the document as it is: write plain words on one line)'],
    ],
    [
      'text that turns itself around',
      base,
      'a\u202eb',
      [
        'error: `p` has control or invisible characters (it goes into the document as it is: write plain words on one line)',
      ],
    ],
  ])('%s', (_, parameter, value, expected) => {
    expect(
      checkParameterValue(parameter, value).map(({ level, message, help }) => `${level}: ${message} (${help})`),
    ).toEqual(expected);
  });

  test.each<[Parameter, string, number | null]>([
    [days, '30', 30],
    [days, '30 days', 30],
    [days, '1 day', 1],
    [days, '30 hours', null],
    [money, '5,000,000', 5_000_000],
    [money, 'US$5,000', 5000],
    [money, '5000 USD', 5000],
    [money, '5,00', null],
    [percentage, '99.9 %', 99.9],
    [days, '1e3', null],
    [days, '', null],
  ])('as text: %#', (parameter, text, expected) => {
    expect(numberIn(parameter, text)).toBe(expected);
  });

  test('versions compare by their parts', () => {
    expect(['1.10', '1.2', '1', '2.0.1', '1.9'].sort(compareVersions)).toEqual(['1', '1.2', '1.9', '1.10', '2.0.1']);
    expect(compareVersions('1.0', '1')).toBe(0);
  });
});
