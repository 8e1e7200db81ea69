import { expect, test } from 'vitest';
import { openSink } from '../../src/cli/lint-run/open-sink.ts';
import type { Console } from '../../src/cli/console.ts';

function written(): { readonly texts: string[]; readonly console: Console } {
  const texts: string[] = [];
  const plain: Console['paintOut'] = (_, text) => text;
  const out = (content: string | Uint8Array): void => void texts.push(Buffer.from(content).toString('utf8'));
  return { texts, console: { out, err: () => undefined, paintOut: plain, paintErr: plain, width: 80 } };
}

test('standard output gets whole lines, and what is left of one at the end', async () => {
  const { texts, console } = written();
  const sink = openSink({ file: null, replace: false }, console);
  for (const piece of ['{', '\n  one', ',\n  two\n  th', Buffer.from('ree'), ' four']) await sink.write(piece);
  expect(texts).toEqual(['{\n', '  one,\n  two\n']);
  sink.end();
  expect(texts.at(-1)).toBe('  three four');
});

test('a piece is not done before whoever reads has kept up', async () => {
  const { console } = written();
  let read = (): void => undefined;
  const drained = (): Promise<void> => new Promise((resolve) => (read = resolve));
  const sink = openSink({ file: null, replace: false }, { ...console, drained });
  let done = false;
  const piece = sink.write('one\n').then(() => (done = true));
  await Promise.resolve();
  expect(done).toBe(false);
  read();
  await piece;
  expect(done).toBe(true);
});
