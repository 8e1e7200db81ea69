/** Drives the program on a pseudo terminal, where there is a tool to make one. */
import { spawn, spawnSync } from 'node:child_process';
import { program } from './run.ts';

/** True where `script` is that of util-linux, which runs a command and gives its exit code. */
export const hasTerminal = /util-linux/u.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '');

/** A line to type at the next prompt, or a signal of the keyboard. */
export type Reply = string | { readonly key: 'ctrl-c' | 'ctrl-d' };

const keys = { 'ctrl-c': '\u0003', 'ctrl-d': '\u0004' };

/** What readline draws last before it waits: the prompt, and the cursor after it. */
const prompt = /> \u001b\[\d+G/gu;

/** Runs `mc2` on a terminal of 80 columns; types one of `replies` at each prompt, and Ctrl-C when none is left. `screen` is without escape sequences. */
export function mc2OnTerminal(
  args: readonly string[],
  replies: readonly Reply[],
  cwd: string,
): Promise<{ readonly code: number | null; readonly screen: string }> {
  const command = ['stty cols 80 rows 24;', 'exec', process.execPath, program, ...args];
  return new Promise((resolve, reject) => {
    const child = spawn('script', ['-qec', command.join(' '), '/dev/null'], {
      cwd,
      env: { PATH: process.env['PATH'], TERM: 'xterm', NO_COLOR: '1', SHELL: '/bin/sh' },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let output = '';
    let typed = 0;
    child.stdin.on('error', () => undefined);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const prompts = output.match(prompt)?.length ?? 0;
      for (; typed < prompts; typed += 1) {
        const reply = replies[typed] ?? { key: 'ctrl-c' };
        child.stdin.write(typeof reply === 'string' ? `${reply}\r` : keys[reply.key]);
      }
    });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, screen: output.replace(/\u001b\[[\d;?]*[A-Za-z]/gu, '').replaceAll('\r', '') });
    });
  });
}
