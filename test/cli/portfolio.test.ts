/** Many contracts: parts, other machines, and what has changed. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, fixtures, mc2, program, smallLibrary } from './run.ts';

const env = { MC2_LIBRARY: smallLibrary, SOURCE_DATE_EPOCH: '1795305600' };

/** A portfolio with good and weak contracts, one that cannot be read, and exceptions of every kind. */
function portfolio(): string {
  const cwd = emptyFolder();
  for (const supplier of ['acme', 'birch', 'cedar']) {
    mkdirSync(join(cwd, 'contracts', supplier), { recursive: true });
    for (const name of ['a', 'b c', 'd'])
      cpSync(join(fixtures, 'contracts/weak.md'), join(cwd, 'contracts', supplier, `${name}.md`));
    cpSync(join(fixtures, 'contracts/good.txt'), join(cwd, 'contracts', supplier, 'good.txt'));
  }
  writeFileSync(join(cwd, 'contracts/birch/scan.pdf'), '%PDF-1.7\n');
  const rest = '  reason: x\n  approved_by: y\n';
  writeFileSync(
    join(cwd, 'mc2.exceptions.yaml'),
    [
      `- requirement: sbom\n  files: contracts/acme/**\n${rest}  expires: 2027-03-31\n`,
      `- requirement: sbom\n  files: contracts/birch/a.md\n${rest}  expires: 2026-01-01\n`,
      `- requirement: sbom\n  files: contracts/*/good.txt\n${rest}  expires: 2027-03-31\n`,
      `- requirement: fix-deadline\n  files: contracts/cedar/good.txt\n${rest}  expires: 2027-03-31\n`,
    ].join(''),
  );
  return cwd;
}

async function whole(cwd: string): Promise<string> {
  const { code, stdout } = await mc2(['lint', '-q', '-f', 'json', 'contracts'], { cwd, env });
  expect(code).toBe(3);
  expect(stdout).toContain('exception-unused');
  expect(stdout).toContain('exception-expired');
  return stdout;
}

describe('parts', () => {
  test('merged are the whole, byte for byte, in whatever order they come', async () => {
    const cwd = portfolio();
    const expected = await whole(cwd);
    for (const part of [1, 2, 3])
      await mc2(['lint', '-q', '-f', `json=part${part}.json`, '--shard', `${part}/3`, 'contracts'], { cwd, env });
    const { code, stdout } = await mc2(['merge', '-q', 'part3.json', 'part1.json', 'part2.json'], { cwd, env });
    expect(stdout).toBe(expected);
    expect(code).toBe(3);
    const missing = await mc2(['merge', 'part1.json', 'part3.json'], { cwd, env });
    expect(missing).toMatchObject({ code: 2, stdout: '' });
    expect(missing.stderr).toContain('part 2 of 3 is missing');
    const full = await mc2(['merge', '-q', '-f', 'full', 'part3.json', 'part1.json', 'part2.json'], { cwd, env });
    expect(full.stdout).toContain('error[sbom]');
  });

  test('are disjoint and together everything, whatever their number', async () => {
    const cwd = portfolio();
    const paths = async (args: readonly string[]): Promise<readonly string[]> => {
      const { stdout } = await mc2(['lint', '-q', '-f', 'json', ...args, 'contracts'], { cwd, env });
      const { files, errors } = JSON.parse(stdout) as Record<'files' | 'errors', readonly { path: string }[]>;
      return [...files, ...errors].map(({ path }) => path);
    };
    const parts = await Promise.all([1, 2, 3, 4].map((part) => paths(['--shard', `${part}/4`])));
    expect(parts.flat().sort()).toEqual([...(await paths([]))].sort());
    const sizes = parts.map(({ length }) => length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });
});

const parallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' });
const hasParallel = parallel.status === 0 && parallel.stdout.includes('GNU parallel');

describe.skipIf(!hasParallel)('with GNU parallel (skipped where it is not installed)', () => {
  function run(cwd: string, command: string, input: string): void {
    const { status, stderr } = spawnSync('parallel', ['--will-cite', '-0', '-j2', command], {
      cwd,
      input,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: cwd, MC2: program, NODE: process.execPath, ...env },
    });
    expect(stderr).not.toContain('bug');
    // The number of jobs that found something.
    expect(status).toBeGreaterThan(0);
  }

  test('a job for each part, merged, is the whole', async () => {
    const cwd = portfolio();
    const expected = await whole(cwd);
    run(cwd, '"$NODE" "$MC2" lint -q --shard {}/3 -f json=part{}.json contracts', '1\u00002\u00003');
    const { stdout } = await mc2(['merge', '-q', 'part1.json', 'part2.json', 'part3.json'], { cwd, env });
    expect(stdout).toBe(expected);
  });

  test('a job for each contract, merged, is the whole', async () => {
    const cwd = portfolio();
    const expected = await whole(cwd);
    const { files, errors } = JSON.parse(expected) as Record<'files' | 'errors', readonly { path: string }[]>;
    const paths = [...files, ...errors].map(({ path }) => path);
    run(cwd, '"$NODE" "$MC2" lint -q -f json=job{#}.json {}', paths.join('\u0000'));
    const { stdout } = await mc2(['merge', '-q', ...paths.map((_, at) => `job${at + 1}.json`)], { cwd, env });
    expect(stdout).toBe(expected);
  });
});

describe('--changed-since', () => {
  function git(cwd: string, ...args: readonly string[]): void {
    const { status, stderr } = spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd,
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
  }

  test('judges what differs from a revision, and what git does not know yet', async () => {
    const cwd = portfolio();
    git(cwd, 'init', '-q');
    git(cwd, 'add', '-A');
    git(cwd, 'commit', '-qm', 'one');
    const none = await mc2(['lint', '--changed-since', 'HEAD', 'contracts'], { cwd, env });
    expect(none).toMatchObject({ code: 0, stdout: '' });
    expect(none.stderr).toContain('No contract has changed since HEAD.');
    const changed = join(cwd, 'contracts/acme/b c.md');
    writeFileSync(changed, `${readFileSync(changed, 'utf8')}\n3.1 More.\n`);
    cpSync(changed, join(cwd, 'contracts/acme/new.md'));
    const { stdout } = await mc2(['lint', '-q', '-f', 'json', '--changed-since', 'HEAD'], {
      cwd: join(cwd, 'contracts'),
      env,
    });
    const { files } = JSON.parse(stdout) as { files: readonly { path: string }[] };
    expect(files.map(({ path }) => path)).toEqual(['acme/b c.md', 'acme/new.md']);
  });

  test.each([
    ['outside of a repository', [], 'HEAD', 'this folder is in no git repository'],
    ['for an unknown revision', ['init', '-q'], 'nowhere', 'git knows no revision `nowhere`'],
    ['for a flag in the place of a revision', ['init', '-q'], '--output=x', 'git knows no revision `--output=x`'],
  ])('says why it cannot: %s', async (_name, setup, revision, message) => {
    const cwd = portfolio();
    if (setup.length > 0) git(cwd, ...setup);
    const { code, stderr } = await mc2(['lint', `--changed-since=${revision}`, 'contracts'], {
      cwd,
      env: { ...env, GIT_CEILING_DIRECTORIES: cwd },
    });
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});
