/** Starts the built program and gives what came out. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const fixtures = join(root, 'test/fixtures');
export const smallLibrary = join(fixtures, 'small-library');

/** The program to test: that of the checkout, or an installed one. */
export const program = process.env['MC2_BIN'] ?? join(root, 'bin/mc2.js');

export type Outcome = {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
};

export type RunOptions = {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Close standard output as soon as the first bytes arrive. */
  readonly closeEarly?: boolean;
};

/** Runs `mc2` with a bare environment: no colour, no terminal. */
export function mc2(
  args: readonly string[],
  { cwd = root, env = {}, closeEarly = false }: RunOptions = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd,
      env: { PATH: process.env['PATH'], ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (closeEarly) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ code, signal, stdout, stderr });
    });
  });
}

/** Runs `mc2 lint` with the small test library. */
export function lint(args: readonly string[], options?: RunOptions): Promise<Outcome> {
  return mc2(['lint', '--library', smallLibrary, ...args], options);
}

/** A new empty folder that goes away with the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mc2-test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
