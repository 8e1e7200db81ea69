import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findDocuments } from '../../src/cli/find-documents.ts';
import type { Outcome, ThreadOrder } from '../../src/cli/lint-run/judging-thread.ts';
import { judgeInPool } from '../../src/cli/lint-run/thread-pool.ts';
import { emptyFolder, smallLibrary } from './run.ts';

const order: Omit<ThreadOrder, 'current' | 'slot'> = {
  options: { library: smallLibrary },
  configFile: false,
  outputs: [{ format: 'unix', file: null }],
  width: 80,
  colored: false,
};

const sentence = 'Supplier shall deliver a software bill of materials in SPDX format with every update.\n\n';

async function judged(folder: string, megabytes: number): Promise<readonly (readonly [string, string])[]> {
  const found: Outcome[] = [];
  for await (const outcomes of judgeInPool(findDocuments([folder]), 2, order, megabytes)) found.push(...outcomes);
  return found.map((one) => {
    if (one.kind === 'worded') return [one.outline.path.slice(folder.length + 1), 'judged'];
    return one.kind === 'unread' ? [one.error.path.slice(folder.length + 1), one.error.code] : ['', one.kind];
  });
}

test('a document that a thread dies of is one that cannot be read, and all others are judged, in order', async () => {
  expect(existsSync('dist/program/thread.cjs')).toBe(true);
  const folder = emptyFolder();
  for (let at = 10; at < 40; at++) writeFileSync(join(folder, `${at}.md`), `# Agreement ${at}\n\n${sentence}`);
  writeFileSync(join(folder, '20-huge.md'), sentence.repeat(40_000));
  writeFileSync(join(folder, '25-empty.md'), '');
  const names = Array.from({ length: 30 }, (_, at) => [`${at + 10}.md`, 'judged']);
  const expected = [...names, ['20-huge.md', 'too-large'], ['25-empty.md', 'empty']];
  expect(await judged(folder, 40)).toEqual(expected.sort());
}, 120_000);

test('threads begin nothing more while nobody takes what they have done', async () => {
  const folder = emptyFolder();
  for (let at = 10; at < 70; at++) writeFileSync(join(folder, `${at}.md`), `# Agreement ${at}\n\n${sentence}`);
  const pool = judgeInPool(findDocuments([folder]), 2, order, 1000, 1);
  const found: Outcome[] = [...((await pool.next()).value ?? [])];
  await pause(1000);
  rmSync(join(folder, '69.md'));
  for await (const outcomes of pool) found.push(...outcomes);
  expect(found).toHaveLength(60);
  expect(found.filter(({ kind }) => kind !== 'worded')).toMatchObject([
    { kind: 'unread', error: { code: 'not-found' } },
  ]);
}, 60_000);

test('what keeps threads from beginning is not passed over', async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'one.md'), sentence);
  const broken = judgeInPool(findDocuments([folder]), 1, { ...order, options: { library: '/nowhere/at/all' } });
  await expect(broken.next()).rejects.toThrow(/no clause library/u);
});
