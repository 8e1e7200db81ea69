import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mc2, program, root, smallLibrary, type Outcome } from './run.ts';

const weak = 'test/fixtures/contracts/weak.md';

/** Runs `mc2` with something on standard input. */
function piped(args: readonly string[], input: Uint8Array | string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: root, env: { PATH: process.env['PATH'] } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
    child.stdin.end(input);
  });
}

const rich = String.raw`{\rtf1\ansi {\listtext 7.2\tab}\pard\ls1 Supplier shall provide a software bill of materials.\par}`;

describe('mc2 outline', () => {
  test('prints clauses, and data with --json', async () => {
    const [text, json] = await Promise.all([mc2(['outline', weak]), mc2(['outline', '--json', weak])]);
    expect(text.code).toBe(0);
    expect(text.stdout).toContain('Clauses\n');
    expect(JSON.parse(json.stdout)).toMatchObject({ version: 1, path: weak, format: 'markdown' });
  });

  test('ends with 3 for what cannot be read', async () => {
    const outcomes = await Promise.all([
      mc2(['outline', 'nowhere.docx']),
      mc2(['text', 'package.json', '--help']),
      mc2(['text', 'bin']),
    ]);
    expect(outcomes.map(({ code }) => code)).toEqual([3, 0, 3]);
  });
});

describe('mc2 text', () => {
  test('prints one clause per line', async () => {
    const { code, stdout } = await piped(['text', '-'], rich);
    expect([code, stdout]).toEqual([0, '7.2\tSupplier shall provide a software bill of materials.\n']);
  });

  test('says how git uses it', async () => {
    const { stdout } = await mc2(['text', '--help']);
    expect(stdout).toContain('*.docx diff=mc2');
    expect(stdout).toContain('git config diff.mc2.textconv "mc2 text"');
  });
});

describe('standard input', () => {
  const lint = ['lint', '--library', smallLibrary, '-f', 'json', '-q', '-'];

  test('is judged like a file, under the name that it is given', async () => {
    const text = readFileSync(join(root, weak));
    const [named, unnamed, file] = await Promise.all([
      piped([...lint, '--stdin-filename', weak], text),
      piped(lint, text),
      mc2([...lint.slice(0, -1), weak]),
    ]);
    expect(named).toMatchObject({ code: file.code, stdout: file.stdout });
    expect(JSON.parse(unnamed.stdout)).toMatchObject({ files: [{ path: '<stdin>' }] });
  });

  test('that is empty or cannot be read is an input that was not read', async () => {
    const [empty, rubbish] = await Promise.all([piped(lint, ''), piped(lint, Buffer.from([1, 0, 2, 0, 3]))]);
    expect([empty.code, rubbish.code]).toEqual([3, 3]);
    expect(JSON.parse(empty.stdout)).toMatchObject({ errors: [{ path: '<stdin>', code: 'empty' }] });
  });
});
