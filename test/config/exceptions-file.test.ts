import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendException } from '../../src/config/append-exception.ts';
import { readExceptions } from '../../src/config/read-exceptions.ts';

const subjects = { requirements: ['sbom-delivery', 'access-control'], rules: ['unfilled-placeholder'] };
const path = 'mc2.exceptions.yaml';

const entry = {
  subject: { kind: 'requirement', id: 'sbom-delivery' },
  files: 'contracts/pump.docx',
  reason: 'covered by another agreement: no. 7',
  approvedBy: 'CISO',
  expires: '2027-03-31',
  wording: '0123456789abcdef',
} as const;

function read(text: string) {
  return readExceptions({ path, text }, subjects);
}

describe('the file of exceptions', () => {
  test('has every fault told at once', () => {
    const { exceptions, problems } = read(
      [
        '- requirement: sbom-delivry',
        '  files: a.docx',
        '  reason: ""',
        '  aproved_by: CISO',
        '  expires: 31.3.2027',
        '- rule: unfilled-placeholder',
        '  requirement: access-control',
        '  files: a.docx',
        '  reason: x',
        '  approved_by: y',
        '  expires: 2027-02-30',
        '- files: a.docx',
        '  reason: x',
        '  approved_by: y',
        '  expires: 2027-03-31',
      ].join('\n'),
    );
    expect(exceptions).toEqual([]);
    expect(problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      '1: no requirement is called `sbom-delivry`',
      '3: `#1.reason` is empty',
      '4: unknown key `aproved_by` in `#1`',
      '5: `#1.expires` does not have the expected form: `31.3.2027`',
      '6: `rule` stands beside `requirement`',
      '11: `2027-02-30` is no day of the calendar',
      '12: missing key `requirement`',
    ]);
  });

  test('knows the line of each entry', () => {
    const text = appendException('# ours\n\n', entry) ?? '';
    expect(read(text).exceptions).toEqual([{ ...entry, at: { path, line: 3 } }]);
  });

  test.each(['', '# nothing yet\n', '[]\n'])('without entries has none: %j', (text) => {
    expect(read(text)).toEqual({ exceptions: [], problems: [] });
  });
});

describe('a new exception', () => {
  test('goes to the end, and leaves comments and entries as they are', () => {
    const before =
      '# ours\n- requirement: access-control # until the audit\n  files: "*.md"\n  reason: x\n  approved_by: y\n  expires: 2027-01-01\n# the end';
    const after = appendException(before, entry) ?? '';
    expect(after.startsWith(`${before}\n`)).toBe(true);
    expect(read(after).exceptions.map(({ subject }) => subject.id)).toEqual(['access-control', 'sbom-delivery']);
  });

  test('keeps to the indentation that is there', () => {
    const before =
      '  - requirement: access-control\n    files: a\n    reason: x\n    approved_by: y\n    expires: 2027-01-01\n';
    expect(read(appendException(before, entry) ?? '').exceptions).toHaveLength(2);
  });

  test('is not put behind a list on one line', () => {
    expect(
      appendException(
        '[{ requirement: access-control, files: a, reason: x, approved_by: y, expires: 2027-01-01 }]\n',
        entry,
      ),
    ).toBeNull();
  });

  test('reads back as it was given, whatever the words', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map((text) => `x${text.replace(/\s+/gu, ' ').trim()}`);
    fc.assert(
      fc.property(fc.record({ files: line, reason: line, approvedBy: line }), (words) => {
        const text = appendException('', { ...entry, ...words });
        expect(read(text ?? '').exceptions).toMatchObject([words]);
      }),
    );
  });
});
