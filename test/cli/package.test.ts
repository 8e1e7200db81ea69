import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, root } from './run.ts';

/** With a home of its own, so that npm leaves nothing in ours or in the checkout. */
function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: emptyFolder() },
  });
  if (error !== undefined) throw error;
  if (status === null || status > 1)
    throw new Error(`${command} ${args.join(' ')} exited with ${status}\n${stdout}${stderr}`);
  return stdout;
}

/** The package as somebody else gets it: packed, unpacked in an empty project, with its dependencies beside it. */
function install(): string {
  const project = emptyFolder();
  run('npm', ['pack', '--silent', '--ignore-scripts', '--offline', '--pack-destination', project], root);
  const [tarball = ''] = readdirSync(project).filter((name) => name.endsWith('.tgz'));
  run('mkdir', ['-p', 'node_modules/mc2', 'node_modules/.bin'], project);
  run('tar', ['-xzf', tarball, '--strip-components=1', '-C', 'node_modules/mc2'], project);
  const manifest = JSON.parse(run('cat', ['node_modules/mc2/package.json'], project)) as { dependencies: object };
  // Node finds what these need in turn beside the real place of each.
  for (const name of Object.keys(manifest.dependencies)) {
    const place = join(project, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), place);
  }
  symlinkSync('../mc2/bin/mc2.js', join(project, 'node_modules/.bin/mc2'));
  return project;
}

describe('the package', () => {
  test('holds the program, the library, the templates and the schemas, and nothing of the workshop', () => {
    const [packed] = JSON.parse(
      run('npm', ['pack', '--silent', '--dry-run', '--json', '--ignore-scripts', '--offline'], root),
    ) as {
      files: { path: string }[];
    }[];
    const paths = packed?.files.map(({ path }) => path) ?? [];
    const allowed = [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'bin',
      'clauses',
      'dist',
      'package.json',
      'schemas',
      'templates',
    ];
    expect(paths.filter((path) => !allowed.includes(path.split('/')[0] ?? ''))).toEqual([]);
    for (const path of [
      'bin/mc2.js',
      'dist/cli/main.js',
      'clauses/library.yaml',
      'schemas/lint-report.v1.schema.json',
      'README.md',
      'LICENSE',
    ]) {
      expect(paths).toContain(path);
    }
    expect(paths.filter((path) => /\.test\.|\.tsbuildinfo$|(?<!\.d)\.ts$/u.test(path))).toEqual([]);
  });

  test('runs where nothing else is', () => {
    const project = install();
    writeFileSync(
      join(project, 'contract.md'),
      '# Agreement\n\n1.1 Supplier has no obligation to deliver a software bill of materials.\n',
    );
    const mc2 = join(project, 'node_modules/.bin/mc2');
    expect(run(mc2, ['--version'], project)).toMatch(/^mc2 \d+\.\d+\.\d+ \(.+\)\n$/u);
    expect(run(mc2, ['lint', 'contract.md'], project)).toContain('error[sbom-delivery]');
    expect(run(mc2, ['list', 'templates'], project)).toContain('security-exhibit');
  });
});
