import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countRun, readKept, writeKept } from '../../src/cli/kept-code.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mc2-kept-'));
  path = join(folder, 'caches', 'one');
  const scripts = new Map([
    ['a.cjs', Uint8Array.of(1, 2, 3)],
    ['b.cjs', Uint8Array.of(4)],
  ]);
  writeKept(path, () => ({ runs: 2, scripts }));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function read(where: 'cache' | 'program' = 'cache'): unknown {
  const kept = readKept(path, where);
  return kept && { runs: kept.runs, scripts: Array.from(kept.scripts, ([name, code]) => [name, ...code]) };
}

test('what was written is read back', () => {
  expect(read()).toEqual({
    runs: 2,
    scripts: [
      ['a.cjs', 1, 2, 3],
      ['b.cjs', 4],
    ],
  });
});

test('a run is counted without a change to the code', () => {
  countRun(path, 3);
  expect(read()).toMatchObject({ runs: 3, scripts: [['a.cjs', 1, 2, 3], expect.anything()] });
});

test('what is not there or not whole is nothing', () => {
  const whole = readFileSync(path);
  for (const bytes of [whole.subarray(0, -1), whole.subarray(0, 10), Buffer.alloc(0), Buffer.from(whole).fill(0, 60)]) {
    writeFileSync(path, bytes);
    expect(read()).toBeNull();
  }
  rmSync(path);
  expect(read()).toBeNull();
});

test.skipIf(process.platform === 'win32')('what others can write counts beside the program and not in a cache', () => {
  chmodSync(path, 0o666);
  expect(read('cache')).toBeNull();
  expect(read('program')).not.toBeNull();
});
