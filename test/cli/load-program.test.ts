import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { program } from './run.ts';

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mc2-cache-'));
});

afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

/** From Node 22.1 on Node keeps the code itself. */
describe.skipIf('enableCompileCache' in nodeModule)('the code that V8 has made of the program', () => {
  test('is kept for each command, for nobody else to read or write', () => {
    const first = list();
    expect(list()).toBe(first);
    run(['explain', 'sbom-delivery']);
    expect(caches().map((name) => name.split('-').at(-1))).toEqual(['explain', 'list']);
    if (process.platform !== 'win32') for (const name of caches()) expect(statSync(at(name)).mode & 0o077).toBe(0);
  });

  test('is left alone while it serves', () => {
    list();
    const [name = ''] = caches();
    const { mtimeMs } = statSync(at(name));
    list();
    expect(statSync(at(name)).mtimeMs).toBe(mtimeMs);
  });

  test('is made anew where it is damaged', () => {
    const said = list();
    const [name = ''] = caches();
    const whole = readFileSync(at(name));
    const damaged = Buffer.from(whole);
    damaged.writeUInt8(damaged.readUInt8(5000) ^ 0xff, 5000);
    for (const content of [damaged, whole.subarray(0, 4000), Buffer.alloc(0)]) {
      writeFileSync(at(name), content);
      expect(list()).toBe(said);
      expect(readFileSync(at(name)).length).toBeGreaterThan(4000);
    }
  });

  test.skipIf(process.platform === 'win32')('does not count where others may write it', () => {
    const said = list();
    const [name = ''] = caches();
    chmodSync(at(name), 0o666);
    expect(list()).toBe(said);
    expect(statSync(at(name)).mode & 0o077).toBe(0);
  });

  test('goes when the program is another', () => {
    list();
    writeFileSync(at('0000-older-list'), 'old');
    rmSync(at(caches().find((name) => name !== '0000-older-list') ?? ''));
    list();
    expect(caches()).not.toContain('0000-older-list');
  });

  test('is done without where it is not wanted or cannot be kept', () => {
    const said = list();
    rmSync(join(home, 'mc2'), { recursive: true });
    expect(run(['list', 'requirements'], { NODE_DISABLE_COMPILE_CACHE: '1' })).toBe(said);
    expect(readdirSync(home)).toEqual([]);
    writeFileSync(join(home, 'mc2'), 'a file in its place');
    expect(list()).toBe(said);
  });
});

test('the version is said without it', () => {
  expect(run(['--version'])).toMatch(/^mc2 \d/u);
  expect(readdirSync(home)).toEqual([]);
});

function list(): string {
  return run(['list', 'requirements']);
}

function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: home, ...environment },
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

function caches(): string[] {
  return readdirSync(join(home, 'mc2')).sort();
}

function at(name: string): string {
  return join(home, 'mc2', name);
}
