import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, fixtures, mc2, smallLibrary } from './run.ts';

const env = { MC2_LIBRARY: smallLibrary };
const weak = join(fixtures, 'contracts/weak.md');

function deal(): string {
  const cwd = emptyFolder();
  mkdirSync(join(cwd, 'contracts'));
  copyFileSync(weak, join(cwd, 'contracts/a.md'));
  return cwd;
}

function edit(cwd: string, path: string, from: string, to: string): void {
  const file = join(cwd, path);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

describe('the baseline', () => {
  test('takes in what is there; from then on only new findings fail', async () => {
    const cwd = deal();
    const { code, stdout, stderr } = await mc2(['baseline', 'update', 'contracts'], { cwd, env });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/wrote mc2-baseline\.jsonl: \d+ findings\.\n$/u);
    const clean = await mc2(['lint', 'contracts'], { cwd, env });
    expect(clean.code).toBe(0);
    expect(clean.stderr).toMatch(/^No findings in 1 contract\.\n\d+ findings known from the baseline\.\n$/u);
    expect((await mc2(['lint', '-q', '--no-baseline', 'contracts'], { cwd, env })).code).toBe(1);
    copyFileSync(weak, join(cwd, 'contracts/b.md'));
    expect((await mc2(['lint', '-q', 'contracts'], { cwd, env })).code).toBe(1);
  });

  test('survives renumbering, and text that comes between', async () => {
    const cwd = deal();
    await mc2(['baseline', 'update', 'contracts'], { cwd, env });
    edit(
      cwd,
      'contracts/a.md',
      '## 2 Cybersecurity\n\n2.1',
      '## 2 Prices\n\n2.1 Prices are without taxes.\n\n## 3 Cybersecurity\n\n3.4',
    );
    edit(cwd, 'contracts/a.md', '2.2 Supplier', '3.5 Supplier');
    expect((await mc2(['lint', '-q', 'contracts'], { cwd, env })).code).toBe(0);
  });

  test('is a ratchet: it does not grow unless it is told to', async () => {
    const cwd = deal();
    await mc2(['baseline', 'update', 'contracts'], { cwd, env });
    const file = join(cwd, 'mc2-baseline.jsonl');
    const before = readFileSync(file, 'utf8');
    copyFileSync(weak, join(cwd, 'contracts/b.md'));
    const refused = await mc2(['baseline', 'update', 'contracts'], { cwd, env });
    expect(refused.code).toBe(1);
    expect(refused.stdout).toMatch(/^\+ contracts\/b\.md: /u);
    expect(refused.stderr).toContain('The baseline was left as it is');
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect((await mc2(['baseline', 'update', '--allow-growth', 'contracts'], { cwd, env })).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('"contracts/b.md"');
  });

  test('shrinks when findings are settled; prune adds nothing', async () => {
    const cwd = deal();
    copyFileSync(weak, join(cwd, 'contracts/b.md'));
    await mc2(['baseline', 'update', 'contracts'], { cwd, env });
    copyFileSync(join(fixtures, 'contracts/good.txt'), join(cwd, 'contracts/a.md'));
    rmSync(join(cwd, 'contracts/b.md'));
    copyFileSync(weak, join(cwd, 'contracts/c.md'));
    const status = await mc2(['baseline', 'status', 'contracts'], { cwd, env });
    expect(status.code).toBe(1);
    expect(status.stdout).toMatch(/^\+ contracts\/c\.md: [\s\S]*^- contracts\/a\.md: /mu);
    const pruned = await mc2(['baseline', 'prune', 'contracts'], { cwd, env });
    expect(pruned.code).toBe(1);
    const text = readFileSync(join(cwd, 'mc2-baseline.jsonl'), 'utf8');
    expect(text.match(/contracts\/[a-c]\.md/gu)).toBeNull();
  });

  test('keeps what stands for contracts that were not looked at', async () => {
    const cwd = deal();
    copyFileSync(weak, join(cwd, 'contracts/b.md'));
    await mc2(['baseline', 'update', 'contracts'], { cwd, env });
    const before = readFileSync(join(cwd, 'mc2-baseline.jsonl'), 'utf8');
    expect((await mc2(['baseline', 'update', 'contracts/a.md'], { cwd, env })).code).toBe(0);
    expect(readFileSync(join(cwd, 'mc2-baseline.jsonl'), 'utf8')).toBe(before);
  });

  test.each(['lint', 'baseline update', 'baseline status'])('that is damaged stops mc2 %s', async (command) => {
    const cwd = deal();
    writeFileSync(join(cwd, 'mc2-baseline.jsonl'), '{"mc2-baseline":1}\n<<<<<<< ours\n');
    const { code, stdout, stderr } = await mc2([...command.split(' '), 'contracts'], { cwd, env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('mc2-baseline.jsonl:2: a merge was not finished here');
  });

  test('status writes nothing', async () => {
    const cwd = deal();
    expect((await mc2(['baseline', 'status', 'contracts'], { cwd, env })).code).toBe(1);
    expect(existsSync(join(cwd, 'mc2-baseline.jsonl'))).toBe(false);
  });
});
