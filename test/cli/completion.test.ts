/** Completion in the shells themselves, and the manual page. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, mc2, smallLibrary } from './run.ts';

function isThere(command: string): boolean {
  return spawnSync(command, ['--version'], { encoding: 'utf8' }).error === undefined;
}

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['mc2 li', ['library', 'lint', 'list']],
  ['mc2 lint --fail-on w', ['warning']],
  ['mc2 lint -f js', ['json']],
  ['mc2 baseline u', ['update']],
  ['mc2 baseline update --allow', ['--allow-growth']],
  ['mc2 list requ', ['requirements']],
  ['mc2 explain fix-', ['fix-deadline']],
  ['mc2 completion z', ['zsh']],
  ['mc2 lint contr', ['contract one.md']],
];

async function folderWithScript(shell: string): Promise<string> {
  const cwd = emptyFolder();
  const { code, stdout } = await mc2(['completion', shell, '--library', smallLibrary]);
  expect(code).toBe(0);
  writeFileSync(join(cwd, 'script'), stdout);
  writeFileSync(join(cwd, 'contract one.md'), '');
  return cwd;
}

function run(shell: string, args: readonly string[], cwd: string): string {
  const { stdout, stderr } = spawnSync(shell, args, {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: cwd },
  });
  expect(stderr).toBe('');
  return stdout;
}

describe.skipIf(!isThere('bash'))('in bash (skipped where it is not installed)', () => {
  test('completes commands, flags, their values, ids and files', async () => {
    const cwd = await folderWithScript('bash');
    for (const [line, expected] of cases) {
      const words = line.split(' ').map((word) => `'${word}'`);
      const code = `source ./script; COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _mc2; printf '%s\\n' "\${COMPREPLY[@]}"`;
      expect(run('bash', ['--norc', '-c', code], cwd).trim().split('\n').sort(), line).toEqual(expected);
    }
  });
});

describe.skipIf(!isThere('fish'))('in fish (skipped where it is not installed)', () => {
  test('completes commands, flags, their values, ids and files', async () => {
    const cwd = await folderWithScript('fish');
    for (const [line, expected] of cases) {
      const found = run('fish', ['--no-config', '-c', `source ./script; complete -C '${line}'`], cwd);
      const words = found
        .trim()
        .split('\n')
        .map((word) => word.split('\t')[0]?.replaceAll('\\', ''));
      expect(words.sort(), line).toEqual(expected);
    }
  });
});

describe.skipIf(!isThere('zsh'))('in zsh (skipped where it is not installed)', () => {
  test('completes commands, flags, their values and ids', async () => {
    const cwd = await folderWithScript('zsh');
    // The functions of the completion system, as far as the script uses them, so that no terminal is needed.
    const system = [
      'compdef() { :; }',
      'compadd() { shift; for word in "$@"; do [[ $word == $cur* ]] && print -r -- "$word"; done; }',
      '_describe() { for entry in "${(@P)argv[-1]}"; do word=${entry%%:*}; [[ $word == $cur* ]] && print -r -- "$word"; done; }',
      '_files() { print -r -- FILES; }',
    ].join('\n');
    for (const [line, expected] of cases) {
      const words = line.split(' ').map((word) => `'${word}'`);
      const code = `${system}\nsource ./script\nwords=(${words.join(' ')})\nCURRENT=${words.length}\n_mc2`;
      const wanted = line === 'mc2 lint contr' ? ['FILES'] : expected;
      expect(run('zsh', ['-f', '-c', code], cwd).trim().split('\n').sort(), line).toEqual(wanted);
    }
  });
});

describe('the manual page', () => {
  test('names every command and every exit code', async () => {
    const [{ stdout: page }, { stdout: help }] = await Promise.all([mc2(['man']), mc2(['--help'])]);
    const commands = [...help.matchAll(/^ {2}([a-z]+)(?: \S+)* {2,}\S/gmu)].map((match) => match[1] ?? '');
    expect(commands.length).toBeGreaterThan(10);
    for (const command of commands.filter((name) => name !== 'help')) expect(page).toContain(`mc2 ${command}`);
    for (const code of [0, 1, 2, 3, 70, 130]) expect(page).toContain(`.B ${code}\n`);
    expect(page).toMatch(/^\.TH MC2 1 /u);
  });

  test.skipIf(!isThere('groff'))('is sound roff (skipped without groff)', async () => {
    const { stdout: page } = await mc2(['man']);
    const { stdout, stderr, status } = spawnSync('groff', ['-man', '-Tutf8', '-ww'], { input: page, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    // Bold is struck twice.
    expect(stdout.replace(/.\u0008/gu, '')).toContain('EXIT STATUS');
  });
});
