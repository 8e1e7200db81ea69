import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatNames } from '../../src/cli/output-formats.ts';
import { emptyFolder, fixtures, lint, root } from './run.ts';

const weak = 'test/fixtures/contracts/weak.md';
const good = 'test/fixtures/contracts/good.txt';

type Report = {
  readonly summary: Readonly<Record<string, number>>;
  readonly files: readonly {
    readonly path: string;
    readonly facts: readonly { readonly id: string; readonly value: boolean | null; readonly from: string }[];
    readonly requirements: readonly { readonly id: string; readonly status: string }[];
  }[];
  readonly errors: readonly { readonly path: string; readonly code: string }[];
};

describe('exit codes of mc2 lint', () => {
  test.each<[string, string[], number]>([
    ['0 for a contract without findings', [good], 0],
    ['1 for findings at the level', [weak], 1],
    ['0 when nothing is as loud as --fail-on', ['--fail-on', 'never', weak], 0],
    ['1 when one of several has findings', [good, weak], 1],
    ['3 for a file that is not there', ['nowhere.docx'], 3],
    ['3 although other files have findings', [weak, 'nowhere.docx'], 3],
    ['3 for a folder without contracts', ['test/fixtures/small-library'], 3],
    ['3 for what is no document', ['package-lock.json', 'node_modules/typescript/lib/tsc.js', 'LICENSE', 'bin'], 3],
    ['2 for wrong usage, whatever the files', ['--fact', 'x=yes', 'nowhere.docx'], 2],
  ])('%s', async (_name, args, expected) => {
    const { code } = await lint(args);
    expect(code).toBe(expected);
  });

  test.each(formatNames)('are the same with -f %s, on the screen and in a file', async (format) => {
    const file = join(emptyFolder(), 'report');
    const codes: (number | null)[] = [];
    for (const [flag, paths] of [
      [format, [good]],
      [format, [weak]],
      [`${format}=${file}`, [weak]],
      [format, [weak, 'nowhere.docx']],
    ] as const)
      codes.push((await lint(['-f', flag, ...paths])).code);
    expect(codes).toEqual([0, 1, 1, 3]);
  });
});

describe('streams', () => {
  test('findings go to stdout, the conclusion to stderr', async () => {
    const { stdout, stderr } = await lint([weak]);
    expect(stdout).toContain('error[sbom]');
    expect(stderr).toMatch(/^\d+ errors.* in 1 contract\.\n/u);
    expect(stderr).not.toContain('error[');
  });

  test('a contract without findings says so', async () => {
    const { stdout, stderr } = await lint([good]);
    expect(stdout).not.toContain('error[');
    expect(stderr).toBe('No findings in 1 contract.\n');
  });

  test('a contract without findings is JSON and SARIF too, and nothing else is on stdout', async () => {
    for (const format of ['json', 'sarif']) {
      const { stdout } = await lint(['-f', format, good]);
      expect(JSON.parse(stdout)).toBeTypeOf('object');
    }
  });

  test('where nothing could be judged, nothing is called free of findings', async () => {
    const { stderr } = await lint(['nowhere.docx']);
    expect(stderr).toMatch(/^No contract was judged\.\nnot read: nowhere\.docx/u);
    expect(stderr).not.toContain('No findings');
  });

  test('a file that cannot be read is told on both streams, and the others are judged', async () => {
    const { stdout, stderr } = await lint(['nowhere.docx', weak]);
    expect(stdout).toContain('error[sbom]');
    expect(stdout).toContain('error[not-found]: There is no such file or folder.\n   --> nowhere.docx');
    expect(stderr).toContain('not read: nowhere.docx');
  });

  test('--quiet leaves findings only', async () => {
    const { stdout, stderr } = await lint(['-q', weak]);
    expect(stdout).toMatch(/^error\[/u);
    expect(stdout).not.toContain('summary of');
    expect(stderr).toBe('');
  });

  test('a reader that goes away ends it without a word, and with its own exit code', async () => {
    const folder = emptyFolder();
    for (let index = 0; index < 80; index += 1) copyFileSync(join(root, weak), join(folder, `${index}.md`));
    const { code, stdout, stderr } = await lint(['-q', '-f', 'json', folder], { closeEarly: true });
    expect(stdout).not.toContain('"errors": []\n}');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  test('nothing is coloured when nobody looks', async () => {
    const { stdout, stderr } = await lint([weak]);
    expect(stdout + stderr).not.toContain('\u001b');
  });

  test.each<[string, string[], Record<string, string>, boolean]>([
    ['--color always', ['--color', 'always'], {}, true],
    ['--color=always over NO_COLOR', ['--color=always'], { NO_COLOR: '1' }, true],
    ['--color never over FORCE_COLOR', ['--color', 'never'], { FORCE_COLOR: '1' }, false],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['NO_COLOR over FORCE_COLOR', [], { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ['CI', [], { CI: '1' }, false],
  ])('colour with %s', async (_name, args, env, colored) => {
    const { stdout, stderr } = await lint([...args, weak], { env });
    expect(stdout.includes('\u001b[')).toBe(colored);
    expect(stderr.includes('\u001b[')).toBe(colored);
  });
});

describe('reports', () => {
  test.each([80, 120])('for people, at %i columns', async (width) => {
    const { stdout } = await lint(['--evidence', '--width', String(width), weak, good]);
    await expect(stdout).toMatchFileSnapshot(`golden/lint-${width}.txt`);
  });

  test('for programs', async () => {
    const { stdout } = await lint(['-f', 'json', weak, good, 'nowhere.docx']);
    const report = JSON.parse(stdout) as { library: { digest: string } };
    expect(report.library.digest).toMatch(/^[0-9a-f]{64}$/u);
    await expect(stdout.replace(report.library.digest, '0'.repeat(64))).toMatchFileSnapshot('golden/lint.json');
  });

  test('are the same at every run', async () => {
    const [one, other] = await Promise.all([lint(['-f', 'json', weak]), lint(['-f', 'json', weak])]);
    expect(one.stdout).toBe(other.stdout);
  });

  test('several at once: one on the screen, one in a file', async () => {
    const file = join(emptyFolder(), 'report.json');
    const { stdout, code } = await lint(['-f', 'full', '-f', `json=${file}`, weak]);
    expect(stdout).toContain('error[sbom]');
    expect((JSON.parse(readFileSync(file, 'utf8')) as Report).files).toHaveLength(1);
    expect(code).toBe(1);
  });

  test('a report file that exists is left alone until --force', async () => {
    const file = join(emptyFolder(), 'report.json');
    writeFileSync(file, 'mine');
    const refused = await lint(['-f', `json=${file}`, weak]);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('exists and was left as it is');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(await lint(['-f', `json=${file}`, '--force', weak])).toMatchObject({ code: 1 });
    expect(readFileSync(file, 'utf8')).toMatch(/^\{/u);
  });
});

describe('facts', () => {
  async function statusOf(args: readonly string[]): Promise<{ status: string | undefined; from: string | undefined }> {
    const { stdout } = await lint(['-f', 'json', ...args, weak]);
    const [file] = (JSON.parse(stdout) as Report).files;
    return {
      status: file?.requirements.find(({ id }) => id === 'phi-return')?.status,
      from: file?.facts.find(({ id }) => id === 'stores_phi')?.from,
    };
  }

  test.each<[string[], string, string]>([
    [[], 'needs-input', 'unknown'],
    [['--fact', 'stores_phi=yes'], 'missing', 'flag'],
    [['--fact', 'stores_phi=no'], 'not-applicable', 'flag'],
    [['--fact', 'stores_phi=no', '--fact', 'stores_phi=yes'], 'missing', 'flag'],
  ])('%j', async (args, status, from) => {
    expect(await statusOf(args)).toEqual({ status, from });
  });

  test('that nobody answered are asked for', async () => {
    const { stdout, stderr } = await lint([weak]);
    expect(stdout).toContain('? Does the product keep data about patients?');
    expect(stderr).toContain('Answer open questions with --fact');
  });
});

describe('folders', () => {
  test('are searched in order, without hidden, temporary and foreign files', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'b/.git'), { recursive: true });
    mkdirSync(join(folder, 'node_modules'));
    for (const name of ['z.md', 'a.txt', 'b/c.MD', 'b/.git/x.md', '~$z.docx', 'node_modules/n.md', 'notes.csv']) {
      copyFileSync(join(fixtures, 'contracts/good.txt'), join(folder, name));
    }
    const { stdout } = await lint(['-f', 'json', '.', 'z.md'], { cwd: folder });
    expect((JSON.parse(stdout) as Report).files.map(({ path }) => path)).toEqual(['a.txt', 'b/c.MD', 'z.md']);
  });
});

describe('documents that mc2 does not read', () => {
  test('are inputs that could not be read when a folder holds them, and do not keep the others from being judged', async () => {
    const folder = emptyFolder();
    copyFileSync(join(root, good), join(folder, 'a.txt'));
    writeFileSync(join(folder, 'b.pdf'), '%PDF-1.7\n');
    const { code, stdout } = await lint(['-f', 'json', '.'], { cwd: folder });
    const report = JSON.parse(stdout) as Report & { errors: readonly { path: string }[] };
    expect(code).toBe(3);
    expect(report.files.map(({ path }) => path)).toEqual(['a.txt']);
    expect(report.errors.map(({ path }) => path)).toEqual(['b.pdf']);
  });

  test('are inputs that cannot be read when they are named themselves', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'b.pdf'), '%PDF-1.7\n');
    expect((await lint(['b.pdf'], { cwd: folder })).code).toBe(3);
  });
});

describe('robustness', () => {
  test.each([
    ['an empty file', Buffer.alloc(0)],
    ['a truncated zip', Buffer.from('504b0304140000000800', 'hex')],
    ['noise', Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251))],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
  ])('%s is an input that cannot be read', async (_name, bytes) => {
    const file = join(emptyFolder(), 'contract.docx');
    writeFileSync(file, bytes);
    const { code, stderr } = await lint([file]);
    expect(code).toBe(3);
    expect(stderr).not.toContain('bug');
  });

  test('leaves nothing behind', async () => {
    const folder = emptyFolder();
    const { code } = await lint(['-f', 'json=report.json', join(root, weak)], { cwd: folder });
    expect(code).toBe(1);
    expect(readdirSync(folder)).toEqual(['report.json']);
  });
});
