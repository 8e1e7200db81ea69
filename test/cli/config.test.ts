import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, fixtures, mc2, smallLibrary } from './run.ts';

/** A folder with two weak contracts and a configuration. */
function deal(config: string): string {
  const cwd = emptyFolder();
  mkdirSync(join(cwd, 'contracts/eu'), { recursive: true });
  mkdirSync(join(cwd, '.git'));
  for (const path of ['contracts/a.md', 'contracts/eu/b.md'])
    copyFileSync(join(fixtures, 'contracts/weak.md'), join(cwd, path));
  writeFileSync(join(cwd, 'mc2.yaml'), config.replace('LIBRARY', JSON.stringify(smallLibrary)));
  return cwd;
}

const base = 'library: LIBRARY\nfiles: [contracts]\n';

type Report = {
  readonly library: { readonly name: string };
  readonly files: readonly {
    readonly path: string;
    readonly facts: readonly { readonly id: string; readonly value: boolean | null; readonly from: string }[];
    readonly findings: readonly { readonly requirement: string; readonly level: string }[];
    readonly requirements: readonly { readonly id: string; readonly status: string; readonly because: string }[];
  }[];
};

async function report(cwd: string, args: readonly string[] = []): Promise<Report> {
  const { stdout, stderr } = await mc2(['lint', '-q', '-f', 'json', ...args], { cwd });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Report;
}

describe('mc2 lint with a configuration', () => {
  test('finds it from a folder below, and its contracts without being given a path', async () => {
    const cwd = deal(base);
    const { library, files } = await report(join(cwd, 'contracts/eu'));
    expect(library.name).toBe('Small test library');
    expect(files.map(({ path }) => path)).toEqual(['../a.md', 'b.md']);
  });

  test('applies facts, severities and reasons, and per folder what overrides say', async () => {
    const cwd = deal(
      `${base}facts: { stores_phi: no }\nseverities: { sbom: info }\noverrides:\n  - files: contracts/eu/**\n    facts: { stores_phi: yes }\n    severities: { sbom: { level: off, reason: not in the EU } }\n`,
    );
    const { files } = await report(cwd);
    const seen = files.map(({ path, facts, findings, requirements }) => ({
      path,
      fact: facts.find(({ id }) => id === 'stores_phi'),
      levels: findings.filter(({ requirement }) => requirement === 'sbom').map(({ level }) => level),
      status: requirements.find(({ id }) => id === 'sbom'),
    }));
    expect(seen).toMatchObject([
      { path: 'contracts/a.md', fact: { value: false, from: 'config' }, levels: ['info'] },
      {
        path: 'contracts/eu/b.md',
        fact: { value: true, from: 'config' },
        levels: [],
        status: { status: 'not-applicable', because: 'switched off in mc2.yaml:8: not in the EU' },
      },
    ]);
    const flagged = await report(cwd, ['--fact', 'stores_phi=no']);
    expect(flagged.files.map(({ facts }) => facts.find(({ id }) => id === 'stores_phi')?.from)).toEqual([
      'flag',
      'flag',
    ]);
  });

  test('takes flags before environment, and environment before the file', async () => {
    const cwd = deal(`${base}fail_on: never\n`);
    expect((await mc2(['lint', '-q'], { cwd })).code).toBe(0);
    expect((await mc2(['lint', '-q'], { cwd, env: { MC2_FAIL_ON: 'error' } })).code).toBe(1);
    expect((await mc2(['lint', '-q', '--fail-on', 'never'], { cwd, env: { MC2_FAIL_ON: 'error' } })).code).toBe(0);
  });

  test('makes the reports that it names, at every run', async () => {
    const cwd = deal(`${base}formats: [full, json=report.json]\n`);
    for (const _ of [1, 2]) expect((await mc2(['lint'], { cwd })).code).toBe(1);
    expect((JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8')) as Report).files).toHaveLength(2);
  });

  test('can do without it', async () => {
    const cwd = deal('tiers: 1\n');
    expect((await mc2(['lint', '-q', 'contracts'], { cwd })).code).toBe(2);
    const env = { MC2_LIBRARY: smallLibrary };
    expect((await mc2(['lint', '-q', '--no-config', 'contracts'], { cwd, env })).code).toBe(1);
  });

  test('looks only at the rules it is told to', async () => {
    const { files } = await report(deal(base), ['--rule', 'sbom,fix-deadline', '--skip-rule', 'fix-deadline']);
    expect(new Set(files.flatMap(({ findings }) => findings.map(({ requirement }) => requirement)))).toEqual(
      new Set(['sbom']),
    );
  });
});

describe('mc2 lint in an empty folder', () => {
  test('explains itself', async () => {
    const { code, stdout, stderr } = await mc2(['lint'], { cwd: emptyFolder() });
    expect(code).toBe(3);
    expect(stdout).toContain('There is no contract in this folder.');
    expect(stdout.replace(/\s+/gu, ' ')).toContain('mc2 looks for files that end in .docx');
    expect(stderr).toContain('not read');
  });
});

describe('mc2 config', () => {
  test('says where each value comes from', async () => {
    const cwd = deal(
      `${base}extends: mc2:strict\nfacts: { stores_phi: yes }\noverrides: [{ files: contracts/eu, tier: established }]\n`,
    );
    const { stdout } = await mc2(['config', 'contracts/eu/b.md', '--fact', 'stores_phi=no'], {
      cwd,
      env: { MC2_FAIL_ON: 'info' },
    });
    const lines = stdout.split('\n').map((line) => line.split(/ {2,}/u));
    expect(Object.fromEntries(lines.map(([key = '', ...rest]) => [key, rest.join(' ')]))).toMatchObject({
      files: 'contracts mc2.yaml:2',
      fail_on: 'info MC2_FAIL_ON (environment)',
      tier: 'established mc2.yaml:5',
      max_warnings: '- default',
      'facts.stores_phi': 'no --fact',
    });
  });

  test('writes JSON', async () => {
    const { stdout } = await mc2(['config', '--json'], { cwd: deal(base) });
    const { config, settings } = JSON.parse(stdout) as {
      config: string;
      settings: { key: string; value: unknown; origin: object }[];
    };
    expect(config).toBe('mc2.yaml');
    expect(settings.find(({ key }) => key === 'files')).toEqual({
      key: 'files',
      value: ['contracts'],
      origin: { kind: 'file', path: 'mc2.yaml', line: 2 },
    });
  });
});
