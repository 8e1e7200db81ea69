import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBaseline, renderBaseline } from '../../../src/lint/baseline/baseline-lines.ts';
import { entriesOf, keyOf, type BaselineEntry } from '../../../src/lint/baseline/baseline.ts';
import { compareBaseline, splitKnown } from '../../../src/lint/baseline/compare-baseline.ts';
import { findingOf } from '../exceptions/sample-finding.ts';

const one = findingOf();
const other = findingOf({ requirement: 'access-control', fingerprint: 'aaaaaaaaaaaaaaaa' });

describe('the file', () => {
  test('has a header and one finding a line, sorted', () => {
    expect(renderBaseline([...entriesOf('b.docx', [one, other]), ...entriesOf('a.docx', [one])]))
      .toMatchInlineSnapshot(`
      "{"mc2-baseline":1}
      {"file":"a.docx","requirement":"sbom-delivery","code":"weak-language","fingerprint":"0123456789abcdef","note":"software bill of materials is not worded as a duty"}
      {"file":"b.docx","requirement":"access-control","code":"weak-language","fingerprint":"aaaaaaaaaaaaaaaa","note":"software bill of materials is not worded as a duty"}
      {"file":"b.docx","requirement":"sbom-delivery","code":"weak-language","fingerprint":"0123456789abcdef","note":"software bill of materials is not worded as a duty"}
      "
    `);
  });

  const entry: fc.Arbitrary<BaselineEntry> = fc.record({
    file: fc.string({ unit: 'binary', minLength: 1 }),
    requirement: fc.option(fc.constantFrom('sbom-delivery', 'access-control')),
    code: fc.constantFrom('missing', 'weak-language'),
    fingerprint: fc.stringMatching(/^[0-9a-f]{16}$/u),
    ordinal: fc.integer({ min: 1, max: 9 }),
    note: fc.string({ unit: 'binary' }),
  });

  test('reads back as what was written, whatever the order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: keyOf }), (entries) => {
        const text = renderBaseline(entries);
        expect(renderBaseline([...entries].reverse())).toBe(text);
        const read = parseBaseline(text);
        expect(read.faults).toEqual([]);
        expect(new Set(read.entries.map(keyOf))).toEqual(new Set(entries.map(keyOf)));
      }),
    );
  });

  test('of two branches merges line by line: lines that stand twice count once', () => {
    const [mine, theirs] = [
      renderBaseline(entriesOf('a.docx', [one])),
      renderBaseline(entriesOf('a.docx', [one, other])),
    ];
    expect(parseBaseline(mine + theirs)).toMatchObject({ faults: [], entries: { length: 2 } });
  });

  test.each([
    ['no header', '{"file":"a","requirement":null,"code":"x","fingerprint":"0123456789abcdef"}\n', 1],
    ['nothing at all', '', 1],
    ['a version of the future', '{"mc2-baseline":2}\n', 1],
    ['a merge that was not finished', '{"mc2-baseline":1}\n<<<<<<< ours\n', 2],
    ['a line that is cut', '{"mc2-baseline":1}\n{"file":"a"', 2],
    [
      'a fingerprint that is none',
      '{"mc2-baseline":1}\n{"file":"a","requirement":null,"code":"x","fingerprint":"*"}\n',
      2,
    ],
    [
      'an ordinal that is none',
      '{"mc2-baseline":1}\n{"file":"a","requirement":null,"code":"x","fingerprint":"0123456789abcdef","ordinal":0}\n',
      2,
    ],
  ])('with %s hides nothing: there are no entries', (_name, text, line) => {
    const { entries, faults } = parseBaseline(text);
    expect(entries).toEqual([]);
    expect(faults[0]?.line).toBe(line);
  });
});

describe('findings against the baseline', () => {
  const known = new Set(entriesOf('a.docx', [one]).map(keyOf));

  test('are known by contract and fingerprint', () => {
    expect(splitKnown('a.docx', [other, one], known)).toEqual({ known: [one], fresh: [other] });
    expect(splitKnown('b.docx', [one], known)).toEqual({ known: [], fresh: [one] });
  });

  test('that are the same twice are known once: a second one is new', () => {
    const twin = { ...one };
    expect(splitKnown('a.docx', [one, twin], known)).toEqual({ known: [one], fresh: [twin] });
  });

  test('about exceptions are never known', () => {
    const expired = findingOf({ code: 'exception-expired', requirement: null });
    expect(entriesOf('a.docx', [expired])).toEqual([]);
    expect(splitKnown('a.docx', [expired], known).fresh).toEqual([expired]);
  });

  test('tell what is kept, new and gone, and leave contracts alone that were not judged', () => {
    const before = [...entriesOf('a.docx', [one]), ...entriesOf('b.docx', [one])];
    const change = compareBaseline(before, entriesOf('a.docx', [other]), new Set(['a.docx']));
    expect({
      kept: change.kept.length,
      added: change.added.map(({ requirement }) => requirement),
      gone: change.gone.map(({ requirement }) => requirement),
      untouched: change.untouched.map(({ file }) => file),
    }).toEqual({ kept: 0, added: ['access-control'], gone: ['sbom-delivery'], untouched: ['b.docx'] });
  });
});
