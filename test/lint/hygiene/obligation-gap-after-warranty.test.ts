import { describe, expect, test } from 'vitest';
import { flaws, secured } from './flaws.ts';

const rule = 'obligation-gap-after-warranty';

describe('fires', () => {
  test.each([
    'Supplier’s obligations under this Section apply only while the Product is under warranty.',
    'The duties in this Section last only so long as Customer has a current service agreement.',
    'The services of this Section are provided solely during the warranty period.',
  ])('%s', (text) => {
    expect(flaws(rule, secured(`1.9 ${text}`))).toMatchObject([{ level: 'warning' }]);
  });
});

describe('near misses', () => {
  test.each([
    'Supplier shall repair defects in material only during the warranty period.',
    'Supplier’s obligations under this Section apply whether or not the Product is under warranty.',
    'Supplier’s obligations under this Section apply during the warranty period and thereafter until end of support.',
  ])('%s', (text) => {
    expect(flaws(rule, secured(`1.9 ${text}`))).toEqual([]);
  });

  test('a section without security terms', () => {
    const text = secured(
      '2. Warranty',
      '2.1 Supplier’s obligations under this Section apply only while the Product is under warranty.',
    );
    expect(flaws(rule, text)).toEqual([]);
  });

  test('a single duty: the requirement has said it', () => {
    const text =
      'Supplier shall provide security patches for critical vulnerabilities during the warranty period only.';
    expect(flaws(rule, text)).toEqual([]);
  });
});
