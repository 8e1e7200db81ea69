import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, fixtures, mc2, smallLibrary, type Outcome } from './run.ts';

const weakContract = readFileSync(join(fixtures, 'contracts/weak.md'), 'utf8');
const goodContract = readFileSync(join(fixtures, 'contracts/good.txt'), 'utf8');

type Record1 = { readonly doc: string } & Readonly<Record<string, unknown>>;

/** A folder with the two contracts and a gold file. */
function labelled(...lines: readonly (Record1 | string)[]): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'weak.md'), weakContract);
  writeFileSync(join(folder, 'good.txt'), goodContract);
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  writeFileSync(join(folder, 'gold.jsonl'), text);
  return folder;
}

function evaluate(folder: string, ...args: readonly string[]): Promise<Outcome> {
  return mc2(['library', 'evaluate', join(folder, 'gold.jsonl'), '--library', smallLibrary, ...args]);
}

const right = {
  doc: 'weak.md',
  requirements: {
    sbom: { status: 'contradicted' },
    'fix-deadline': { status: 'weak' },
    'phi-return': { status: 'missing' },
  },
};
const wrong = {
  doc: 'good.txt',
  requirements: {
    sbom: { status: 'weak', evidence: 'in CycloneDX format', section: '1.1', why: 'says the labeller' },
    'fix-deadline': { status: 'met' },
  },
};

describe('mc2 library evaluate', () => {
  test('scores contracts that stand beside the gold file, and does not fail over disagreements', async () => {
    const { code, stdout, stderr } = await evaluate(labelled(right, wrong));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^false all-clears: 1\n\ncritical sbom {2}good\.txt\n {2}gold {2}weak: says the labeller\n/u,
    );
    expect(stdout).toContain('        1.1 | in CycloneDX format\n');
    expect(stdout).toContain('1.1 | Supplier shall deliver with each pump a software bill of');
    expect(stdout).toContain('accuracy    80.0 % (4/5)');
    expect(stdout).toMatch(/1 false all-clear, 1 critical\n$/u);
  });

  test('chooses documents with --only and --skip', async () => {
    const folder = labelled(right, wrong);
    const only = await evaluate(folder, '--only', 'WEAK', '--summary');
    const skip = await evaluate(folder, '--skip', 'g*.txt', '--summary');
    expect(only.stdout).toContain('3 verdicts in 1 document\n');
    expect(skip.stdout).toBe(only.stdout);
    const none = await evaluate(folder, '--only', 'nothing');
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('there is no gold record to score');
  });

  test('writes the same JSON every time, to a file that it does not replace', async () => {
    const folder = labelled(right, wrong);
    const output = join(folder, 'scores.json');
    const { stdout } = await evaluate(folder, '-f', 'json');
    const { code } = await evaluate(folder, '-f', 'json', '-o', output);
    expect(code).toBe(0);
    expect(readFileSync(output, 'utf8')).toBe(stdout);
    expect(JSON.parse(stdout)).toMatchObject({ documents: 2, accuracy: { right: 4, of: 5, share: 0.8 } });
    expect((await evaluate(folder, '-f', 'json', '-o', output)).code).toBe(2);
  });

  test('takes the facts of the record', async () => {
    const na = { ...right, facts: { stores_phi: false }, requirements: { 'phi-return': { status: 'not-applicable' } } };
    const { stdout } = await evaluate(labelled(na));
    expect(stdout).toContain('accuracy    100.0 % (1/1)');
  });

  test('scores coarser ids', async () => {
    const folder = labelled({
      doc: 'weak.md',
      requirements: { fixes: { status: 'present' }, color: { status: 'weak' } },
    });
    const ids = join(folder, 'ids.json');
    writeFileSync(ids, '{"groups": [{"coarse": ["fixes"], "requirements": ["fix-deadline", "phi-return"]}]}');
    const { code, stdout } = await evaluate(folder, '--ids', ids);
    expect(code).toBe(0);
    expect(stdout).toContain('loose       precision 100.0 %, recall 100.0 % (present or weak against the rest)');
    expect(stdout).toContain('not scored  color');
  });

  test('tells all faults of a gold file at once', async () => {
    const folder = labelled(right, '{"doc": 1}', { doc: 'x', requirements: { sbon: { status: 'met' } } }, 'nothing');
    const { code, stdout, stderr } = await evaluate(folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const place of ['gold.jsonl:2:1', 'gold.jsonl:2:9', 'gold.jsonl:3:', 'gold.jsonl:4:'])
      expect(stderr).toContain(place);
    expect(stderr).toContain('did you mean `sbom`?');
  });

  test('exits with 3 for a contract that cannot be read and scores the others', async () => {
    const { code, stdout, stderr } = await evaluate(labelled({ ...right, doc: 'lost.docx' }, right));
    expect(code).toBe(3);
    expect(stdout).toContain('3 verdicts in 1 document\n');
    expect(stderr).toContain('not read: lost.docx: ');
  });
});
