import { describe, expect, test } from 'vitest';
import { liftsClause, mustConsent } from '../../src/lint/carve-outs.ts';
import { said } from './statements.ts';

const last = (text: string) => {
  const statement = said(text).at(-1);
  if (!statement) throw new Error('nothing said');
  return statement;
};

describe('a statement lifts what its clause says', () => {
  test.each([
    ['Nobody is liable. This Section does not apply to the report.', true],
    ['Nobody is liable. The foregoing shall not extend to the report.', true],
    ['Nobody is liable. This Section applies to the report.', false],
    ['Nobody is liable. The report does not apply to this Section.', false],
  ])('%s', (text, expected) => {
    expect(liftsClause(last(text))).toBe(expected);
  });
});

describe('a ban has to be lifted on demand', () => {
  test.each([
    [
      'Customer shall not open the report without the consent of Supplier, which shall not be unreasonably withheld.',
      true,
    ],
    ['Customer shall not open the report without the consent of Supplier.', false],
    ['Customer shall not use the report unreasonably without the consent of Supplier.', false],
  ])('%s', (text, expected) => {
    expect(mustConsent(last(text))).toBe(expected);
  });
});
