import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
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

describe('the code that V8 has made of the program', () => {
  test('is kept for each command, for nobody else to read or write', () => {
    const first = list();
    expect(list()).toBe(first);
    run(['explain', 'sbom-delivery']);
    expect(caches().map((name) => name.split('-').at(-1))).toEqual(['explain', 'list']);
    if (process.platform !== 'win32') for (const name of caches()) expect(statSync(at(name)).mode & 0o077).toBe(0);
  });

  test('is not written anew by runs that bring nothing new', () => {
    list();
    const [name = ''] = caches();
    const { ino } = statSync(at(name));
    for (let times = 0; times < 4; times++) list();
    expect(statSync(at(name)).ino).toBe(ino);
  });

  test('grows where a run calls more than those before it', () => {
    run(['list', '--help']);
    const [name = ''] = caches();
    const { size } = statSync(at(name));
    list();
    expect(caches()).toEqual([name]);
    expect(statSync(at(name)).size).toBeGreaterThan(size);
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

  test('of another version of the program stays, until there are too many', () => {
    list();
    const [name = ''] = caches();
    for (let version = 0; version < 50; version++) {
      writeFileSync(at(`${version}-older-list`), 'old');
      utimesSync(at(`${version}-older-list`), 1_600_000_000 + version, 1_600_000_000 + version);
    }
    list();
    expect(caches()).toContain('0-older-list');
    rmSync(at(name));
    list();
    expect(caches()).toHaveLength(40);
    expect(caches()).toContain(name);
    expect(caches()).toContain('49-older-list');
    expect(caches()).not.toContain('0-older-list');
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
