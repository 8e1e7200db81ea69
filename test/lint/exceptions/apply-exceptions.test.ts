import { describe, expect, test } from 'vitest';
import { applyExceptions } from '../../../src/lint/exceptions/apply-exceptions.ts';
import type { Exception } from '../../../src/lint/exceptions/exception.ts';
import { unusedExceptions } from '../../../src/lint/exceptions/unused-exceptions.ts';
import { wordingHash } from '../../../src/lint/exceptions/wording-hash.ts';
import { findingOf, placeOf } from './sample-finding.ts';

const today = '2026-11-22';

function exceptionOf(given: Partial<Exception> = {}): Exception {
  return {
    subject: { kind: 'requirement', id: 'sbom-delivery' },
    files: 'contracts/pump.docx',
    reason: 'a separate agreement covers it',
    approvedBy: 'CISO',
    expires: '2027-03-31',
    wording: null,
    at: { path: 'mc2.exceptions.yaml', line: 4 },
    ...given,
  };
}

const sbom = findingOf();
const more = findingOf({ message: 'software bill of materials does not state a format' });
const access = findingOf({ requirement: 'access-control' });

describe('an exception', () => {
  test('sets aside every finding of its requirement, with reason, approver and last day', () => {
    const { open, setAside, needed } = applyExceptions([sbom, access, more], [exceptionOf()], today);
    expect(open).toEqual([access]);
    expect(setAside).toEqual(
      [sbom, more].map((finding) => ({
        by: 'exception',
        finding,
        reason: 'a separate agreement covers it',
        approvedBy: 'CISO',
        expires: '2027-03-31',
      })),
    );
    expect(needed).toEqual([2]);
  });

  test('from a structural rule is not about a requirement whose findings bear the same code', () => {
    const rule = findingOf({ requirement: null, code: 'number-mismatch' });
    const term = findingOf({ code: 'number-mismatch' });
    const exception = exceptionOf({ subject: { kind: 'rule', id: 'number-mismatch' } });
    const { open, setAside } = applyExceptions([rule, term], [exception], today);
    expect(open).toEqual([term]);
    expect(setAside.map(({ finding }) => finding)).toEqual([rule]);
  });

  test('holds on its last day and not on the next', () => {
    const last = exceptionOf({ expires: today });
    expect(applyExceptions([sbom], [last], today).open).toEqual([]);
    const { open, setAside } = applyExceptions([sbom], [last], '2026-11-23');
    expect(setAside).toEqual([]);
    expect(open.map(({ code }) => code)).toEqual(['weak-language', 'exception-expired']);
    expect(open[1]).toMatchObject({
      level: 'warning',
      requirement: null,
      message: 'the exception for sbom-delivery (mc2.exceptions.yaml:4) has expired on 2026-11-22',
    });
  });

  test('outlives renumbering and layout, but not other words', () => {
    const granted = exceptionOf({
      wording: wordingHash([findingOf({ at: placeOf('As Section 7.2 says, Supplier may deliver.') })]),
    });
    const renumbered = findingOf({ at: placeOf('As  Section 9.4(b) says,\nSupplier may deliver.', { clause: '9.4' }) });
    const reworded = findingOf({ at: placeOf('As Section 7.2 says, Supplier need not deliver.') });
    expect(applyExceptions([renumbered], [granted], today).open).toEqual([]);
    expect(applyExceptions([reworded], [granted], today).open.map(({ code }) => code)).toEqual([
      'weak-language',
      'exception-stale',
    ]);
  });

  test('for a missing term is stale once there is wording, whatever came nearest before', () => {
    const missing = findingOf({ code: 'missing', at: placeOf('The Product is heavy.') });
    const granted = exceptionOf({ wording: wordingHash([missing]) });
    const elsewhere = findingOf({ code: 'missing', at: placeOf('The Product is light.') });
    expect(applyExceptions([elsewhere], [granted], today).open).toEqual([]);
    expect(applyExceptions([sbom], [granted], today).open.map(({ code }) => code)).toContain('exception-stale');
  });

  test('that finds nothing is left to the run to call unused', () => {
    expect(applyExceptions([access], [exceptionOf()], today)).toMatchObject({ open: [access], needed: [0] });
  });
});

describe('an exception that nobody needs', () => {
  const use = { exception: exceptionOf(), pattern: false, matched: 1, needed: 0, first: 'contracts/pump.docx' };

  test('is a finding about the contract it was granted for', () => {
    const unused = unusedExceptions([use], false);
    expect(unused.get('contracts/pump.docx')?.map(({ code }) => code)).toEqual(['exception-unused']);
  });

  test('is passed over where its contract was not judged, and where findings needed it', () => {
    expect(
      unusedExceptions(
        [
          { ...use, matched: 0, first: null },
          { ...use, needed: 2 },
        ],
        true,
      ).size,
    ).toBe(0);
  });

  test('for a pattern is judged only when every contract was', () => {
    const pattern = { ...use, pattern: true };
    expect(unusedExceptions([pattern], false).size).toBe(0);
    expect(unusedExceptions([pattern], true).size).toBe(1);
  });
});
