/**
 * What SARIF 2.1.0 and GitHub code scanning ask of a log in words and no schema can say. Each statement is checked on
 * logs of different kinds; the schema beside this file has the shape, `sarif.test.ts` what the log is for. Nothing here
 * stands for a run of GitHub itself, which no test can make.
 */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sarifReporter } from '../../../src/report/sarif/sarif.ts';
import { hostileRun } from '../hostile-run.ts';
import { portfolioRun } from '../portfolio-run.ts';
import { realRun } from '../html/real-run.ts';
import { sampleRun } from '../sample-run.ts';
import { brokenConstraints, places, type SarifLog } from './sarif-schema.ts';

const options = { width: 80, paint: (_style: string, text: string) => text, evidence: false, quiet: false };
const texts = [sampleRun, portfolioRun, hostileRun, realRun(2)].map((run) => sarifReporter.render(run, options));
const logs = texts.map((text) => JSON.parse(text) as SarifLog);

type Run = SarifLog['runs'][number];

/** A statement of the standard, by section, and what in a run breaks it. */
const standard: readonly (readonly [string, string, (run: Run) => readonly unknown[]])[] = [
  [
    '3.4.4',
    'a relative URI has a base that the run declares, where it has one',
    ({ results, originalUriBaseIds }) =>
      places(results)
        .map(({ physicalLocation }) => physicalLocation.artifactLocation.uriBaseId)
        .filter((id) => id !== undefined && !(id in originalUriBaseIds)),
  ],
  [
    '3.10.1',
    'a URI is a valid reference and names no scheme, no host and no parent folder',
    ({ artifacts }) =>
      artifacts
        .map(({ location }) => location.uri)
        .filter((uri) => !/^(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})+(?:\/(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})+)*$/u.test(uri)),
  ],
  [
    '3.11.2',
    'a plain message is of complete sentences',
    (run) => messages(run).filter((text) => !/^[^\p{Ll}].*[.!?…]$/su.test(text)),
  ],
  [
    '3.11.3',
    'a message with Markdown has plain text too',
    ({ results }) => results.filter(({ message }) => message.markdown !== '' && message.text === ''),
  ],
  [
    '3.11.5',
    'a message without arguments has no placeholder',
    (run) => messages(run).filter((text) => /(?<!\{)\{\d+\}(?!\})/u.test(text)),
  ],
  [
    '3.11.6',
    'a link leads to a related location, indices to what they name',
    (run) => brokenConstraints({ runs: [run] }),
  ],
  [
    '3.14.14',
    'a base without a URI says in words what it is',
    ({ originalUriBaseIds }) =>
      Object.values(originalUriBaseIds).filter(({ uri, description }) => uri === undefined && description.text === ''),
  ],
  [
    '3.17.3',
    'the id of a run is a hierarchical string',
    ({ automationDetails }) => [automationDetails.id].filter((id) => !/^[^/]+(?:\/[^/]*)*$/u.test(id)),
  ],
  [
    '3.20.14',
    'a run that could not read its inputs was not successful',
    ({ invocations }) =>
      invocations.filter(
        ({ executionSuccessful, toolExecutionNotifications }) =>
          executionSuccessful && toolExecutionNotifications.some(({ level }) => level === 'error'),
      ),
  ],
  [
    '3.24.2',
    'an artifact stands once, but for files outside of the root whose paths were cut',
    ({ artifacts }) => {
      const uris = artifacts
        .filter(({ location }) => location.uriBaseId !== undefined)
        .map(({ location }) => location.uri);
      return uris.filter((uri, at) => uris.indexOf(uri) !== at);
    },
  ],
  [
    '3.27.10',
    'a result of no kind is a failure and has a level',
    ({ results }) => results.filter(({ level, ...rest }) => level === 'none' || 'kind' in rest),
  ],
  [
    '3.27.17',
    'names of partial fingerprints end in a version, but for the one that GitHub reads',
    ({ results }) =>
      results
        .flatMap(({ partialFingerprints }) => Object.keys(partialFingerprints))
        .filter((name) => name !== 'primaryLocationLineHash' && !/\/v\d+$/u.test(name)),
  ],
  [
    '3.33.4',
    'the qualified name of a logical location ends in its own name, and its parts are separated by slashes',
    ({ results }) =>
      places(results)
        .flatMap(({ logicalLocations = [] }) => logicalLocations)
        .filter(
          ({ name, fullyQualifiedName }) => fullyQualifiedName.split('/').at(-1) !== name.replaceAll('/', '\u2215'),
        ),
  ],
  [
    '3.49.7',
    'a rule has a name for people that is not its id',
    ({ tool }) => tool.driver.rules.filter(({ id, name }) => name === '' || name === id || /[^\p{L}\p{N}]/u.test(name)),
  ],
  [
    '3.8.2',
    'tags of a rule are distinct',
    ({ tool }) => tool.driver.rules.filter(({ properties: { tags } }) => new Set(tags).size < tags.length),
  ],
  [
    '3.52.4',
    'a notification about a rule names one that the run describes',
    ({ tool, invocations }) =>
      invocations
        .flatMap(({ toolConfigurationNotifications }) => toolConfigurationNotifications)
        .filter(({ associatedRule }) => !tool.driver.rules.some(({ id }) => id === associatedRule?.id)),
  ],
];

/** The same for what GitHub documents, or what its users have reported where the documents are silent. */
const gitHub: readonly (readonly [string, (run: Run) => readonly unknown[]])[] = [
  ['has a location for every result', ({ results }) => results.filter(({ locations }) => locations.length !== 1)],
  [
    'has a physical location in the first place of every result',
    ({ results }) =>
      results.filter(({ locations }) => (locations[0]?.physicalLocation.artifactLocation.uri ?? '') === ''),
  ],
  ['has no region, whose text would be hashed', (run) => JSON.stringify(run).match(/"region"/gu) ?? []],
  [
    'marks no result as suppressed, which is shown as open',
    ({ results }) => results.filter((one) => 'suppressions' in one),
  ],
  ['has at most 25,000 results', ({ results }) => results.slice(25_000)],
  ['has at most 25,000 rules', ({ tool }) => tool.driver.rules.slice(25_000)],
  [
    'has texts for every rule, within their limits',
    ({ tool }) =>
      tool.driver.rules.filter(
        ({ name, shortDescription, fullDescription, help }) =>
          [shortDescription, fullDescription, help].some(({ text }) => text === '') ||
          help.markdown === '' ||
          name.length > 255 ||
          shortDescription.text.length > 1024 ||
          fullDescription.text.length > 1024,
      ),
  ],
  [
    'has ten tags for a rule at most, which is what it shows',
    ({ tool }) => tool.driver.rules.filter(({ properties }) => properties.tags.length > 10),
  ],
  [
    'has a security severity between its bounds wherever a rule is about security',
    ({ tool }) =>
      tool.driver.rules.filter(({ properties }) => {
        const severity = Number(properties['security-severity']);
        return properties.tags.includes('security') && !(severity > 0 && severity <= 10);
      }),
  ],
  [
    'has the place in the first sentence, which becomes the title',
    ({ results }) =>
      results.filter(
        ({ locations, message }) =>
          locations[0]?.logicalLocations !== undefined && !/\([^]+\)[.!?]/u.test(message.text),
      ),
  ],
];

describe.each(
  logs.map(({ runs }, at) => [['one contract', 'several contracts', 'hostile text', 'real text'][at], runs] as const),
)('a log on %s', (_what, runs) => {
  test.each(standard)('SARIF 2.1.0, %s: %s', (_section, _statement, broken) => {
    expect(runs.flatMap(broken)).toEqual([]);
  });

  test.each(gitHub)('for GitHub %s', (_statement, broken) => {
    expect(runs.flatMap(broken)).toEqual([]);
  });
});

test('findings of a real contract have fingerprints of their own', () => {
  const prints = logs
    .at(-1)
    ?.runs.flatMap(({ results }) => results.map(({ partialFingerprints }) => partialFingerprints['mc2/v1']));
  expect(prints?.length).toBeGreaterThan(100);
  // The same contract twice: each fingerprint stands for one finding in each.
  expect(new Set(prints).size).toBe((prints?.length ?? 0) / 2);
});

describe('the file', () => {
  test('is UTF-8 without a mark at its head, and one run (3.1, 3.13.4)', () => {
    for (const text of texts) {
      expect(text.startsWith('{')).toBe(true);
      expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
    }
    expect(logs.map(({ runs }) => runs.length)).toEqual(logs.map(() => 1));
  });

  test('names the schema of the version it is of (3.13.2, 3.13.3)', () => {
    for (const text of texts) {
      const { $schema, version } = JSON.parse(text) as { $schema: string; version: string };
      expect(version).toBe('2.1.0');
      expect($schema).toMatch(/sarif-schema-2\.1\.0\.json$/u);
    }
  });

  test('stays below the 10 MB, compressed, that GitHub takes, with as many results as it takes', () => {
    const run = realRun(1);
    const [file] = run.files;
    if (file === undefined) throw new Error('the sample is broken');
    const findings = file.result.findings.filter(({ code }) => code !== 'needs-input');
    const count = Math.ceil(25_000 / findings.length);
    const files = Array.from({ length: count }, (_, at) => ({
      ...file,
      path: `contracts/${at}.docx`,
      result: {
        ...file.result,
        // No two findings of a portfolio are the same: neither fingerprint nor quotation may compress away.
        findings: findings.map((finding, index) => ({
          ...finding,
          fingerprint: `${at.toString(16).padStart(8, '0')}${((index * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0')}`,
        })),
      },
    }));
    const text = sarifReporter.render({ ...run, files }, options);
    expect((JSON.parse(text) as SarifLog).runs[0]?.results).toHaveLength(25_000);
    expect(gzipSync(text).length).toBeLessThan(10 * 2 ** 20);
  }, 60_000);
});

function messages({ results, invocations }: Run): string[] {
  const notices = invocations.flatMap(({ toolExecutionNotifications, toolConfigurationNotifications }) => [
    ...toolExecutionNotifications,
    ...toolConfigurationNotifications,
  ]);
  return [...results, ...notices].map(({ message }) => message.text);
}
