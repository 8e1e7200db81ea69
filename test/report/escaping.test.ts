import { describe, expect, test } from 'vitest';
import { inert, startsFormula } from '../../src/report/csv-cell.ts';
import { csvReporter } from '../../src/report/csv.ts';
import { githubReporter } from '../../src/report/github.ts';
import { renderJobSummary } from '../../src/report/job-summary.ts';
import { junitReporter } from '../../src/report/junit.ts';
import { markdownText } from '../../src/report/markdown-text.ts';
import { markdownReporter } from '../../src/report/markdown.ts';
import type { ReportOptions, TextReporter } from '../../src/report/reporter.ts';
import { stylishReporter } from '../../src/report/stylish.ts';
import { unixReporter } from '../../src/report/unix.ts';
import { hostileRun, payload } from './hostile-run.ts';
import { parseXml } from './parse-xml.ts';

const options: ReportOptions = { width: 80, paint: (_style, text) => text, evidence: true, quiet: false };

function render(reporter: TextReporter): string {
  return reporter.render(hostileRun, options);
}

describe('hostile text', () => {
  test.each([stylishReporter, unixReporter, githubReporter, junitReporter, markdownReporter, csvReporter])(
    'steers no terminal through $name',
    (reporter) => {
      expect(render(reporter).replace(/^\ufeff/u, '')).not.toMatch(
        /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u,
      );
    },
  );

  test('adds no line to unix', () => {
    const lines = render(unixReporter).trimEnd().split('\n');
    expect(lines).toHaveLength((hostileRun.files[0]?.result.findings.length ?? 0) + 1);
  });

  test('forges no workflow command', () => {
    const lines = render(githubReporter).trimEnd().split('\n');
    expect(lines).toHaveLength((hostileRun.files[0]?.result.findings.length ?? 0) + 1);
    for (const line of lines) {
      const [, properties = '', data = ''] = /^::(?:error|warning|notice) ([^:]*)::(.*)$/u.exec(line) ?? [];
      expect(properties.split(',').map((property) => property.replace(/=.*/su, ''))).toEqual(['file', 'title']);
      expect(data).not.toBe('');
      // What is left of a percent sign is one of our own escapes.
      expect(`${properties}${data}`.replace(/%(?:25|0A|3A|2C)/gu, '')).not.toContain('%');
    }
    expect(lines[0]).toContain('%250A');
  });

  test('is text again when the JUnit file is parsed', () => {
    const xml = render(junitReporter);
    const { elements, texts } = parseXml(xml);
    expect([...new Set(elements)].sort()).toEqual([
      'error',
      'failure',
      'skipped',
      'system-out',
      'testcase',
      'testsuite',
      'testsuites',
    ]);
    expect(
      texts.some((text) =>
        text.includes('</script><script>alert(1)</script><img src=x onerror=alert(2)>&lt; "quoted" \'single\''),
      ),
    ).toBe(true);
    // Characters outside of XML 1.0, section 2.2.
    expect(xml).not.toMatch(/[^\u0009\u000a\u000d\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  });

  test.each([
    ['link', '[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['cell', 'a | b', 'a \\| b'],
    ['tag', '<img src=x>', '&#60;img src=x&#62;'],
    ['entity', '&lt;', '&#38;lt;'],
    ['emphasis', '**b** _i_ ~~s~~', '\\*\\*b\\*\\* \\_i\\_ \\~\\~s\\~\\~'],
    ['code', '`x`', '\\`x\\`'],
    ['escape', '\\*', '\\\\\\*'],
    ['automatic link', 'https://x www.x.y', 'https&#58;//x www&#46;x.y'],
    ['mention', '@octocat', '&#64;&#8203;octocat'],
    ['heading', '# x', '\\# x'],
    ['list', '- x', '\\- x'],
    ['numbered list', '1. x', '1\\. x'],
    ['mathematics', '$x$', '&#36;x&#36;'],
    ['emoji', ':tada:', '&#58;tada:'],
    ['line', 'a\nb', 'a b'],
  ])('is no %s in Markdown', (_what, text, shown) => {
    expect(markdownText(text)).toBe(shown);
  });

  test.each([
    ['report', () => render(markdownReporter)],
    ['page of a job', () => renderJobSummary(hostileRun)],
  ])('leaves the tables of the Markdown %s whole', (_what, make) => {
    const lines = make().split('\n');
    const cells = (line: string): number => line.replaceAll('\\|', '').split('|').length;
    const tables = lines
      .map((line, index) => ({ line, head: lines[index + 1] ?? '' }))
      .filter(({ head }) => /^\| ---/u.test(head));
    expect(tables.length).toBeGreaterThan(1);
    for (const [index, line] of lines.entries()) {
      if (!/^\| ---/u.test(line)) continue;
      for (let row = index - 1; (lines[row] ?? '').startsWith('|'); row += row < index ? 2 : 1) {
        expect(cells(lines[row] ?? '')).toBe(cells(line));
      }
    }
    expect(make().replaceAll(/&#\d+;/gu, '')).not.toMatch(/<(?!U\+)[a-z/!]|(?<!\\)\]\(/iu);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\uff1d1', '\n@x'])(
    '%j starts no formula',
    (text) => {
      expect(startsFormula(text)).toBe(true);
      expect(inert(text)).toBe(`'${text}`);
    },
  );

  test.each(['Clause 7', '7.2(b)', "'quoted'", 'a=b'])('%j stays as it is', (text) => {
    expect(inert(text)).toBe(text);
  });

  test('stays in its cell of the CSV file and runs nothing', () => {
    const rows = parseCsv(render(csvReporter).slice(1));
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows.flat().filter((cell) => startsFormula(cell))).toEqual([]);
    expect(rows.flat().some((cell) => cell.startsWith(`'=HYPERLINK("https://evil.example","x")`))).toBe(true);
    expect(payload.startsWith('=')).toBe(true);
  });
});

/** RFC 4180, all cells quoted. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, cell = '', end = ''] of text.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/gu)) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  rows.pop();
  return rows;
}
