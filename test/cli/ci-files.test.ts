/** The files that CI systems read, and the script of the GitHub Action. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { emptyFolder, fixtures, mc2, program, root, smallLibrary } from './run.ts';

function read(path: string): unknown {
  return parse(readFileSync(join(root, path), 'utf8'));
}

describe('the GitHub Action', () => {
  function run(inputs: Readonly<Record<string, string>>) {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'contracts'));
    copyFileSync(join(fixtures, 'contracts/weak.md'), join(cwd, 'contracts/a b.md'));
    copyFileSync(join(fixtures, 'contracts/good.txt'), join(cwd, 'good.txt'));
    const output = join(cwd, 'output');
    writeFileSync(output, '');
    const { status, stdout, stderr } = spawnSync('bash', [join(root, 'scripts/action.sh')], {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], MC2: program, MC2_LIBRARY: smallLibrary, GITHUB_OUTPUT: output, ...inputs },
    });
    return { cwd, status, stdout, stderr, output: readFileSync(output, 'utf8') };
  }

  test('runs mc2 lint with its inputs, one argument a line, and gives the exit code on', () => {
    const { cwd, status, output } = run({ INPUT_PATHS: 'contracts/a b.md\ngood.txt', INPUT_REPORT: 'report.json' });
    expect({ status, output }).toEqual({ status: 1, output: 'exit-code=1\n' });
    const { files } = JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8')) as { files: { path: string }[] };
    expect(files.map(({ path }) => path)).toEqual(['contracts/a b.md', 'good.txt']);
    expect(run({ INPUT_PATHS: 'contracts', INPUT_FAIL_ON: 'never' })).toMatchObject({
      status: 0,
      output: 'exit-code=0\n',
    });
    expect(run({ INPUT_PATHS: 'nowhere' })).toMatchObject({ status: 3, output: 'exit-code=3\n' });
  });

  test('takes no input for a command or a flag', () => {
    const { cwd, status } = run({
      INPUT_PATHS: '$(touch pwned)\n`touch pwned`\n--fail-on=never\n; touch pwned',
      INPUT_FAIL_ON: 'error; touch pwned',
    });
    expect(status).toBe(2);
    expect(existsSync(join(cwd, 'pwned'))).toBe(false);
    expect(run({ INPUT_PATHS: '--fail-on=never\ncontracts' }).status).toBe(3);
  });

  test('hands every input to the script by the environment only', () => {
    const { inputs, runs } = read('action.yml') as {
      inputs: Readonly<Record<string, object>>;
      runs: { using: string; steps: readonly { run?: string; env?: Readonly<Record<string, string>> }[] };
    };
    expect(runs.using).toBe('composite');
    for (const { run: script = '' } of runs.steps) expect(script).not.toContain('${{');
    const handed = runs.steps.flatMap(({ env = {} }) => Object.values(env));
    const script = readFileSync(join(root, 'scripts/action.sh'), 'utf8');
    for (const name of Object.keys(inputs).filter((key) => key !== 'node-version')) {
      expect(handed).toContain(`\${{ inputs.${name} }}`);
      expect(script).toContain(`INPUT_${name.toUpperCase().replaceAll('-', '_')}`);
    }
  });
});

test('the hooks for pre-commit name commands that there are', async () => {
  const hooks = read('.pre-commit-hooks.yaml') as readonly { id: string; entry: string; files: string }[];
  expect(hooks.map(({ id }) => id)).toEqual(['mc2-lint', 'mc2-library']);
  for (const { entry, files } of hooks) {
    const [name, ...args] = entry.split(' ');
    expect(name).toBe('mc2');
    expect((await mc2([...args, '--help'])).code).toBe(0);
    expect(() => new RegExp(files, 'u')).not.toThrow();
  }
});

test('the examples in docs/ci.md are YAML, and use flags that there are', async () => {
  const text = readFileSync(join(root, 'docs/ci.md'), 'utf8');
  const blocks = [...text.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gmu)].map((match) => match[1] ?? '');
  expect(blocks.length).toBeGreaterThan(3);
  for (const block of blocks) expect(parse(block)).toBeTypeOf('object');
  const help = (
    await Promise.all(['lint', 'merge', 'baseline update'].map((name) => mc2([...name.split(' '), '--help'])))
  )
    .map(({ stdout }) => stdout)
    .join('');
  const used = [...text.matchAll(/mc2 (?:lint|merge|baseline update)([^\n`]*)/gu)].flatMap(
    (match) => match[1]?.match(/--[a-z-]+/gu) ?? [],
  );
  expect(used.length).toBeGreaterThan(5);
  for (const flag of used) expect(help).toContain(flag);
});
