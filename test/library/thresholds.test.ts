import { describe, expect, test } from 'vitest';
import { inOneUnit, parseThreshold, type Threshold } from '../../src/library/thresholds.ts';
import type { Quantity } from '../../src/library/requirement.ts';

describe('a threshold', () => {
  test.each<[string, Quantity['kind'], Threshold | null]>([
    ['10 days', 'duration', { value: 10, unit: 'days' }],
    ['1 day', 'duration', { value: 1, unit: 'days' }],
    ['24 hours', 'duration', { value: 24, unit: 'hours' }],
    ['5 business days', 'duration', { value: 5, unit: 'business days' }],
    ['1 business day', 'duration', { value: 1, unit: 'business days' }],
    ['12 months', 'duration', { value: 12, unit: 'months' }],
    ['12', 'duration', null],
    ['12 moons', 'duration', null],
    ['99.9 %', 'percentage', { value: 99.9, unit: null }],
    ['99.9', 'percentage', { value: 99.9, unit: null }],
    ['5,000,000 USD', 'money', { value: 5_000_000, unit: null }],
    ['5,000,00 USD', 'money', null],
    ['5 million', 'money', null],
    ['1.2', 'version', { value: 1.2, unit: null }],
    ['TLS 1.2', 'version', null],
    ['128', 'number', { value: 128, unit: null }],
    ['128 bits', 'number', null],
  ])('%s as %s', (text, kind, expected) => {
    expect(parseThreshold(text, kind)).toEqual(expected);
  });

  test('shares the smaller unit with its partner', () => {
    const both = (good: string, ok: string) => {
      const [a, b] = [good, ok].map((text) => parseThreshold(text, 'duration'));
      return a && b ? inOneUnit(a, b) : null;
    };
    expect(both('24 hours', '3 days')).toEqual({ good: 24, ok: 72, unit: 'hours' });
    expect(both('1 month', '15 days')).toEqual({ good: 30, ok: 15, unit: 'days' });
    expect(both('2 years', '18 months')).toEqual({ good: 24, ok: 18, unit: 'months' });
    expect(both('1 year', '60 days')).toEqual({ good: 365, ok: 60, unit: 'days' });
    expect(both('5 business days', '10 days')).toEqual({ good: 7, ok: 10, unit: 'days' });
    expect(both('3 business days', '5 business days')).toEqual({ good: 3, ok: 5, unit: 'business days' });
  });
});
