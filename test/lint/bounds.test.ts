import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../src/language/quantities.ts';
import { tokenize } from '../../src/language/tokens.ts';
import { boundFor, compare, renderBound, type Bound } from '../../src/lint/bounds.ts';
import { compiled } from './statements.ts';
import { libraryOf, report, within } from './small-library.ts';

const library = libraryOf(report);
const days: Bound = { kind: 'duration', direction: 'at-most', good: 30, ok: 30, unit: 'days' };

/** Whether the number in a text is within a bound. */
function fits(text: string, bound: Bound): boolean | null {
  const [found] = findQuantities(text, tokenize(text, compiled.index.joins));
  if (found === undefined) throw new Error(`no number in ${text}`);
  return compare(found, bound);
}

describe('time', () => {
  test.each([
    ['30 days', true],
    ['thirty (30) calendar days', true],
    ['one month', true],
    ['4 weeks', true],
    ['720 hours', true],
    ['31 days', false],
    ['five weeks', false],
    ['one quarter', false],
  ] as const)('%s against at most 30 days', (text, expected) => {
    expect(fits(text, days)).toBe(expected);
  });

  test.each([
    ['5 business days', { ...days, ok: 7 }, true],
    ['6 business days', { ...days, ok: 7 }, false],
    ['7 calendar days', { ...days, ok: 5, unit: 'business days' as const }, true],
    ['12 months', { ...days, direction: 'at-least' as const, ok: 365 }, true],
    ['one year', { ...days, direction: 'at-least' as const, ok: 12, unit: 'months' as const }, true],
    ['11 months', { ...days, direction: 'at-least' as const, ok: 365 }, false],
    ['24 months', { ...days, direction: 'at-least' as const, ok: 2, unit: 'years' as const }, true],
    ['72 hours', { ...days, ok: 3 }, true],
    ['73 hours', { ...days, ok: 72, unit: 'hours' as const }, true],
    ['75 hours', { ...days, ok: 72, unit: 'hours' as const }, false],
  ] as const)('%s against %o', (text, bound, expected) => {
    expect(fits(text, bound)).toBe(expected);
  });

  test('no slack turns one unit of time into another number of the same unit', () => {
    for (const ok of [1, 7, 10, 30, 45]) {
      expect(fits(`${ok} days`, { ...days, ok })).toBe(true);
      expect(fits(`${ok + 1} days`, { ...days, ok })).toBe(false);
    }
  });

  test('what is no time cannot be compared with it', () => {
    expect(fits('99.9 %', days)).toBeNull();
  });
});

describe('other numbers have no slack', () => {
  test.each([
    ['99.9 %', 99.9, true],
    ['99.89 %', 99.9, false],
    ['US$5,000,000', 5_000_000, true],
    ['US$4,999,999', 5_000_000, false],
  ] as const)('%s against at least %d', (text, ok, expected) => {
    expect(fits(text, { kind: 'money', direction: 'at-least', good: ok, ok, unit: null })).toBe(expected);
  });
});

describe('the bound of an element', () => {
  test('is that of the library', () => {
    expect(boundFor(within(60), library, new Map())).toMatchObject({ good: 60, ok: 60, unit: 'days' });
  });

  test('is that of the purchase where it sets the parameter', () => {
    const quantity = within(60, { parameter: 'report_days' });
    expect(boundFor(quantity, library, new Map([['report_days', 10]]))).toMatchObject({ good: 10, ok: 10 });
    expect(boundFor(quantity, library, new Map([['report_days', '10']]))).toMatchObject({ ok: 10 });
    expect(boundFor(quantity, library, new Map([['other', 10]]))).toMatchObject({ ok: 60 });
  });

  test('converts the unit of the parameter to its own', () => {
    const quantity = within(48, { parameter: 'report_days', unit: 'hours' });
    expect(boundFor(quantity, library, new Map([['report_days', 3]]))).toMatchObject({ ok: 72, unit: 'hours' });
  });

  test('stays where the value is no number', () => {
    const quantity = within(60, { parameter: 'report_days' });
    expect(boundFor(quantity, library, new Map([['report_days', 'soon']]))).toMatchObject({ ok: 60 });
    expect(boundFor(quantity, library, new Map([['report_days', ['10']]]))).toMatchObject({ ok: 60 });
  });
});

test('a missed bound in words', () => {
  expect(renderBound(days)).toBe('more than 30 days');
  expect(renderBound({ ...days, ok: 1 })).toBe('more than 1 day');
  expect(renderBound({ ...days, direction: 'at-least', ok: 24, unit: 'months' })).toBe('less than 24 months');
  expect(renderBound({ ...days, kind: 'money', direction: 'at-least', ok: 5_000_000, unit: null })).toBe(
    'less than $5,000,000',
  );
  expect(renderBound({ ...days, kind: 'percentage', direction: 'at-least', ok: 99.9, unit: null })).toBe(
    'less than 99.9 %',
  );
  expect(renderBound({ ...days, kind: 'version', direction: 'at-least', ok: 1.2, unit: null })).toBe('less than 1.2');
});
