import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { LintRun, ReportOptions } from '../../../src/report/reporter.ts';
import { sarifReporter } from '../../../src/report/sarif/sarif.ts';
import { hostileRun } from '../hostile-run.ts';
import { portfolioRun } from '../portfolio-run.ts';
import { sampleRun } from '../sample-run.ts';
import { brokenConstraints, places, sarifSchema, type SarifLog } from './sarif-schema.ts';

const options: ReportOptions = { width: 80, paint: (_style, text) => text, evidence: false, quiet: false };

function logOf(run: LintRun, root?: string): SarifLog {
  return JSON.parse(sarifReporter.render(run, root === undefined ? options : { ...options, root })) as SarifLog;
}

const log = logOf(portfolioRun);
const [run] = log.runs;
if (run === undefined) throw new Error('no run');
const { results, tool, invocations } = run;

describe('SARIF', () => {
  test('looks like this', async () => {
    await expect(sarifReporter.render(portfolioRun, options)).toMatchFileSnapshot('../golden/report.sarif.json');
  });

  test.each([
    ['several contracts', portfolioRun],
    ['one contract', sampleRun],
    ['hostile text', hostileRun],
    ['nothing', { ...sampleRun, files: [], errors: [] }],
  ] as const)('keeps to the standard for %s', (_what, of) => {
    const check = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(sarifSchema);
    const made = logOf(of);
    check(made);
    expect(check.errors).toBeNull();
    expect(brokenConstraints(made)).toEqual([]);
  });

  test('writes the same bytes again', () => {
    expect(sarifReporter.render(portfolioRun, options)).toBe(sarifReporter.render(portfolioRun, options));
  });

  test('keeps brackets and braces of a document from being links and placeholders', () => {
    const texts = logOf(hostileRun).runs[0]?.results.map(({ message }) => message.text) ?? [];
    const links = texts.flatMap((text) => [...text.matchAll(/(?<!\\)\[([^\]]*)\]\(/gu)].map(([, words]) => words));
    expect(new Set(links)).toEqual(new Set(['closest wording']));
    expect(texts.join('')).not.toMatch(/(?<!\{)\{\d+\}(?!\})/u);
  });
});

describe('GitHub code scanning', () => {
  test('gets a physical location for every result, the missing ones included', () => {
    expect(results.length).toBeGreaterThan(5);
    expect(
      results.filter(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri === undefined),
    ).toEqual([]);
  });

  test('gets relative, percent-encoded paths below the root', () => {
    const uris = [...new Set(places(results).map(({ physicalLocation }) => physicalLocation.artifactLocation.uri))];
    expect(uris).toContain('contracts/monitor%20v2%20%28draft%29.docx');
    expect(uris.filter((uri) => uri.startsWith('/') || uri.includes(':') || uri.includes('..'))).toEqual([]);
    expect(
      places(results).every(({ physicalLocation }) => physicalLocation.artifactLocation.uriBaseId === '%SRCROOT%'),
    ).toBe(true);
  });

  test('gets no region, since a contract has no lines that mean anything', () => {
    expect(JSON.stringify(log)).not.toMatch(/"(?:region|startLine|startColumn)"/u);
  });

  test('gets clause and heading as logical location, and the clause in the first sentence, which it makes the title', () => {
    const weak = results.find(
      ({ ruleId, message }) => ruleId === 'remediation-time' && message.text.includes('limited effort'),
    );
    expect(weak?.locations[0]?.logicalLocations?.[0]).toMatchObject({
      name: '8.2',
      fullyQualifiedName: 'Support/Vulnerability management/8.2',
    });
    expect(weak?.message.text).toMatch(
      /^Remediation deadlines is qualified by limited effort \(clause 8\.2, page 12\)\. /u,
    );
  });

  test('gets a fingerprint of our own in the only key that it reads', () => {
    for (const { partialFingerprints } of results) {
      expect(partialFingerprints['primaryLocationLineHash']).toBe(`${partialFingerprints['mc2/v1']}:1`);
    }
  });

  test('gets nothing that is met, accepted or only a question: it would show them as open alerts', () => {
    expect(results.some(({ ruleId }) => ruleId === 'incident-notice')).toBe(false);
    expect(JSON.stringify(log)).not.toMatch(/"suppressions"|"kind": ?"pass"/u);
    const accepted = results.filter(
      ({ ruleId, locations }) =>
        ruleId === 'sbom-delivery' && locations[0]?.physicalLocation.artifactLocation.uri.includes('monitor'),
    );
    expect(accepted).toEqual([]);
    expect(results.filter(({ ruleId }) => ruleId.startsWith('phi-'))).toEqual([]);
    expect(invocations[0]?.toolConfigurationNotifications).toHaveLength(3 * 2);
    expect(JSON.stringify(run.properties)).toContain('incident-notice');
  });

  test('gets all rules of the library, hit or not, sorted, so that runs agree', () => {
    const clean = logOf({ ...portfolioRun, files: [] }).runs[0]?.tool.driver.rules.map(({ id }) => id);
    expect(clean).toEqual(['document/hidden-text', 'document/unfilled-placeholder', 'sbom-delivery']);
    const ids = tool.driver.rules.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(ids).toContain('document/unfilled-placeholder');
  });

  test('gets help, tags and a security severity with each requirement', () => {
    const rule = tool.driver.rules.find(({ id }) => id === 'sbom-delivery');
    expect(rule?.help.markdown).toContain('Nobody can patch what nobody knows to be there.');
    expect(rule?.properties.tags).toContain('security');
    expect(rule?.properties['security-severity']).toBe('9.5');
  });

  test('hears of inputs and parts that could not be read, and that the run is not complete', () => {
    expect(invocations[0]?.executionSuccessful).toBe(false);
    const notices = invocations[0]?.toolExecutionNotifications ?? [];
    expect(notices.map(({ level, message }) => `${level}: ${message.text}`)).toEqual([
      'error: The pages are images without text. Run text recognition first.',
      'warning: Not read: an image that may hold text, in paragraph 3.',
    ]);
    expect(notices[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('contracts/scan.pdf');
  });

  test('gets no more results than it takes, and says what was left out', () => {
    const [file] = portfolioRun.files;
    const [finding] = file?.result.findings ?? [];
    if (file === undefined || finding === undefined) throw new Error('the sample is broken');
    const findings = Array.from({ length: 25_001 }, () => finding);
    const made = logOf({ ...portfolioRun, files: [{ ...file, result: { ...file.result, findings } }] });
    expect(made.runs[0]?.results).toHaveLength(25_000);
    expect(JSON.stringify(made.runs[0]?.invocations)).toContain('25000 of 25001 findings');
  });

  test('gets one category, whatever was judged', () => {
    expect(run.automationDetails.id).toBe('mc2/');
  });
});
