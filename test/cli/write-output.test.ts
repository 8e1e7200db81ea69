import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openOutput, writeOutput } from '../../src/cli/write-output.ts';
import { UsageError } from '../../src/errors.ts';
import { emptyFolder } from './run.ts';

test('a file gets its name when it is whole', () => {
  const folder = emptyFolder();
  const path = join(folder, 'report.json');
  const output = openOutput(path, false);
  output.write('one, ');
  output.write(Buffer.from('two'));
  expect(readdirSync(folder)).not.toContain('report.json');
  output.commit();
  output.discard();
  expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['report.json'], 'one, two']);
});

test('nothing is left of a file that was given up, and nobody listens for the end any more', () => {
  const folder = emptyFolder();
  const listeners = (): readonly number[] => ['exit', 'SIGTERM', 'SIGHUP'].map((name) => process.listenerCount(name));
  const before = listeners();
  const output = openOutput(join(folder, 'report.json'), false);
  output.write('one');
  output.discard();
  expect([readdirSync(folder), listeners()]).toEqual([[], before]);
});

test('a file that has come into being in the meantime is left as it is, unless it may be replaced', () => {
  const folder = emptyFolder();
  const path = join(folder, 'report.json');
  const output = openOutput(path, false);
  writeFileSync(path, 'of somebody else');
  output.write('mine');
  expect(output.commit).toThrow(UsageError);
  expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['report.json'], 'of somebody else']);
  writeOutput(path, 'mine', true);
  expect(readFileSync(path, 'utf8')).toBe('mine');
});

test('a folder that is not there is said at once', () => {
  expect(() => openOutput(join(emptyFolder(), 'nowhere', 'report.json'), false)).toThrow(UsageError);
});
