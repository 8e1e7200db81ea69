import { describe, expect, test } from 'vitest';
import { lint } from './run.ts';

const weak = 'test/fixtures/contracts/weak.md';
const good = 'test/fixtures/contracts/good.txt';

describe('mc2 lint --trace', () => {
  test('shows how a verdict came about, in place of a report and of its exit code', async () => {
    const { code, stdout, stderr } = await lint([weak, '--trace', 'fix-deadline']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^trace of fix-deadline {2}test\/fixtures\/contracts\/weak\.md\n {2}verdict {3}weak/u);
    expect(stdout).toContain('2.1 | Supplier shall use commercially reasonable efforts');
    expect(stdout).toContain('- needs a number: at most 60 days, better 30 days\n');
  });

  test('may be repeated, and takes several contracts', async () => {
    const { stdout } = await lint([good, weak, '--trace', 'sbom', '--trace', 'phi-return']);
    expect(stdout.match(/^trace of \S+ {2}\S+$/gmu)).toEqual([
      `trace of sbom  ${good}`,
      `trace of phi-return  ${good}`,
      `trace of sbom  ${weak}`,
      `trace of phi-return  ${weak}`,
    ]);
  });

  test('refuses ids that no requirement has, and a report beside it', async () => {
    const unknown = await lint([weak, '--trace', 'sbon']);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('did you mean `sbom`?');
    const report = await lint([weak, '--trace', 'sbom', '-f', 'json']);
    expect(report).toMatchObject({ code: 2, stdout: '' });
  });

  test('exits with 3 for a contract that cannot be read and traces the others', async () => {
    const { code, stdout, stderr } = await lint(['lost.docx', weak, '--trace', 'sbom']);
    expect(code).toBe(3);
    expect(stdout).toContain('trace of sbom');
    expect(stderr).toContain('not read: lost.docx: ');
  });
});
