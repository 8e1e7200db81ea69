import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, mc2, program, smallLibrary, type Outcome } from './run.ts';

const env = { SOURCE_DATE_EPOCH: '1795305600', MC2_LIBRARY: smallLibrary }; // 2026-11-22

const sentences = [
  'Supplier shall deliver a software bill of materials in SPDX format with every update.',
  'Supplier has no obligation to deliver a software bill of materials.',
  'Supplier may, where practicable, patch the Product within 90 days.',
  'Zulieferer liefert „Geräte“ 🚑 \u2028 mit Software.',
];

/** Every seventh cannot be read. */
function manyContracts(): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'contracts'));
  for (let at = 0; at < 70; at++) {
    const text = sentences.filter((_, which) => ((at >> which) & 1) === 0).join('\n\n');
    const name = join(folder, 'contracts', `${at}.md`);
    writeFileSync(name, at % 7 === 0 ? '' : `# Agreement ${at}\n\n${text}\n\nThe end of ${at}.\n`);
  }
  return folder;
}

/** Formats that are made of parts: some go out at once, the last two wait for what stands above them. */
const parted = ['json', 'full', 'stylish', 'unix', 'markdown', 'junit'];
/** A format that needs everything at once. */
const whole = 'csv';

async function reports(cwd: string, formats: readonly string[], ...more: string[]): Promise<[string[], Outcome]> {
  const out = emptyFolder();
  const files = formats.map((format) => ['-f', `${format}=${join(out, format)}`]);
  const outcome = await mc2(['lint', 'contracts', ...files.flat(), ...more], { cwd, env });
  return [formats.map((format) => readFileSync(join(out, format), 'utf8')), outcome];
}

test('reports on many contracts are the same, byte for byte, however they are made', async () => {
  const cwd = manyContracts();
  const [expected, outcome] = await reports(cwd, [...parted, whole], '--jobs', '1');
  expect(outcome.code).toBe(3);
  expect((JSON.parse(expected[0] ?? '') as { files: unknown[] }).files).toHaveLength(60);
  for (const [formats, jobs] of [
    [parted, '1'],
    [parted, '3'],
    [[...parted, whole], '2'],
  ] as const) {
    expect(await reports(cwd, formats, '--jobs', jobs)).toEqual([expected.slice(0, formats.length), outcome]);
  }
  const streamed = await mc2(['lint', 'contracts', '-f', 'json'], { cwd, env });
  expect(streamed).toEqual({ ...outcome, stdout: expected[0] });
}, 120_000);

test('exceptions and a baseline count in threads as they do in one', async () => {
  const cwd = manyContracts();
  await mc2(['baseline', 'update', 'contracts/1.md', 'contracts/2.md'], { cwd, env });
  const one = await reports(cwd, parted, '--jobs', '1');
  expect(one[1].stderr).toContain('known from the baseline');
  expect(await reports(cwd, parted, '--jobs', '2')).toEqual(one);
  const granted = ['--reason', 'another agreement', '--approved-by', 'CISO', '--until', '2027-03-31'];
  await mc2(['accept', 'sbom', 'contracts/4.md', ...granted], { cwd, env });
  const excepted = await reports(cwd, parted, '--jobs', '1');
  expect(excepted[1].stderr).toContain('accepted by exceptions');
  expect(await reports(cwd, parted, '--jobs', '2')).toEqual(excepted);
}, 120_000);

test('a purchase file that cannot be used ends the run in threads as it does in one', async () => {
  const cwd = manyContracts();
  const overrides = 'overrides:\n  - files: contracts/3?.md\n    purchase: nowhere.yaml\n';
  writeFileSync(join(cwd, 'mc2.yaml'), overrides);
  const run = (jobs: string) => mc2(['lint', 'contracts', '--jobs', jobs], { cwd, env });
  const one = await run('1');
  expect(one.code).toBe(2);
  expect(one.stderr).toContain('nowhere.yaml');
  expect(await run('2')).toEqual(one);
}, 60_000);

test('an interrupt ends threads at once', async () => {
  const cwd = emptyFolder();
  for (const name of ['a.md', 'b.md']) writeFileSync(join(cwd, name), `${sentences.join('\n\n')}\n\n`.repeat(30_000));
  const child = spawn(process.execPath, [program, 'lint', '--jobs', '2', '.'], { cwd, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('close', resolve));
  setTimeout(() => child.kill('SIGINT'), 1500);
  expect(await ended).toBe(130);
}, 60_000);

/** A run over contracts of which the last is taken away as soon as the first bytes of the report have come. */
async function runWithoutLast(jobs: string): Promise<{ readonly errors: readonly { readonly path: string }[] }> {
  const cwd = emptyFolder();
  const names = Array.from({ length: 200 }, (_, at) => `${at + 100}.md`);
  for (const name of names) writeFileSync(join(cwd, name), `${sentences.join('\n\n')}\n\n`.repeat(8));
  const child = spawn(process.execPath, [program, 'lint', '--jobs', jobs, '-f', 'json', '.'], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').once('data', () => {
    // Nobody reads any more for a while: the pipe is full long before the last contract.
    child.stdout.pause();
    setTimeout(() => {
      rmSync(join(cwd, names.at(-1) ?? ''));
      child.stdout.resume();
    }, 1000);
  });
  child.stdout.on('data', (piece: string) => (text += piece));
  await new Promise((resolve) => child.once('close', resolve));
  return JSON.parse(text) as { readonly errors: readonly { readonly path: string }[] };
}

test('a report streams, and goes no faster than it is read', async () => {
  expect((await runWithoutLast('1')).errors).toMatchObject([{ path: '299.md', code: 'not-found' }]);
}, 60_000);

test.each(['SIGINT', 'SIGTERM'] as const)(
  'after %s nothing half-written is left',
  async (signal) => {
    const [cwd, out] = [emptyFolder(), emptyFolder()];
    for (const name of ['a.md', 'b.md']) writeFileSync(join(cwd, name), `${sentences.join('\n\n')}\n\n`.repeat(5_000));
    const formats = ['-f', `json=${join(out, 'a.json')}`, '-f', `unix=${join(out, 'a.txt')}`];
    const child = spawn(process.execPath, [program, 'lint', ...formats, '.'], { cwd, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('close', (code, by) => resolve(by ?? code)));
    while (readdirSync(out).length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill(signal);
    expect(await ended).toBe(signal === 'SIGINT' ? 130 : signal);
    expect(readdirSync(out)).toEqual([]);
  },
  60_000,
);

test('no report is begun where a purchase file cannot be used', async () => {
  const cwd = manyContracts();
  const out = emptyFolder();
  writeFileSync(join(cwd, 'mc2.yaml'), 'overrides:\n  - files: contracts/9.md\n    purchase: nowhere.yaml\n');
  const { code, stdout } = await mc2(['lint', 'contracts', '-f', 'json', '-f', `unix=${join(out, 'a.txt')}`], {
    cwd,
    env,
  });
  expect([code, stdout, readdirSync(out)]).toEqual([2, '', []]);
});
