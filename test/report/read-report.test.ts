import { describe, expect, test } from 'vitest';
import type { LintRun } from '../../src/report/reporter.ts';
import { fullReporter } from '../../src/report/full.ts';
import { jsonReporter } from '../../src/report/json.ts';
import { mergeRuns } from '../../src/report/merge-runs.ts';
import { readReport } from '../../src/report/read-report.ts';
import { sampleRun } from './sample-run.ts';

const options = { width: 80, paint: (_style: string, text: string) => text, evidence: true, quiet: false };

const exception = {
  subject: { kind: 'requirement', id: 'sbom-delivery' },
  files: 'contracts/*.docx',
  reason: 'another agreement',
  approvedBy: 'CISO',
  expires: '2027-03-31',
  wording: null,
  at: { path: 'mc2.exceptions.yaml', line: 3 },
} as const;

/** The sample with something of every kind set aside. */
const run: LintRun = {
  ...sampleRun,
  files: sampleRun.files.map((file) => {
    const [first, second, ...others] = file.result.findings;
    if (first === undefined || second === undefined) throw new Error('the sample has no findings');
    const { reason, approvedBy, expires } = exception;
    return {
      ...file,
      result: { ...file.result, findings: others },
      setAside: [
        { by: 'exception', finding: first, reason, approvedBy, expires },
        { by: 'baseline', finding: second },
      ],
    };
  }),
  exceptions: [{ exception, pattern: true, matched: 1, needed: 1, first: sampleRun.files[0]?.path ?? null }],
};

const text = jsonReporter.render(run, options);

describe('a report', () => {
  test('read back makes the same report again', () => {
    expect(jsonReporter.render(readReport(JSON.parse(text), run), options)).toBe(text);
  });

  test('read back shows its quotations in other formats', () => {
    const full = fullReporter.render(readReport(JSON.parse(text), run), options);
    const quoted = run.files.flatMap(({ result }) =>
      result.findings.flatMap(({ at }) => (at === null ? [] : [at.quote])),
    );
    const words = quoted.flatMap((quote) => quote.split(/\s+/u)).filter((word) => /^[a-z]{4,}$/u.test(word));
    expect(words.length).toBeGreaterThan(3);
    for (const word of words) expect(full).toContain(word);
  });

  test('for people says what does not count, and why', () => {
    const full = fullReporter.render(run, options);
    expect(full).toMatch(/accepted\[[a-z-]+\]: until 2027-03-31 by CISO: another\s+agreement/u);
    expect(full).toContain('1 finding known from the baseline');
  });
});

describe('runs', () => {
  const [file] = run.files;
  if (file === undefined) throw new Error('the sample has no file');
  const part = (path: string, shard?: { index: number; of: number }): LintRun => ({
    ...run,
    files: [{ ...file, path }],
    errors: [],
    exceptions: [{ exception, pattern: true, matched: 1, needed: 1, first: path }],
    ...(shard === undefined ? {} : { shard }),
  });
  const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

  test('are joined in the order of paths, and exceptions are counted together', () => {
    const merged = mergeRuns([part('b.docx'), part('a.docx')], compare);
    expect(merged).toMatchObject({
      files: [{ path: 'a.docx' }, { path: 'b.docx' }],
      exceptions: [{ matched: 2, needed: 2, first: 'a.docx' }],
    });
    expect(merged).not.toHaveProperty('shard');
  });

  test('over the same contract are not joined', () => {
    expect(mergeRuns([part('a.docx'), part('a.docx')], compare)).toEqual({ kind: 'twice', path: 'a.docx' });
  });

  test('are not joined while a part is missing: nobody judged its contracts', () => {
    const parts = [part('a.docx', { index: 3, of: 4 }), part('b.docx', { index: 1, of: 4 })] as const;
    expect(mergeRuns([...parts], compare)).toEqual({ kind: 'shards', missing: [2, 4], of: 4 });
  });

  test('are not joined when they are parts of different runs', () => {
    expect(mergeRuns([part('a.docx', { index: 1, of: 2 }), part('b.docx')], compare)).toEqual({ kind: 'mixed-shards' });
    const other = part('b.docx', { index: 2, of: 3 });
    expect(mergeRuns([part('a.docx', { index: 1, of: 2 }), other], compare)).toEqual({ kind: 'mixed-shards' });
  });
});
