import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { htmlReporter } from '../../../src/report/html/html.ts';
import type { LintRun, ReportOptions } from '../../../src/report/reporter.ts';
import { hostileRun } from '../hostile-run.ts';
import { realRun } from './real-run.ts';

const program = process.env['MC2_CHROMIUM'] ?? '/usr/bin/chromium';
const absent = !existsSync(program);
const options: ReportOptions = { width: 80, paint: (_style, text) => text, evidence: false, quiet: false };

/** Headless, and quiet: none of the background traffic of a browser. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const runs: Readonly<Record<string, LintRun>> = {
  one: realRun(1),
  few: realRun(3),
  many: realRun(100),
  hostile: hostileRun,
};

describe.skipIf(absent)(`in a browser${absent ? ` (skipped: no Chromium at ${program})` : ''}`, () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'mc2-html-'));

  beforeAll(async () => {
    for (const [name, run] of Object.entries(runs)) {
      writeFileSync(join(folder, `${name}.html`), String(htmlReporter.render(run, options)));
    }
    browser = await chromium.launch({ executablePath: program, args: flags });
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page from the disk and gathers everything that it should not do. */
  async function open(
    name: string,
    width = 1280,
    script = true,
  ): Promise<{ readonly page: Page; readonly faults: string[] }> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: script });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => faults.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    const own = pathToFileURL(join(folder, `${name}.html`)).href;
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== own) faults.push(`request: ${request.url()}`);
    });
    await page.goto(own);
    return { page, faults };
  }

  test.each(Object.keys(runs))(
    'opens %s from the disk without a request, an error or a word on the console',
    async (name) => {
      const { page, faults } = await open(name);
      await expect.poll(() => page.locator('h1').count()).toBe(1);
      expect(faults).toEqual([]);
    },
  );

  test.each(Object.keys(runs).flatMap((name) => [375, 1280].map((width) => [name, width] as const)))(
    '%s has no horizontal overflow at %i pixels, folded or unfolded',
    async (name, width) => {
      const { page } = await open(name, width);
      const overflow = (): Promise<number> => page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(await overflow()).toBe(0);
      if (name === 'many') return;
      await page.locator('#unfold').click();
      await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
      expect(await overflow()).toBe(0);
    },
  );

  test('filters by verdict and by words from the keyboard, and says how many are left', async () => {
    const { page } = await open('one');
    const shown = page.locator('#shown');
    await expect.poll(() => shown.textContent()).toBe('60 requirements');
    await page.locator('#q').focus();
    await page.keyboard.type('software bill');
    await expect.poll(() => shown.textContent()).toMatch(/^[1-9]\d? of 60 requirements$/u);
    expect(await page.locator('.entry:visible').count()).toBeLessThan(60);
    // On to the first box, and off with it.
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.name')).toBe('v');
    const before = Number.parseInt((await shown.textContent()) ?? '', 10);
    for (const status of await page
      .locator('input[name=v]')
      .evaluateAll((boxes) => boxes.map((box) => (box as unknown as { value: string }).value))) {
      if (status === 'missing') break;
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
    }
    await expect.poll(async () => Number.parseInt((await shown.textContent()) ?? '', 10)).toBeLessThan(before);
    const left = await page
      .locator('.entry:visible')
      .evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-v')));
    expect(left.filter((status) => status === 'met' || status === 'weak')).toEqual([]);
    expect(await shown.getAttribute('aria-live')).toBe('polite');
  });

  test('filters by severity and shows everything again', async () => {
    const { page } = await open('one');
    await page.locator('input[name=s][value=high]').uncheck();
    expect(await page.locator('.entry[data-s=high]:visible').count()).toBe(0);
    await page.locator('button[type=reset]').press('Enter');
    await expect.poll(() => page.locator('#shown').textContent()).toBe('60 requirements');
  });

  test('shows everything without script', async () => {
    const { page } = await open('one', 1280, false);
    expect(await page.locator('.entry:visible').count()).toBe(60);
    expect(await page.locator('.filter').isVisible()).toBe(false);
  });

  test('leads from a verdict of the matrix to the words in the contract', async () => {
    const { page } = await open('few');
    const cell = page.locator('.matrix td a').first();
    await cell.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const target = await page.evaluate('document.activeElement.getAttribute("href").slice(1)');
    expect(target).toMatch(/^c2-/u);
    await page.keyboard.press('Enter');
    await expect
      .poll(() =>
        page.locator(`[id="${String(target)}"]`).evaluate((entry) => (entry as unknown as { open: boolean }).open),
      )
      .toBe(true);
    expect(await page.locator(`[id="${String(target)}"] .body`).isVisible()).toBe(true);
  });

  test('sorts suppliers by coverage and by a single requirement', async () => {
    const { page } = await open('many');
    const keys = (column: number): Promise<number[]> =>
      page
        .locator(`.matrix tbody tr td:nth-child(${column})`)
        .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-k'))));
    for (const column of [2, 5]) {
      await page.locator(`.matrix thead tr:last-child th:nth-child(${column}) .sort`).press('Enter');
      const sorted = await keys(column);
      expect(sorted).toHaveLength(100);
      expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
      expect(await page.locator(`.matrix thead tr:last-child th:nth-child(${column})`).getAttribute('aria-sort')).toBe(
        'ascending',
      );
    }
  });

  test('lets everything be reached that can be used, with a name that a screen reader can say', async () => {
    const { page } = await open('few');
    const nameless = await page.evaluate(`[...document.querySelectorAll('a, button, input, summary, [tabindex]')]
      .filter((one) => !one.textContent.trim() && !one.getAttribute('aria-label') && !(one.labels && one.labels.length)).length`);
    expect(nameless).toBe(0);
    for (const landmark of ['header', 'main', 'footer', '[role=search]'])
      expect(await page.locator(landmark).count(), landmark).toBe(1);
    const loose = await page.evaluate(`[...document.querySelectorAll('th')].filter((th) => !th.scope).length`);
    expect(loose).toBe(0);
  });

  test.each(['light', 'dark'] as const)('has enough contrast in %s', async (colorScheme) => {
    const { page } = await open('few');
    await page.emulateMedia({ colorScheme });
    const low = await page.evaluate(contrastFaults);
    expect(low).toEqual([]);
  });

  test.each([
    ['one', 'A4'],
    ['one', 'Letter'],
    ['few', 'A4'],
    ['many', 'Letter'],
  ])('prints %s on %s with nothing cut off at the right', async (name, format) => {
    const { page } = await open(name);
    const path = join(folder, `${name}-${format}.pdf`);
    await page.pdf({ path, format, printBackground: true });
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
    // The width between the margins of the narrower paper, in CSS pixels, on which nothing may stand out.
    const width = Math.floor(((format === 'A4' ? 210 : 215.9) - 34) * (96 / 25.4));
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width, height: 1000 });
    const wide = await page.evaluate(`[...document.querySelectorAll('main *')]
      .filter((one) => !one.closest('.heat, .sr, svg') && one.getClientRects().length > 0 && one.getBoundingClientRect().right > ${width} + 1)
      .map((one) => one.tagName + '.' + one.className).slice(0, 5)`);
    expect(wide).toEqual([]);
    // The matrix has landscape pages of its own.
    const heat = await page.evaluate(`(document.querySelector('.heat table') || { offsetWidth: 0 }).offsetWidth`);
    expect(heat).toBeLessThanOrEqual(Math.floor(((format === 'A4' ? 297 : 279.4) - 24) * (96 / 25.4)));
  });

  test('opens with a hundred contracts', async () => {
    const { page } = await open('many');
    await page.locator('.contract').first().waitFor();
  });
});

/** Texts whose contrast with what is behind them falls short of WCAG 2.2, 1.4.3. */
const contrastFaults = `(() => {
  const parse = (color) => (color.match(/[\\d.]+/g) || []).map(Number);
  const luminance = ([r, g, b]) => {
    const f = (c) => { c /= 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
    return 0.2126 * f(r) + 0.7152 * f(g) + 0.0722 * f(b);
  };
  const behind = (node) => {
    for (let one = node; one; one = one.parentElement) {
      const color = parse(getComputedStyle(one).backgroundColor);
      if (color.length === 3 || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  const faults = new Set();
  for (const node of document.querySelectorAll('body *:not(svg *)')) {
    if (node.getClientRects().length === 0 || ![...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim())) continue;
    const [a, b] = [luminance(parse(getComputedStyle(node).color)), luminance(behind(node))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) faults.add(node.tagName + '.' + node.className + ' ' + ratio.toFixed(2));
  }
  return [...faults];
})()`;
