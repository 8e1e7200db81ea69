import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { emptyFolder, mc2, type Outcome } from './run.ts';

const purchase = `template: security-exhibit
agreement: { title: Master Purchase Agreement, date: 2026-03-31 }
parties:
  supplier: { name: "Acme Pumps, Inc." }
  customer: { name: Mercy Hospital }
product: { name: FlowMaster 300, version: "4.10" }
facts: { software: yes, networked: yes, stores_phi: yes }
parameters: { critical_patch_days: 30 }
`;

/** A folder with a purchase file, and a function that generates there. */
function project(text = purchase): { folder: string; generate: (...args: string[]) => Promise<Outcome> } {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'purchase.yaml'), text);
  return { folder, generate: (...args) => mc2(['generate', ...args], { cwd: folder }) };
}

describe('mc2 generate', () => {
  test.each(['docx', 'md', 'html'])('writes .%s, the same bytes every time, and nothing else', async (ending) => {
    const { folder, generate } = project();
    const first = await generate('-o', `one.${ending}`);
    expect(first).toMatchObject({ code: 0, stdout: '' });
    expect(first.stderr).toMatch(
      /^wrote one\.\w+: Acme Pumps, Inc\. to Mercy Hospital, \d+ security clauses of \d+ in the library\.\n/u,
    );
    await generate('purchase.yaml', '-o', `two.${ending}`);
    expect(readFileSync(join(folder, `two.${ending}`)).equals(readFileSync(join(folder, `one.${ending}`)))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual([`one.${ending}`, 'purchase.yaml', `two.${ending}`]);
  });

  test('writes what mc2 lint finds met', async () => {
    const { folder, generate } = project();
    await generate('-o', 'exhibit.docx');
    const { code, stdout } = await mc2(['lint', 'exhibit.docx', '--purchase', 'purchase.yaml'], { cwd: folder });
    // The points that the draft itself marks as open are blanks.
    expect(stdout).not.toMatch(/^(?:error|warning)\[(?!unfilled-placeholder\])/mu);
    expect(code).toBe(0);
  });

  test('leaves a file that exists as it is, until --force', async () => {
    const { folder, generate } = project();
    const file = join(folder, 'exhibit.md');
    writeFileSync(file, 'negotiated by hand');
    const refused = await generate('-o', 'exhibit.md');
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('exhibit.md exists and was left as it is\n  help: add --force');
    expect(readFileSync(file, 'utf8')).toBe('negotiated by hand');
    expect(await generate('-o', 'exhibit.md', '--force')).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toContain('Acme Pumps, Inc.');
  });

  test('--check writes nothing and exits with 1 for a difference', async () => {
    const { folder, generate } = project();
    expect(await generate('-o', 'exhibit.docx', '--check')).toMatchObject({
      code: 1,
      stderr: 'exhibit.docx does not exist.\n',
    });
    expect(readdirSync(folder)).toEqual(['purchase.yaml']);
    await generate('-o', 'exhibit.docx');
    const { mtimeMs } = statSync(join(folder, 'exhibit.docx'));
    expect(await generate('-o', 'exhibit.docx', '--check')).toMatchObject({
      code: 0,
      stderr: 'exhibit.docx is up to date.\n',
    });
    const other = await generate('-o', 'exhibit.docx', '--check', '--set', 'critical_patch_days=14');
    expect(other).toMatchObject({ code: 1, stderr: 'exhibit.docx differs from what would be written.\n' });
    expect(statSync(join(folder, 'exhibit.docx')).mtimeMs).toBe(mtimeMs);
  });

  test('--set outweighs the purchase file', async () => {
    const { folder, generate } = project();
    await generate(
      '-o',
      'exhibit.md',
      '--set',
      'critical_patch_days=14',
      '--set',
      'sbom_format=SPDX',
      '--set',
      'stores_phi=no',
    );
    const text = readFileSync(join(folder, 'exhibit.md'), 'utf8');
    expect(text).toContain('fourteen (14) days');
    expect(text).not.toContain('CycloneDX');
  });

  test.each<[string, string[], RegExp]>([
    [
      'an unknown name',
      ['--set', 'critical_patch_day=14'],
      /neither a parameter nor a fact\n {2}help: did you mean `critical_patch_days`\?/u,
    ],
    ['a value that the parameter does not take', ['--set', 'critical_patch_days=soon'], /must be a number of days/u],
    [
      'an unknown template',
      ['--template', 'security-exhibt'],
      /no template is called `security-exhibt`\n {2}help: did you mean `security-exhibit`\?/u,
    ],
    ['a folder that does not exist', ['-o', 'deep/down/exhibit.docx'], /there is no folder deep\/down/u],
  ])('refuses %s and writes nothing', async (_name, args, message) => {
    const { folder, generate } = project();
    const { code, stdout, stderr } = await generate('-o', 'exhibit.docx', ...args);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(readdirSync(folder)).toEqual(['purchase.yaml']);
  });

  test('refuses a purchase file with all its faults at once, each in its frame', async () => {
    const { folder, generate } = project(
      purchase.replace('networked', 'netwroked').replace('template: ', 'tempalte: '),
    );
    const { code, stderr } = await generate('-o', 'exhibit.docx');
    expect(code).toBe(2);
    expect(stderr).toContain('did you mean `networked`?');
    expect(stderr).toContain('did you mean `template`?');
    expect(stderr).toMatch(/--> purchase\.yaml:\d+:\d+/u);
    expect(readdirSync(folder)).toEqual(['purchase.yaml']);
  });

  test('tells what was left out and what is still to be settled', async () => {
    const { generate } = project(
      `${purchase}clauses: { sbom-delivery: { omit: true, reason: covered by the framework agreement } }\n`,
    );
    const { stderr } = await generate('-o', 'exhibit.docx');
    expect(stderr.replaceAll(/\s+/gu, ' ')).toContain(
      'critical clause sbom-delivery left out: omitted by the purchase file: covered by the framework agreement',
    );
    expect(stderr).toContain('To settle before signature:');
  });

  describe('--against', () => {
    const theirs = [
      'SUPPLY AGREEMENT',
      'This agreement is made between Acme Pumps, Inc. (“Vendor”) and Mercy Hospital (“Hospital”).',
      '1. Vendor shall deliver a software bill of materials in SPDX or CycloneDX format, complete with all transitive dependencies, at delivery and within ten (10) days after each release or update of the software.',
      '2. Vendor shall use commercially reasonable efforts to release security patches from time to time.',
      '3. Vendor has no obligation to notify Hospital of breaches.',
    ].join('\n\n');

    test('writes what their paper lacks, in their words for the parties, and says why', async () => {
      const { folder, generate } = project();
      writeFileSync(join(folder, 'theirs.txt'), theirs);
      const { code, stdout, stderr } = await generate('-o', 'counter.md', '--against', 'theirs.txt', '--why');
      expect(code).toBe(0);
      expect(stdout).toMatch(/^taken {5}breach-notification .*their paper: \w+/mu);
      const text = readFileSync(join(folder, 'counter.md'), 'utf8');
      expect(text).toContain('Vendor shall');
      expect(text).toContain('(“**Hospital**”)');
      expect(text).toMatch(/Term \| Clause there \| As it stands there/u);
      const left = stdout.split('\n').filter((line) => line.includes('their paper has it'));
      for (const line of left) expect(line).toMatch(/^left out/u);
      expect(left.length === 0).toBe(!stderr.includes('their paper has it'));
    });

    test('writes nothing where it lacks nothing', async () => {
      const { folder, generate } = project();
      await generate('-o', 'exhibit.docx');
      const { code, stderr } = await generate('-o', 'counter.docx', '--against', 'exhibit.docx');
      expect({ code, stderr }).toEqual({
        code: 0,
        stderr: 'exhibit.docx lacks nothing that the purchase asks for; nothing was written.\n',
      });
      expect(readdirSync(folder).sort()).toEqual(['exhibit.docx', 'purchase.yaml']);
    });

    test('gives 3 for a paper that cannot be read', async () => {
      const { folder, generate } = project();
      expect(await generate('-o', 'counter.docx', '--against', 'nowhere.docx')).toMatchObject({ code: 3 });
      expect(readdirSync(folder)).toEqual(['purchase.yaml']);
    });
  });

  describe('--style', () => {
    test('takes fonts, page and words from styles.yaml, and from a Word document', async () => {
      const { folder, generate } = project();
      writeFileSync(
        join(folder, 'styles.yaml'),
        'body: { font: Georgia, size: 10 }\npage: { size: a4 }\nheader: Mercy Hospital\n',
      );
      expect(await generate('-o', 'one.docx', '--style', 'styles.yaml')).toMatchObject({ code: 0 });
      expect(await generate('-o', 'two.docx', '--style', 'one.docx')).toMatchObject({ code: 0 });
      for (const file of ['one.docx', 'two.docx']) {
        const parts = unzipSync(readFileSync(join(folder, file)));
        expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toContain('w:ascii="Georgia"');
        expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('w:w="11906"');
      }
    });

    test('refuses a faulty one with its frame', async () => {
      const { folder, generate } = project();
      writeFileSync(join(folder, 'styles.yaml'), 'body: { fnt: Georgia }\n');
      const { code, stderr } = await generate('-o', 'one.docx', '--style', 'styles.yaml');
      expect(code).toBe(2);
      expect(stderr).toMatch(/--> styles\.yaml:1:\d+/u);
      expect(stderr).toContain('did you mean `font`?');
      expect(await generate('-o', 'one.docx', '--style', 'style.txt')).toMatchObject({ code: 2 });
    });
  });
});
