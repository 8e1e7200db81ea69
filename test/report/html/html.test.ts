import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, scriptHash, styleHash } from '../../../src/report/html/content-security.ts';
import { webAddress } from '../../../src/report/html/escape-html.ts';
import { htmlReporter } from '../../../src/report/html/html.ts';
import type { LintRun, ReportOptions } from '../../../src/report/reporter.ts';
import { hostileRun } from '../hostile-run.ts';
import { portfolioRun } from '../portfolio-run.ts';
import { sampleRun } from '../sample-run.ts';
import { parseHtml } from './parse-html.ts';
import { realRun } from './real-run.ts';

const options: ReportOptions = { width: 80, paint: (_style, text) => text, evidence: false, quiet: false };

function render(run: LintRun): string {
  return String(htmlReporter.render(run, options));
}

const nothing: LintRun = { ...sampleRun, files: [] };
const runs = [
  ['one contract', sampleRun],
  ['several contracts', portfolioRun],
  ['many contracts', realRun(8)],
  ['hostile text', hostileRun],
  ['nothing', nothing],
] as const;

describe('the page', () => {
  test.each(runs)(
    'is well-formed for %s: every element closed, every id once, every link inside leads somewhere',
    (_what, run) => {
      const { ids, hrefs } = parseHtml(render(run));
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      const inside = hrefs.filter((href) => href.startsWith('#')).map((href) => href.slice(1));
      expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
    },
  );

  test.each(runs)('has headings in order for %s, one of the first level', (_what, run) => {
    const { headings } = parseHtml(render(run));
    expect(headings.filter((level) => level === 1)).toHaveLength(1);
    headings.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    }, 0);
  });

  test.each(runs)('loads nothing and links to web addresses of the library only, for %s', (_what, run) => {
    const { elements, hrefs, attributes } = parseHtml(render(run));
    expect(
      elements.filter((name) => ['img', 'link', 'iframe', 'object', 'embed', 'base', 'video', 'audio'].includes(name)),
    ).toEqual([]);
    expect(elements.filter((name) => name === 'script')).toHaveLength(1);
    expect(attributes.filter((name) => name === 'style' || name === 'src' || name.startsWith('on'))).toEqual([]);
    const known = new Set(run.library.citations.map(({ url }) => url));
    expect(hrefs.filter((href) => !href.startsWith('#') && !known.has(href))).toEqual([]);
  });

  test('has a policy that allows its own style and script and nothing else', () => {
    const page = render(sampleRun);
    const hash = (tag: string): string =>
      createHash('sha256')
        .update(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'u').exec(page)?.[1] ?? '')
        .digest('base64');
    expect({ style: styleHash, script: scriptHash }).toEqual({ style: hash('style'), script: hash('script') });
    expect(page).toContain(`content="${contentSecurityPolicy}"`);
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'; /u);
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/u);
  });

  test('shows hostile text as text', () => {
    const page = render(hostileRun);
    const { texts } = parseHtml(page);
    expect(
      texts.some((text) => text.includes('</script><script>alert(1)</script><img src=x onerror=alert(2)>&lt;')),
    ).toBe(true);
    expect(page).not.toMatch(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u,
    );
  });

  test('gives for a gap: verdict, words with context, place, what to ask, positions, sources', () => {
    const { texts } = parseHtml(render(sampleRun));
    const words = texts.join(' ').replace(/\s+/gu, ' ');
    for (const part of [
      'No operative clause on software bill of materials',
      'belong under Clause 7',
      'a list of components on request',
      'names of its own suppliers',
      'Clause 7.4',
      'Name SPDX or CycloneDX as the format.',
      'Nobody can patch what nobody knows to be there.',
      'Preferred text',
      'Fallback, if CISO approves',
      'Do not accept, unless CISO approves',
      'FDA has it already.',
      'section 524B(b)(3)',
    ]) {
      expect(words).toContain(part);
    }
    expect(words).toMatch(/renew it within \[10 days\] ; and/u);
    expect(words).toContain('cover the device');
  });

  test('never gives a coverage without its sum, its range and its rule', () => {
    const page = render(sampleRun);
    expect(page).toContain('Coverage 40.0 %');
    expect(page).toContain('together 6 of 15 = 40.0 %');
    expect(page).toContain('between 30.0 % and 55.0 %');
    expect(page).toContain('A met term earns its whole count');
  });

  test('says what was not read, in the contract and instead of it', () => {
    const page = render(sampleRun);
    expect(page).toContain('An image that may hold text, in paragraph 3');
    expect(page).toContain('the pages are images without text');
  });

  test('says who accepted a deviation, for what reason and until when', () => {
    expect(render(portfolioRun)).toContain('Accepted by CISO until 2027-03-31: Separate agreement 2026-114');
  });

  test('gives structural findings a section of their own', () => {
    const page = render(portfolioRun);
    expect(page.slice(page.indexOf('The contract as a document'))).toContain('Fill it in before signature.');
  });

  test('writes the same bytes again', () => {
    expect(render(portfolioRun)).toBe(render(portfolioRun));
  });

  test('stays small: one contract under 300 KiB, a hundred under 15 MB', () => {
    expect(Buffer.byteLength(render(realRun(1)))).toBeLessThan(300 * 1024);
    expect(Buffer.byteLength(render(realRun(100)))).toBeLessThan(15_000_000);
  });

  test.each([
    ['https://www.fda.gov/x?y#z', true],
    ['http://example.org', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['//evil.example', false],
    ['https:evil', false],
    ['', false],
  ])('links to %s: %s', (url, linked) => {
    expect(webAddress(url) !== null).toBe(linked);
  });
});
