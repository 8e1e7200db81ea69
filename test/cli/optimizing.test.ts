import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { flagsOf } from '../../src/cli/optimizing.ts';
import { program } from './run.ts';

test('V8 knows every flag that it is told', () => {
  const options = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  const known = new Set(options.match(/^\s+--[a-z-]+/gm)?.map((line) => line.trim()));
  const flags = flagsOf(process.versions.v8);
  expect(flags.length).toBeGreaterThan(0);
  for (const flag of flags) expect(known).toContain(flag.replace(/^--no-/, '--').replace(/=.*/, ''));
});

test('a version of V8 that nobody has tried is told nothing', () => {
  expect(flagsOf('99.1.2')).toEqual([]);
});

test('nothing is complained of at the start', () => {
  const { stdout, stderr } = spawnSync(process.execPath, [program, 'list', 'requirements'], { encoding: 'utf8' });
  expect(stdout).toContain('sbom-delivery');
  expect(stderr).toBe('');
});
