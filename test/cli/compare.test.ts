import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { emptyFolder, mc2 as run, smallLibrary, type Outcome } from './run.ts';

const agreement = (hours: string, duty = 'shall'): string => `# Security Agreement

Acme Infusion, Inc. ("Supplier") and Lakeside Health System ("Customer") agree as follows.

## 1. Security

1.1 Supplier ${duty} provide a software bill of materials in SPDX format with every release.

1.2 Supplier shall answer telephone calls about the pump software within ${hours}.
`;

let folder = '';
beforeEach(() => {
  folder = emptyFolder();
  writeFileSync(join(folder, 'old.md'), agreement('4 hours'));
  writeFileSync(join(folder, 'new.md'), agreement('3 days', 'may'));
  writeFileSync(join(folder, 'third.md'), agreement('8 hours'));
});

function compare(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  return run(['compare', '--library', smallLibrary, ...args], { cwd: folder, env });
}

describe('mc2 compare', () => {
  test('says what was softened, with the words of both, and ends with 1', async () => {
    const { code, stdout, stderr } = await compare(['old.md', 'new.md']);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('[-shall-]{+may+}');
    expect(stdout).toContain('= 4 hours → 3 days');
  });

  test('ends with 0 where nothing was softened', async () => {
    expect((await compare(['old.md', 'old.md'])).code).toBe(0);
    expect((await compare(['new.md', 'old.md'])).code).toBe(0);
  });

  test('writes every format, and nothing over a file that is there', async () => {
    const all = ['-f', 'json=out.json', '-f', 'html=out.html', '-f', 'text'];
    expect((await compare([...all, 'old.md', 'new.md'])).code).toBe(1);
    expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'))).toMatchObject({
      version: 1,
      old: { path: 'old.md' },
    });
    expect(readFileSync(join(folder, 'out.html'), 'utf8')).toContain('<del>shall</del>');
    const again = await compare([...all, 'old.md', 'new.md']);
    expect([again.code, again.stdout]).toEqual([2, '']);
    expect((await compare([...all, '--force', 'old.md', 'new.md'])).code).toBe(1);
  });

  test('writes tracked changes that are the same at every run, and compares their file by itself', async () => {
    const given = ['-o', 'redline.docx', '--author', 'Counsel', '--date', '2026-11-02', '--force', 'old.md', 'new.md'];
    await compare(given);
    const bytes = readFileSync(join(folder, 'redline.docx'));
    await compare(given);
    expect(readFileSync(join(folder, 'redline.docx')).equals(bytes)).toBe(true);
    const alone = await compare(['redline.docx']);
    expect(alone.code).toBe(1);
    expect(alone.stdout).toContain('[-shall-]{+may+}');
    expect(alone.stdout).toContain('before its tracked changes');
  });

  test('says who tracked what, and what nobody tracked', async () => {
    await compare(['-o', 'theirs.docx', '--author', 'Vendor Counsel', 'old.md', 'new.md'], {
      SOURCE_DATE_EPOCH: '1793577600',
    });
    const { code, stdout } = await compare(['--since-mine', 'third.md', 'theirs.docx']);
    expect(code).toBe(1);
    expect(stdout).toContain('tracked by Vendor Counsel, 2026-11-02T');
  });

  test('keeps a ledger of three rounds', async () => {
    const rounds = ['old.md', 'new.md', 'third.md', '--by', 'us,them,us'];
    const { code, stdout } = await compare(rounds);
    expect(code).toBe(0);
    expect(stdout).toContain('R2  new.md (them)');
    expect((await compare(['third.md', 'old.md', 'new.md'])).code).toBe(1);
    const data = JSON.parse((await compare([...rounds, '-f', 'json'])).stdout) as {
      readonly rounds: readonly object[];
    };
    expect(data.rounds).toHaveLength(3);
  });

  test('refuses what makes no sense with 2, and names what it cannot read with 3', async () => {
    const wrong = [
      [],
      ['old.md'],
      ['-', '-'],
      ['old.md', 'new.md', '--by', 'us,them'],
      ['old.md', 'new.md', '-o', 'out.pdf'],
      ['old.md', 'new.md', '--author', 'Counsel'],
      ['old.md', 'new.md', '-o', 'out.docx', '--date', 'yesterday'],
      ['old.md', 'new.md', '-f', 'text', '-f', 'json'],
      ['old.md', 'new.md', '-f', 'html=x', '-f', 'json=x'],
      ['old.md', 'new.md', 'third.md', '-o', 'out.docx'],
      ['old.md', 'new.md', '--fact', 'nonsense=yes'],
    ];
    const outcomes = await Promise.all(wrong.map((args) => compare(args)));
    expect(outcomes.map(({ code }, at) => [wrong[at], code])).toEqual(wrong.map((args) => [args, 2]));
    const { code, stderr } = await compare(['old.md', 'nowhere.docx']);
    expect(code).toBe(3);
    expect(stderr).toContain('nowhere.docx');
  });
});
