import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/report/display-width.ts';
import { fullReporter } from '../../src/report/full.ts';
import type { LintRun, ReportOptions } from '../../src/report/reporter.ts';
import { sampleContract, sampleResult, sampleRun } from './sample-run.ts';

const plain: ReportOptions = { width: 80, paint: (_style, text) => text, evidence: false, quiet: false };

function linesOf(options: Partial<ReportOptions> = {}, run: LintRun = sampleRun): string[] {
  return fullReporter.render(run, { ...plain, ...options }).split('\n');
}

describe('the report for people', () => {
  test.each([80, 120])('reads like this at %i columns', async (width) => {
    await expect(linesOf({ width, evidence: true }).join('\n')).toMatchFileSnapshot(`golden/full-${width}.txt`);
  });

  test.each([40, 60, 80, 120])('keeps to %i columns', (width) => {
    const tooLong = linesOf({ width, evidence: true }).filter((line) => displayWidth(line) > width);
    expect(tooLong).toEqual([]);
  });

  test('underlines exactly the words that a finding is about', () => {
    const lines = linesOf({ width: 120 });
    const at = lines.findIndex((line) => line.includes('commercially reasonable efforts'));
    const start = lines[at]?.indexOf('commercially') ?? -1;
    expect(lines[at + 1]?.indexOf('^')).toBe(start);
    expect(lines[at + 1]?.lastIndexOf('^')).toBe(start + 'commercially reasonable efforts'.length - 1);
  });

  test('shows a requirement once, however many findings it has', () => {
    expect(linesOf().filter((line) => line.includes('[remediation-time]'))).toHaveLength(1);
  });

  test('asks each open question once and names all that hang on it', () => {
    const text = linesOf().join('\n');
    expect(text.match(/Does the device keep data about patients/gu)).toHaveLength(1);
    expect(text).toMatch(/--fact stores_phi=yes or --fact stores_phi=no; decides phi-deletion,\s+phi-encryption/u);
    expect(text).not.toContain('[phi-deletion]');
  });

  test('lets nothing of a document steer the terminal', () => {
    const text = linesOf().join('\n');
    expect(text).not.toMatch(/[\u001b\u202e]/u);
    expect(text).toContain('<U+202E>');
    expect(text).toContain('␛[2J');
  });

  test('says what could not be read, in the file and instead of it', () => {
    const text = linesOf().join('\n');
    expect(text).toContain('not read: an image that may hold text, in paragraph 3');
    expect(text).toContain('error[image-only]: the pages are images without text');
  });

  test('names the tracked change that brought the words in', () => {
    expect(linesOf().join('\n')).toContain('= note: inserted by a tracked change (J. Doe, 2026-10-02)');
  });

  test('keeps to findings when told to be quiet', () => {
    const text = linesOf({ quiet: true }).join('\n');
    expect(text.startsWith('error[sbom-delivery]')).toBe(true);
    expect(text).not.toContain('summary of');
    expect(text).not.toContain('assumed:');
  });

  test('shows what is met only when asked', () => {
    expect(linesOf().join('\n')).not.toContain('ok[incident-notice]');
    expect(linesOf({ evidence: true }).join('\n')).toContain('ok[incident-notice]');
  });

  test('names as many sources as a line holds and counts the others', () => {
    const [source] = sampleRun.library.citations;
    const [requirement] = sampleRun.library.requirements;
    if (source === undefined || requirement === undefined) throw new Error('the sample is broken');
    const citations = ['a', 'b', 'c'].map((id) => ({
      ...source,
      id,
      title: `Act ${id}`,
      section: 'section '.repeat(3).trim(),
    }));
    const library = { ...sampleRun.library, citations, requirements: [{ ...requirement, cites: ['a', 'b', 'c'] }] };
    const lines = linesOf({}, { ...sampleRun, library });
    expect(lines).toContain('    = reference: Act a, section section section; 2 more');
    expect(linesOf({ width: 120 }, { ...sampleRun, library })).toContain(
      '    = reference: Act a, section section section; Act b, section section section; 1 more',
    );
  });

  test('shows three places at most and counts the others', () => {
    const [first] = sampleResult.findings;
    const block = sampleContract.blocks[6];
    if (first === undefined || block === undefined) throw new Error('the sample is broken');
    const blocks = Array.from({ length: 5 }, (_, index) => ({ ...block, index, clause: `9.${index}` }));
    const findings = blocks.map(({ index, clause, text }) => ({
      ...first,
      belongs: null,
      message: `doubt ${index}`,
      at: {
        quote: text,
        block: index,
        start: 0,
        end: text.length,
        clause,
        heading: [],
        exhibit: '',
        page: null,
        paragraph: index + 1,
      },
    }));
    const result = { ...sampleResult, contract: { ...sampleContract, blocks }, findings };
    const lines = linesOf({}, { ...sampleRun, files: [{ path: 'a.docx', sha256: '', result }] });
    expect(lines.filter((line) => /^9\.\d \|/u.test(line))).toHaveLength(3);
    expect(lines).toContain('    = also at: 9.3, 9.4');
  });

  test('colours by meaning, and the text is the same without', () => {
    const painted = linesOf({ paint: (style, text) => `<${style}>${text}</${style}>` }).join('\n');
    expect(painted).toContain('<error>error[sbom-delivery]</error>');
    expect(painted.replace(/<\/?(error|warning|info|good|strong|dim|quote)>/gu, '').replace(/ +$/gmu, '')).toBe(
      linesOf().join('\n'),
    );
  });

  test('is empty for nothing', () => {
    expect(fullReporter.render({ ...sampleRun, files: [], errors: [] }, plain)).toBe('');
  });
});
