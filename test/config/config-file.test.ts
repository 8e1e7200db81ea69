import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configProblems } from '../../src/config/check-config.ts';
import { readConfig } from '../../src/config/config-file.ts';
import { effectiveSettings } from '../../src/config/explain-settings.ts';
import { describeOrigin } from '../../src/config/origin.ts';
import { profileIn } from '../../src/config/profile.ts';
import { renderConfig } from '../../src/config/render-config.ts';
import { pathIn } from '../../src/config/setting-values.ts';
import { settingsIn } from '../../src/config/settings.ts';
import { library } from '../lint/real-library.ts';
import { folderWith } from './temporary-files.ts';

const known = { library, rules: ['unfilled-placeholder'], formats: ['full', 'json'] };

function read(files: Readonly<Record<string, string>>) {
  const folder = folderWith(files);
  const { file, problems } = readConfig(join(folder, 'mc2.yaml'), folder);
  const all = [...problems, ...(file === null ? [] : configProblems(file, known))];
  return {
    folder,
    file,
    problems: all.map(({ path, line, message, help }) => ({ at: `${path}:${line}`, message, help })),
  };
}

function settings(files: Readonly<Record<string, string>>, contract: string | null = null) {
  const { folder, file, problems } = read(files);
  expect(problems).toEqual([]);
  if (file === null) throw new Error('no configuration');
  const found = settingsIn(file, contract === null ? null : join(folder, contract));
  return { folder, found };
}

describe('a configuration', () => {
  test('has every fault told at once, with its place', () => {
    const { problems } = read({
      'mc2.yaml': [
        'fail_onn: error',
        'tier: established!',
        'facts: { networkd: yes }',
        'parameters: { critical_patch_days: 100000, tls_min: 1.1 }',
        'severities:',
        '  sbom-delivry: error',
        '  legal: off',
        '  audit-logging: { level: off }',
        'formats: [jsn]',
        'extends: [mc2:strickt, missing.yaml, https://example.org/mc2.yaml]',
      ].join('\n'),
    });
    expect(problems.map(({ at, message, help }) => `${at} ${message} | ${help}`)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('mc2.yaml:1 unknown key `fail_onn` | did you mean `fail_on`?'),
        expect.stringContaining('mc2.yaml:2 `tier` cannot be'),
        expect.stringContaining('mc2.yaml:3 unknown fact `networkd` | did you mean `networked`?'),
        expect.stringContaining('mc2.yaml:4 `critical_patch_days` must be at most'),
        expect.stringContaining('mc2.yaml:4 `tls_min`'),
        expect.stringContaining(
          'mc2.yaml:6 unknown requirement or rule `sbom-delivry` | did you mean `sbom-delivery`?',
        ),
        expect.stringContaining('mc2.yaml:7 `severities.legal` cannot be `off`'),
        expect.stringContaining('mc2.yaml:8 `audit-logging` is off without a reason'),
        expect.stringContaining('mc2.yaml:9 unknown format `jsn` | did you mean `json`?'),
        expect.stringContaining('mc2.yaml:10 no configuration is called `mc2:strickt` | did you mean `mc2:strict`?'),
        expect.stringContaining('mc2.yaml:10 cannot read `missing.yaml`'),
        expect.stringContaining('mc2.yaml:10 no configuration is called `https://example.org/mc2.yaml`'),
      ]),
    );
  });

  test('that is empty changes nothing', () => {
    expect(settings({ 'mc2.yaml': '# nothing yet\n' }).found.size).toBe(0);
  });

  test('that extends itself in a circle is refused', () => {
    const { problems } = read({ 'mc2.yaml': 'extends: a.yaml', 'a.yaml': 'extends: mc2.yaml' });
    expect(problems).toMatchObject([{ at: 'a.yaml:1', message: 'the configuration extends itself' }]);
  });

  test('has the faults of what it extends told too', () => {
    const { problems } = read({ 'mc2.yaml': 'extends: house/base.yaml', 'house/base.yaml': 'tiers: advanced' });
    expect(problems).toMatchObject([{ at: 'house/base.yaml:1', message: 'unknown key `tiers`' }]);
  });
});

describe('settings', () => {
  const files = {
    'mc2.yaml': [
      'extends: [mc2:small-clinic, house/base.yaml]',
      'facts: { networked: yes }',
      'severities: { sbom-delivery: warning }',
      'overrides:',
      '  - files: contracts/eu/**',
      '    tier: advanced',
      '    facts: { cloud: yes }',
      '  - files: [contracts/eu/a.md]',
      '    facts: { cloud: no }',
      '    severities: { audit-logging: { level: off, reason: not networked } }',
    ].join('\n'),
    'house/base.yaml': [
      'tier: established',
      'library: clauses',
      'facts: { networked: no, stores_phi: yes }',
      'parameters: { critical_patch_days: 15, tls_min: 1.2 }',
      'overrides: [{ files: "**", facts: { wireless: yes } }]',
    ].join('\n'),
  };

  test('of a file outrank those it extends, entry by entry', () => {
    const { folder, found } = settings(files);
    const shown = effectiveSettings(found, new Map())
      .filter(({ origin }) => origin.kind !== 'default')
      .map(({ key, value, origin }) => `${key}=${String(value)} ${describeOrigin(origin)}`);
    expect(shown).toEqual([
      'library=clauses house/base.yaml:2',
      'tier=established house/base.yaml:1',
      'facts.networked=yes mc2.yaml:2',
      'facts.stores_phi=yes house/base.yaml:3',
      'parameters.critical_patch_days=15 house/base.yaml:4',
      'parameters.tls_min=1.2 house/base.yaml:4',
      'severities.sbom-delivery=warning mc2.yaml:3',
    ]);
    expect(pathIn(found, 'library')).toBe(join(folder, 'house/clauses'));
  });

  test('of overrides outrank those of the file, the later one the earlier', () => {
    expect(profileIn(settings(files, 'contracts/eu/b.md').found, library)).toMatchObject({
      tier: 'advanced',
      facts: new Map([
        ['networked', true],
        ['stores_phi', true],
        ['cloud', true],
      ]),
    });
    const { levels, facts } = profileIn(settings(files, 'contracts/eu/a.md').found, library);
    expect(facts.get('cloud')).toBe(false);
    expect(levels.get('audit-logging')).toEqual({
      level: 'off',
      because: 'switched off in mc2.yaml:10: not networked',
    });
    expect(profileIn(settings(files, 'contracts/us/a.md').found, library).tier).toBe('established');
  });

  test('of overrides in another folder are about the files there', () => {
    expect(profileIn(settings(files, 'contracts/a.md').found, library).facts.has('wireless')).toBe(false);
    expect(profileIn(settings(files, 'house/a.md').found, library).facts.get('wireless')).toBe(true);
  });

  test('keep versions as they are written', () => {
    const { found } = settings({ 'mc2.yaml': 'parameters: { tls_min: 1.20 }' });
    expect(profileIn(found, library).parameters.get('tls_min')).toBe('1.20');
  });

  test('of flags and environment outrank the files', () => {
    const given = new Map([
      ['tier', { value: 'advanced', origin: { kind: 'environment', name: 'MC2_TIER' } as const }],
    ]);
    const tier = effectiveSettings(settings(files).found, given).find(({ key }) => key === 'tier');
    expect(tier).toEqual({ key: 'tier', value: 'advanced', origin: { kind: 'environment', name: 'MC2_TIER' } });
  });
});

describe('the configuration that mc2 init writes', () => {
  test.each([null, '../house'])('has no fault, with the library %s', (own) => {
    const text = renderConfig({ purchase: 'purchase.yaml', library: own }, library);
    const { found } = settings({ 'mc2.yaml': text });
    expect([...found.keys()]).toEqual(own === null ? ['purchase', 'fail_on'] : ['purchase', 'library', 'fail_on']);
  });

  test('has no fault either when every example is taken up', () => {
    const text = renderConfig({ purchase: 'purchase.yaml', library: null }, library).replace(
      /^# ((?:files|library|tier|formats|facts|parameters|severities|overrides):.*| {2,}.*|extends: .*)$/gmu,
      '$1',
    );
    expect(text).toMatch(/^overrides:\n {2}- files:/mu);
    const { problems } = read({
      'mc2.yaml': text.replace('extends: ../mc2.yaml', 'extends: base.yaml'),
      'base.yaml': '',
    });
    expect(problems).toEqual([]);
  });
});
