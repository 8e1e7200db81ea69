/** Every command with every exit code that it has: scripts rely on them. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, fixtures, mc2, program, root, smallLibrary } from './run.ts';

const granted = ['--reason', 'x', '--approved-by', 'y', '--until', '2999-12-31'];

/** A folder with a weak and a good contract, a report on each, and files with faults. */
async function workshop(): Promise<string> {
  const cwd = emptyFolder();
  for (const folder of ['weak', 'good', 'empty', 'faulty']) mkdirSync(join(cwd, folder));
  copyFileSync(join(fixtures, 'contracts/weak.md'), join(cwd, 'weak/a.md'));
  copyFileSync(join(fixtures, 'contracts/good.txt'), join(cwd, 'good/a.txt'));
  writeFileSync(join(cwd, 'faulty/mc2.yaml'), 'tiers: 1\n');
  writeFileSync(join(cwd, 'faulty/broken.docx'), 'PK\u0003\u0004');
  copyFileSync(join(root, 'examples/infusion-pump.purchase.yaml'), join(cwd, 'deal.yaml'));
  for (const name of ['weak', 'good']) await mc2(['lint', '-q', '-f', `json=${name}.json`, name], { cwd, env });
  return cwd;
}

const env = { MC2_LIBRARY: smallLibrary };
const shipped = { MC2_LIBRARY: join(root, 'clauses') };

type Row = readonly [number, readonly string[], Readonly<Record<string, string>>?];

const rows: readonly Row[] = [
  [0, ['lint', 'good']],
  [0, ['lint', '--fail-on', 'never', 'weak']],
  [0, ['lint', 'weak'], { ...env, MC2_FAIL_ON: 'never' }],
  [1, ['lint', 'weak']],
  [1, ['lint', '--max-warnings', '0', '--fail-on', 'never', 'weak']],
  [2, ['lint', '--qiet', 'good']],
  [2, ['lint', '--config', 'faulty/mc2.yaml', 'good']],
  [2, ['lint', '--config', 'faulty/mc2.yaml', '--rule', 'sbom', 'good']],
  [2, ['lint', '--changed-since', 'HEAD', 'good']],
  [3, ['lint', 'nowhere.docx', 'weak']],
  [3, ['lint', 'faulty/broken.docx']],
  [3, ['lint', 'empty']],
  [3, ['lint', 'good/*.docx']],
  [2, ['lint', '--fact', 'x=yes', 'nowhere.docx']],
  [0, ['accept', 'sbom', 'weak/a.md', ...granted]],
  [2, ['accept', 'sbom', 'good/a.txt', ...granted]],
  [3, ['accept', 'sbom', 'nowhere.md', ...granted]],
  [0, ['baseline', 'status', 'good']],
  [1, ['baseline', 'status', 'weak']],
  [0, ['baseline', 'update', 'weak']],
  [0, ['baseline', 'prune', 'weak']],
  [1, ['baseline', 'prune', '--no-exceptions', 'weak']],
  [2, ['baseline', 'updat', 'weak']],
  [3, ['baseline', 'update', 'nowhere.md']],
  [0, ['merge', 'good.json']],
  [1, ['merge', 'good.json', 'weak.json']],
  [2, ['merge', 'good.json', 'good.json']],
  [2, ['merge', 'good.json'], shipped],
  [3, ['merge', 'nowhere.json']],
  [3, ['merge', 'deal.yaml']],
  [0, ['config']],
  [0, ['config', 'weak/a.md', '--json']],
  [2, ['config', '--config', 'faulty/mc2.yaml']],
  [0, ['explain', 'sbom']],
  [2, ['explain', 'sbm']],
  [0, ['list', 'facts']],
  [0, ['list', 'exceptions']],
  [2, ['list', 'facts', '-o', 'x.md']],
  [2, ['list', 'factz']],
  [0, ['generate', 'deal.yaml', '-o', 'new.md'], shipped],
  [1, ['generate', 'deal.yaml', '-o', 'other.md', '--check'], shipped],
  [2, ['generate', 'nowhere.yaml', '-o', 'new.md'], shipped],
  [0, ['init', '--yes', '--set', 'supplier=A', '--set', 'customer=B', '--set', 'product=C', 'here'], shipped],
  [2, ['init']],
  [0, ['library', 'check', smallLibrary]],
  [0, ['library', 'test', smallLibrary]],
  [2, ['library', 'check', 'weak']],
  [0, ['completion', 'bash']],
  [2, ['completion', 'tcsh']],
  [0, ['man']],
  [2, ['mcp', '--root', 'nowhere']],
  [0, ['--version']],
  [0, ['version']],
  [0, ['help', 'lint']],
  [2, ['help', 'lnt']],
  [2, ['lnt']],
  [2, []],
];

describe('exit codes', () => {
  test('are as the table says', async () => {
    const outcomes: string[] = [];
    for (const [code, args, environment = env] of rows) {
      const cwd = await shared();
      const { code: actual, stderr } = await mc2(args, { cwd, env: environment });
      expect(stderr, args.join(' ')).not.toMatch(/^bug:/mu);
      outcomes.push(`${actual ?? 'none'} mc2 ${args.join(' ')}${actual === code ? '' : ` (not ${code}): ${stderr}`}`);
    }
    expect(outcomes).toEqual(rows.map(([code, args]) => `${code} mc2 ${args.join(' ')}`));
  }, 300_000);

  test('are 130 when somebody interrupts, and nothing is said', async () => {
    const child = spawn(process.execPath, [program, 'lint', '--library', smallLibrary, '-']);
    let said = '';
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
    // More than a pipe holds: when it is gone, the program is running and waits for the rest of the contract.
    child.stdin.write('1 Security\n'.repeat(100_000));
    child.stdin.once('drain', () => child.kill('SIGINT'));
    expect(await ended).toEqual({ code: 130, signal: null });
    expect(said).toBe('');
  }, 60_000);

  test('are 70 for a fault of its own, with what a report of it needs', async () => {
    const broken = 'JSON.stringify = () => { throw new TypeError("no such thing"); };';
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(broken)}`;
    const { code, stdout, stderr } = await mc2(['lint', '-f', 'json', join(fixtures, 'contracts/good.txt')], {
      env: { ...env, NODE_OPTIONS },
    });
    expect({ code, stdout }).toEqual({ code: 70, stdout: '' });
    expect(stderr).toMatch(/^bug: mc2 has failed/mu);
    expect(stderr).toMatch(/mc2 \d+\.\d+\.\d+, Node v\d+/u);
    expect(stderr).toContain('command: mc2 lint -f json');
    expect(stderr).toContain('no such thing');
  });
});

let folder: Promise<string> | null = null;

/** One folder for all rows, in their order. */
function shared(): Promise<string> {
  folder ??= workshop();
  return folder;
}
