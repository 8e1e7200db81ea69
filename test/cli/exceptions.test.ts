import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, fixtures, mc2, smallLibrary } from './run.ts';

const env = { SOURCE_DATE_EPOCH: '1795305600', MC2_LIBRARY: smallLibrary }; // 2026-11-22
const granted = ['--reason', 'another agreement', '--approved-by', 'CISO', '--until', '2027-03-31'];

/** A folder with a weak contract. */
function deal(): string {
  const cwd = emptyFolder();
  mkdirSync(join(cwd, 'contracts'));
  copyFileSync(join(fixtures, 'contracts/weak.md'), join(cwd, 'contracts/pump.md'));
  return cwd;
}

type Report = {
  readonly summary: Readonly<Record<string, number>>;
  readonly files: readonly {
    readonly findings: readonly { readonly code: string; readonly requirement: string | null }[];
    readonly accepted: readonly Readonly<Record<string, unknown>>[];
  }[];
};

async function report(cwd: string, args: readonly string[] = []): Promise<Report> {
  const { stdout } = await mc2(['lint', '-q', '-f', 'json', ...args, 'contracts'], { cwd, env });
  return JSON.parse(stdout) as Report;
}

describe('mc2 accept', () => {
  test('writes an exception; the finding no longer counts, and is shown with reason and approver', async () => {
    const cwd = deal();
    expect((await mc2(['lint', '-q', '--rule', 'sbom', 'contracts'], { cwd, env })).code).toBe(1);
    const { code, stderr } = await mc2(['accept', 'sbom', 'contracts/pump.md', ...granted], { cwd, env });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'wrote mc2.exceptions.yaml: 1 finding of sbom in contracts/pump.md accepted until 2027-03-31.\n',
    });
    const { summary, files } = await report(cwd);
    expect(summary['accepted']).toBe(1);
    expect(files[0]?.accepted).toMatchObject([
      { requirement: 'sbom', reason: 'another agreement', approved_by: 'CISO', expires: '2027-03-31' },
    ]);
    expect(files[0]?.findings.filter(({ requirement }) => requirement === 'sbom')).toEqual([]);
    const shown = await mc2(['lint', '--rule', 'sbom', 'contracts'], { cwd, env });
    expect(shown.code).toBe(0);
    expect(shown.stdout).toContain('accepted[sbom]: until 2027-03-31 by CISO: another agreement');
    expect(shown.stderr).toContain('1 finding accepted by exceptions.');
    expect((await mc2(['lint', '-q', '--rule', 'sbom', '--no-exceptions', 'contracts'], { cwd, env })).code).toBe(1);
  });

  test('keeps what somebody wrote in the file', async () => {
    const cwd = deal();
    await mc2(['accept', 'sbom', 'contracts/pump.md', ...granted], { cwd, env });
    const file = join(cwd, 'mc2.exceptions.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('- requirement', '# talk to them in spring\n- requirement'));
    await mc2(['accept', 'fix-deadline', 'contracts/pump.md', ...granted], { cwd, env });
    expect(readFileSync(file, 'utf8')).toContain('# talk to them in spring\n- requirement: sbom');
    expect((await report(cwd)).summary).toMatchObject({ accepted: expect.any(Number) as number, errors: 0 });
  });

  test('with --force puts a new entry in the place of the old one', async () => {
    const cwd = deal();
    await mc2(['accept', 'sbom', 'contracts/pump.md', ...granted], { cwd, env });
    const again = ['accept', 'sbom', 'contracts/pump.md', ...granted];
    expect((await mc2(again, { cwd, env })).code).toBe(2);
    expect((await mc2([...again, '--force', '--until', '2027-06-30'], { cwd, env })).code).toBe(0);
    const text = readFileSync(join(cwd, 'mc2.exceptions.yaml'), 'utf8');
    expect(text.match(/requirement: sbom/gu)).toHaveLength(1);
    expect(text).toContain('2027-06-30');
  });

  test.each<[string, string[], RegExp]>([
    [
      'an unknown id',
      ['sbm', 'contracts/pump.md', ...granted],
      /no requirement and no rule is called `sbm`\n {2}help: did you mean `sbom`\?/u,
    ],
    [
      'a day that is none',
      ['sbom', 'contracts/pump.md', ...granted, '--until', '2027-02-30'],
      /`2027-02-30` is no day/u,
    ],
    ['a day that is past', ['sbom', 'contracts/pump.md', ...granted, '--until', '2026-11-21'], /2026-11-21 is past/u],
    ['no reason', ['sbom', 'contracts/pump.md', ...granted, '--reason', ' '], /--reason is empty/u],
    [
      'nobody who approves',
      ['sbom', 'contracts/pump.md', '--reason', 'x', '--until', '2027-03-31'],
      /required option '--approved-by <name>'/u,
    ],
    [
      'nothing to accept',
      ['phi-return', 'contracts/pump.md', ...granted, '--fact', 'stores_phi=no'],
      /has no finding of phi-return\n {2}help: mc2 lint finds there: /u,
    ],
  ])('refuses %s', async (_name, args, message) => {
    const cwd = deal();
    const { code, stderr } = await mc2(['accept', ...args], { cwd, env });
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });
});

describe('exceptions', () => {
  async function codesAfter(change: (cwd: string) => void, more: Readonly<Record<string, string>> = {}) {
    const cwd = deal();
    await mc2(['accept', 'sbom', 'contracts/pump.md', ...granted], { cwd, env });
    change(cwd);
    const { stdout } = await mc2(['lint', '-q', '-f', 'json', 'contracts'], { cwd, env: { ...env, ...more } });
    const codes = (JSON.parse(stdout) as Report).files[0]?.findings.map(({ code }) => code) ?? [];
    return codes.filter((code) => code.startsWith('exception-') || code === 'contradicted' || code === 'missing');
  }

  test('that have expired are findings, and so is what they accepted', async () => {
    expect(await codesAfter(() => undefined, { SOURCE_DATE_EPOCH: '1806537600' })).toEqual([
      'contradicted',
      'exception-expired',
    ]);
  });

  test('for other wording are findings, and so is what they accepted', async () => {
    const reword = (cwd: string): void => {
      const file = join(cwd, 'contracts/pump.md');
      writeFileSync(file, readFileSync(file, 'utf8').replace('bill of materials.', 'bill of materials to anybody.'));
    };
    expect(await codesAfter(reword)).toEqual(['contradicted', 'exception-stale']);
  });

  test('hold when the clause is renumbered and moved', async () => {
    const renumber = (cwd: string): void => {
      const file = join(cwd, 'contracts/pump.md');
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace('2.2 Supplier', '2.3 Headings are for convenience.\n\n2.7 Supplier'),
      );
    };
    expect(await codesAfter(renumber)).toEqual([]);
  });

  test('that accept nothing any more are findings', async () => {
    const settle = (cwd: string): void => {
      copyFileSync(join(fixtures, 'contracts/good.txt'), join(cwd, 'contracts/pump.md'));
    };
    expect(await codesAfter(settle)).toEqual(['exception-unused']);
  });

  test('with faults stop the run, each with its frame', async () => {
    const cwd = deal();
    writeFileSync(join(cwd, 'mc2.exceptions.yaml'), '- requirement: sbm\n  files: x\n  reason: y\n  approved_by: z\n');
    const { code, stderr, stdout } = await mc2(['lint', 'contracts'], { cwd, env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('error: no requirement is called `sbm`\n --> mc2.exceptions.yaml:1:16');
    expect(stderr).toContain('missing key `expires`');
  });

  test('are listed, and printed as a table to sign', async () => {
    const cwd = deal();
    await mc2(['accept', 'sbom', 'contracts/pump.md', ...granted], { cwd, env });
    const { stdout } = await mc2(['list', 'exceptions'], { cwd, env });
    expect(stdout).toBe('sbom  contracts/pump.md  until 2027-03-31  CISO  another agreement\n');
    expect((await mc2(['list', 'exceptions', '-o', 'table.md'], { cwd, env })).code).toBe(0);
    const table = readFileSync(join(cwd, 'table.md'), 'utf8');
    expect(table).toMatch(/\| .* \| contracts\/pump\.md \| another agreement \| CISO \| 2027-03-31 \|/u);
    expect(table).toContain('Counsel');
    expect((await mc2(['list', 'exceptions', '-o', 'table.md'], { cwd, env })).code).toBe(2);
    expect((await mc2(['list', 'exceptions', '-o', 'table.docx'], { cwd, env })).code).toBe(0);
    expect(readFileSync(join(cwd, 'table.docx')).subarray(0, 2).toString()).toBe('PK');
  });
});
