import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import type { LintRun, ReportOptions } from '../../../src/report/reporter.ts';
import { columnName } from '../../../src/report/xlsx/cell.ts';
import { xlsxReporter } from '../../../src/report/xlsx/xlsx.ts';
import { hostileRun } from '../hostile-run.ts';
import { parseXml } from '../parse-xml.ts';
import { portfolioRun } from '../portfolio-run.ts';
import { sampleRun } from '../sample-run.ts';
import { validateOffice } from '../../office-validator.ts';

const options: ReportOptions = { width: 80, paint: (_style, text) => text, evidence: false, quiet: false };
const folder = mkdtempSync(join(tmpdir(), 'mc2-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function bytesOf(run: LintRun): Promise<Uint8Array> {
  const content = await xlsxReporter.render(run, options);
  if (typeof content === 'string') throw new Error('a workbook is no text');
  return content;
}

async function parts(run: LintRun): Promise<Record<string, string>> {
  const files = unzipSync(await bytesOf(run));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Texts of the cells of one sheet, by address. */
function cells(sheet: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, at = '', text, number] of sheet.matchAll(
    /<c r="([A-Z]+\d+)"[^>]*>(?:<is><t[^>]*>([^<]*)<\/t><\/is>|<v>([^<]*)<\/v>)<\/c>/gu,
  )) {
    found.set(at, text ?? number ?? '');
  }
  return found;
}

describe('the workbook', () => {
  test.each([
    ['several contracts', portfolioRun],
    ['hostile text', hostileRun],
    ['nothing', { ...sampleRun, files: [], errors: [] }],
  ] as const)('is a valid package for %s', async (what, run) => {
    const path = join(folder, `${what}.xlsx`);
    writeFileSync(path, await bytesOf(run));
    if (validateOffice !== null) expect((await validateOffice(path)).errors).toEqual([]);
    for (const [name, text] of Object.entries(await parts(run))) expect(() => parseXml(text), name).not.toThrow();
  });

  test('has the same bytes for the same run, in every time zone', async () => {
    const zone = process.env['TZ'];
    const first = await bytesOf(portfolioRun);
    process.env['TZ'] = 'Pacific/Auckland';
    const second = await bytesOf(portfolioRun);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(Buffer.from(second).equals(first)).toBe(true);
  });

  test('has the sheets that an award file needs, with header, filter and frozen panes', async () => {
    const all = await parts(portfolioRun);
    expect([...(all['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/gu)].map(([, name]) => name)).toEqual([
      'Summary',
      'Matrix',
      'Gaps',
      'Facts and questions',
      'Unread',
    ]);
    for (const number of [1, 2, 3, 4, 5]) {
      const sheet = all[`xl/worksheets/sheet${number}.xml`] ?? '';
      expect(sheet).toContain('state="frozen"');
      expect(sheet).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/u);
    }
  });

  test('puts requirements in rows and suppliers in columns of the matrix', async () => {
    const matrix = cells((await parts(portfolioRun))['xl/worksheets/sheet2.xml'] ?? '');
    expect(matrix.get('G1')).toBe('Breathe Well GmbH');
    expect([matrix.get('A2'), matrix.get('F2'), matrix.get('G2')]).toEqual(['sbom-delivery', 'missing', 'met']);
  });

  test('lists gaps with quotation, what to ask for and our own text; met terms are no gaps', async () => {
    const sheet = (await parts(portfolioRun))['xl/worksheets/sheet3.xml'] ?? '';
    const texts = [...cells(sheet).values()];
    expect(texts).toContain('The Supplier shall provide a list of components on request.');
    expect(texts).toContain('Ask for thirty days for critical vulnerabilities. Strike the words or add a hard limit.');
    expect(texts).toContain(
      'Supplier shall deliver to Customer an SBOM of the Product and shall:\n- renew it within [10 days]; and\n- cover the hosted part.',
    );
    expect(texts).not.toContain('met');
    expect(texts.some((text) => text.includes('accepted by CISO until 2027-03-31'))).toBe(true);
  });

  test('keeps coverage a number that can be sorted, with its sum beside it', async () => {
    const summary = cells((await parts(portfolioRun))['xl/worksheets/sheet1.xml'] ?? '');
    expect(summary.get('D2')).toBe('40');
    expect(summary.get('P2')).toContain('together 6 of 15 = 40.0 %');
  });

  test('says what was not read: inputs, parts and tracked changes', async () => {
    const texts = [...cells((await parts(portfolioRun))['xl/worksheets/sheet5.xml'] ?? '').values()];
    expect(texts).toContain('the pages are images without text');
    expect(texts).toContain('an image that may hold text, in paragraph 3');
    expect(texts).toContain('tracked changes');
  });

  test('runs nothing: no formula, and text that looks like one is marked as quoted', async () => {
    const all = await parts(hostileRun);
    const sheets = Object.entries(all).filter(([name]) => name.startsWith('xl/worksheets/'));
    expect(sheets.map(([, text]) => text).join('')).not.toMatch(/<f[\s>]/u);
    const quoted = [...(all['xl/styles.xml'] ?? '').matchAll(/<xf [^>]*>/gu)]
      .slice(1)
      .findIndex(([xf]) => xf.includes('quotePrefix="1"'));
    for (const [, sheet] of sheets) {
      for (const [, style, text = ''] of sheet.matchAll(
        /<c r="[A-Z]+(?!1")\d+" s="(\d+)" t="inlineStr"><is><t[^>]*>([^<]*)</gu,
      )) {
        if (text.startsWith('=')) expect(Number(style)).toBe(quoted);
      }
    }
    expect(sheets.some(([, text]) => text.includes('>=HYPERLINK('))).toBe(true);
    expect(sheets.map(([, text]) => text).join('')).toContain('_x005F_x0041_');
  });

  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('names column %i %s', (index, name) => {
    expect(columnName(index)).toBe(name);
  });

  const calc = calcProgram();
  test.skipIf(calc === null)(
    `opens in LibreOffice Calc${calc === null ? ' (skipped: Calc is not installed)' : ''}`,
    async () => {
      const path = join(folder, 'calc.xlsx');
      writeFileSync(path, await bytesOf(portfolioRun));
      execFileSync(
        calc ?? '',
        [
          '--headless',
          `-env:UserInstallation=file://${join(folder, 'profile')}`,
          '--convert-to',
          'csv',
          '--outdir',
          folder,
          path,
        ],
        { stdio: 'pipe' },
      );
      const csv = readFileSync(join(folder, 'calc.csv'), 'utf8');
      expect(csv).toContain('Breathe Well GmbH');
      expect(csv).toContain('66.7 %');
    },
  );
});

/** The office program where its spreadsheet part is installed beside it. */
function calcProgram(): string | null {
  const program = process.env['MC2_SOFFICE'] ?? '/usr/bin/soffice';
  if (!existsSync(program)) return null;
  return existsSync(join(dirname(realpathSync(program)), 'libsclo.so')) ? program : null;
}
