import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { jsonReporter } from '../../src/report/json.ts';
import type { LintRun, ReportOptions } from '../../src/report/reporter.ts';
import { sampleContract, sampleRun } from './sample-run.ts';

type Report = {
  summary: Record<string, number>;
  files: {
    findings: { paragraph: number | null; quote: string; start: number | null; end: number | null }[];
    requirements: { id: string }[];
  }[];
};

const options: ReportOptions = { width: 80, paint: (_style, text) => text, evidence: false, quiet: false };
const text = jsonReporter.render(sampleRun, options);
const schema = JSON.parse(
  readFileSync(new URL('../../schemas/lint-report.v1.schema.json', import.meta.url), 'utf8'),
) as object;

describe('the report for programs', () => {
  test('looks like this', async () => {
    await expect(text).toMatchFileSnapshot('golden/report.json');
  });

  test('keeps to its schema', () => {
    const check = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    check(JSON.parse(text));
    expect(check.errors).toBeNull();
  });

  test('has no key that the schema does not describe', () => {
    const closed = JSON.parse(JSON.stringify(schema), (_key, value: unknown) =>
      isObjectSchema(value) ? { ...value, additionalProperties: false } : value,
    ) as object;
    const check = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(closed);
    check(JSON.parse(text));
    expect(check.errors).toBeNull();
  });

  test('holds every requirement of the file and every finding, questions included', () => {
    const { files, summary } = JSON.parse(text) as Report;
    expect(files[0]?.requirements.map(({ id }) => id)).toEqual(
      sampleRun.files[0]?.result.verdicts.map(({ requirement }) => requirement),
    );
    expect(files[0]?.findings).toHaveLength(sampleRun.files[0]?.result.findings.length ?? -1);
    expect(summary).toMatchObject({
      files: 1,
      unreadable: 1,
      errors: 4,
      warnings: 1,
      infos: 1,
      met: 1,
      needs_input: 2,
    });
  });

  test('has offsets that cut the quotation out of its paragraph', () => {
    const quoted = (JSON.parse(text) as Report).files[0]?.findings.filter(({ paragraph }) => paragraph !== null) ?? [];
    expect(quoted.length).toBeGreaterThan(0);
    for (const { paragraph, start, end, quote } of quoted) {
      const block = sampleContract.blocks.find((candidate) => candidate.paragraph === paragraph);
      expect(block?.text.slice(start ?? 0, end ?? 0)).toBe(quote);
    }
  });

  test('keeps the text of the document exactly, but steers no terminal', () => {
    expect(text).not.toMatch(/[\u001b\u202e]/u);
    const findings = (JSON.parse(text) as Report).files[0]?.findings ?? [];
    expect(findings.some(({ quote }) => quote.includes('\u202e') && quote.includes('\u001b[2J'))).toBe(true);
  });

  test('does not depend on terminal or options', () => {
    expect(jsonReporter.render(sampleRun, { width: 40, paint: () => 'x', evidence: true, quiet: true })).toBe(text);
  });

  test('is valid for a run without any file', () => {
    const empty: LintRun = { ...sampleRun, files: [], errors: [] };
    const check = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    expect(check(JSON.parse(jsonReporter.render(empty, options)))).toBe(true);
  });
});

function isObjectSchema(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'properties' in value && 'required' in value;
}
