import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { openShelf } from '../../src/cli/lint-run/shelf.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const pieces = Array.from({ length: 40 }, (_, at) => Uint8Array.from({ length: at * 37 }, (__, place) => at + place));

function shelved(inMemory: number): readonly Uint8Array[] {
  const shelf = openShelf(inMemory);
  for (const piece of pieces) shelf.put(piece);
  return [...shelf.pieces()];
}

test.each([0, 1000, 1_000_000])('pieces come back in order, with %i bytes kept in memory', (inMemory) => {
  expect(shelved(inMemory)).toEqual(pieces);
});

test('no file is left, nor seen in the meantime', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mc2-shelf-'));
  vi.stubEnv('TMPDIR', folder);
  const shelf = openShelf(0);
  for (const piece of pieces) shelf.put(piece);
  expect(readdirSync(folder)).toEqual([]);
  expect([...shelf.pieces()]).toEqual(pieces);
  rmSync(folder, { recursive: true });
});

test('where no file can be made everything stays in memory', () => {
  vi.stubEnv('TMPDIR', '/nowhere/at/all');
  expect(shelved(0)).toEqual(pieces);
});
