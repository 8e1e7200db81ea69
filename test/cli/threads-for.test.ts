import { expect, test } from 'vitest';
import type { Found } from '../../src/cli/find-documents.ts';
import { threadsFor } from '../../src/cli/lint-run/threads-for.ts';

function documents(count: number, size: number): readonly Found[] {
  const bytes = new Uint8Array(size);
  return Array.from({ length: count }, (_, at) => ({ path: `${at}.md`, error: null, bytes }));
}

test.each([
  ['one contract', documents(1, 20_000), 8, 1],
  ['few small ones', documents(50, 20_000), 8, 1],
  ['one that is full of pictures', documents(1, 50_000_000), 8, 1],
  ['enough for two', documents(200, 20_000), 8, 2],
  ['very many that are nearly empty', documents(10_000, 0), 8, 4],
  ['very many on four processors', documents(10_000, 20_000), 4, 2],
  ['very many on two processors', documents(10_000, 20_000), 2, 1],
  ['very many on one processor', documents(10_000, 20_000), 1, 1],
  ['very many on very many processors', documents(10_000, 20_000), 96, 8],
])('%s', (_, found, processors, expected) => {
  expect(threadsFor(found, {}, processors)).toBe(expected);
});

test('--jobs has its way, but there is no thread without a contract', () => {
  expect(threadsFor(documents(3, 10), { jobs: 2 }, 1)).toBe(2);
  expect(threadsFor(documents(3, 10), { jobs: 9 }, 1)).toBe(3);
  expect(threadsFor(documents(10_000, 20_000), { jobs: 1 }, 8)).toBe(1);
  expect(threadsFor([], { jobs: 4 }, 8)).toBe(1);
});

test('documents that are one contract are judged in one thread', () => {
  expect(threadsFor(documents(9, 10), { jobs: 4, asOne: true }, 8)).toBe(1);
});
