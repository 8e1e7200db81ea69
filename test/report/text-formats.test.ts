import { describe, expect, test } from 'vitest';
import { csvReporter } from '../../src/report/csv.ts';
import { displayWidth } from '../../src/report/display-width.ts';
import { githubReporter } from '../../src/report/github.ts';
import { renderJobSummary } from '../../src/report/job-summary.ts';
import { junitReporter } from '../../src/report/junit.ts';
import { markdownReporter } from '../../src/report/markdown.ts';
import type { LintRun, ReportOptions, TextReporter } from '../../src/report/reporter.ts';
import { stylishReporter } from '../../src/report/stylish.ts';
import { unixReporter } from '../../src/report/unix.ts';
import { portfolioRun } from './portfolio-run.ts';
import { sampleRun } from './sample-run.ts';

const options: ReportOptions = { width: 80, paint: (_style, text) => text, evidence: false, quiet: false };

function render(reporter: TextReporter, run: LintRun = portfolioRun, more: Partial<ReportOptions> = {}): string {
  return reporter.render(run, { ...options, ...more });
}

const nothing: LintRun = { ...sampleRun, files: [], errors: [] };

describe('text formats', () => {
  test.each([
    [stylishReporter, 'txt'],
    [unixReporter, 'txt'],
    [markdownReporter, 'md'],
    [junitReporter, 'xml'],
    [githubReporter, 'txt'],
    [csvReporter, 'csv'],
  ] as const)('%# look like this', async (reporter, extension) => {
    await expect(render(reporter)).toMatchFileSnapshot(`golden/${reporter.name}.${extension}`);
  });

  test('the page of a job looks like this', async () => {
    await expect(renderJobSummary(portfolioRun)).toMatchFileSnapshot('golden/job-summary.md');
  });

  test.each([stylishReporter, unixReporter, markdownReporter, junitReporter, githubReporter, csvReporter])(
    '$name names every input that could not be read',
    (reporter) => {
      expect(render(reporter)).toContain('the pages are images without text');
    },
  );

  test.each([stylishReporter, markdownReporter, junitReporter, csvReporter])(
    '$name has something to say about nothing',
    (reporter) => {
      expect(render(reporter, nothing).trim()).not.toBe('');
    },
  );
});

describe('stylish', () => {
  test.each([40, 60, 100])('keeps to %i columns', (width) => {
    const lines = render(stylishReporter, portfolioRun, { width }).split('\n');
    expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
  });

  test('says only what was found when told to be quiet', () => {
    expect(render(stylishReporter, portfolioRun, { quiet: true })).not.toMatch(/findings in/u);
  });
});

describe('unix', () => {
  test('has one line per finding and per input that was not read, all in one shape', () => {
    const lines = render(unixReporter).trimEnd().split('\n');
    const findings = portfolioRun.files.reduce((sum, { result }) => sum + result.findings.length, 0);
    expect(lines).toHaveLength(findings + portfolioRun.errors.length);
    expect(
      lines.filter((line) => !/^[^:]+:[^:]+:(?:\d+|-): (?:error|warning|info): .+ \[[a-z0-9/-]+\]$/u.test(line)),
    ).toEqual([]);
  });
});

describe('junit', () => {
  const xml = render(junitReporter);

  test('counts what it lists', () => {
    expect(xml.match(/<testcase /gu)).toHaveLength(Number(/tests="(\d+)"/u.exec(xml)?.[1]));
    expect(xml.match(/<failure /gu)).toHaveLength(Number(/failures="(\d+)"/u.exec(xml)?.[1]));
    expect(xml.match(/<skipped /gu)).toHaveLength(Number(/skipped="(\d+)"/u.exec(xml)?.[1]));
    expect(xml.match(/<error /gu)).toHaveLength(1);
  });

  test('lets what somebody accepted pass, and says so', () => {
    const suite = xml.slice(xml.indexOf('monitor v2'));
    expect(/<testcase [^>]*name="sbom-delivery[^>]*>(<[a-z-]+)/u.exec(suite)?.[1]).toBe('<system-out');
    expect(suite).toContain('accepted by CISO until 2027-03-31');
  });
});

describe('github', () => {
  test('puts the most severe findings first, since GitHub shows ten of each level only', () => {
    const lines = render(githubReporter, { ...portfolioRun, errors: [] }).split('\n');
    const first = lines.findIndex((line) => line.includes('title=phi-deletion'));
    const last = lines.findLastIndex((line) => line.includes('title=sbom-delivery'));
    expect(last).toBeLessThan(first);
  });

  test('names files from the root of the repository', () => {
    const [file] = portfolioRun.files;
    if (file === undefined) throw new Error('the sample is broken');
    const run = { ...portfolioRun, files: [{ ...file, path: '/repo/contracts/a.docx' }] };
    expect(render(githubReporter, run, { root: '/repo' })).toContain(' file=contracts/a.docx,');
    expect(render(githubReporter, run)).toContain(' file=/repo/contracts/a.docx,');
  });

  test('gives no line numbers, which a contract does not have', () => {
    expect(render(githubReporter)).not.toMatch(/^::[^:]*\bline=/mu);
  });

  test('keeps the page of a job under the size that GitHub takes', () => {
    const [file] = portfolioRun.files;
    if (file === undefined) throw new Error('the sample is broken');
    const files = Array.from({ length: 2000 }, (_, index) => ({ ...file, path: `contracts/${index}.docx` }));
    const text = renderJobSummary({ ...portfolioRun, files });
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text).toMatch(/no room for the gaps of \d+ more contracts|Too many contracts/u);
  });
});

describe('csv', () => {
  test('has a row for coverage, for every requirement of every contract, and for what was not read', () => {
    const rows = render(csvReporter).trimEnd().split('\r\n').slice(1);
    const of = (record: string): number => rows.filter((row) => row.startsWith(`"${record}"`)).length;
    expect(of('coverage')).toBe(3);
    expect(of('requirement')).toBe(3 * 7);
    expect(of('document')).toBe(1);
    expect(of('not read')).toBe(2);
  });
});
