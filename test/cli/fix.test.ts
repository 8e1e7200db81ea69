import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../src/formats/docx/read-docx.ts';
import { docx, p } from '../formats/docx-read/build-docx.ts';
import { emptyFolder, mc2, smallLibrary } from './run.ts';

const contract = docx(
  [
    p(
      'This Agreement is between Acme Medical, Inc. (“Vendor”) and Lakeside Hospital (“Hospital”) for infusion pumps with software.',
    ),
    p('1. Security', '<w:outlineLvl w:val="0"/>'),
    p('1.1 Vendor shall protect the network of Hospital.'),
    p('1.2 Vendor shall use reasonable efforts to provide a patch for each critical vulnerability.'),
    p('2. Term', '<w:outlineLvl w:val="0"/>'),
    p('2.1 This Agreement lasts one year.'),
  ].join(''),
);

/** The contract in a folder of its own, and names beside it. */
function inFolder(): { readonly file: string; readonly at: (name: string) => string } {
  const folder = emptyFolder();
  const file = join(folder, 'contract.docx');
  writeFileSync(file, contract);
  return { file, at: (name) => join(folder, name) };
}

const fix = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  mc2(['fix', '--library', smallLibrary, '--fact', 'software=yes', ...args], { env });

describe('mc2 fix', () => {
  const texts = (path: string): readonly string[] => readDocx(readFileSync(path)).paragraphs.map(({ text }) => text);

  test('writes a copy with the missing clauses in the contract’s own words, and says what it did', async () => {
    const { file, at } = inFolder();
    const { code, stdout, stderr } = await fix([
      file,
      '-o',
      at('a.docx'),
      '--author',
      'Jane Doe',
      '--date',
      '2026-11-20',
    ]);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).toContain('insert ');
    expect(readFileSync(file).equals(Buffer.from(contract))).toBe(true);
    const inserted = texts(at('a.docx')).filter((text) => text.startsWith('1.3') || text.startsWith('1.4'));
    expect(inserted.length).toBeGreaterThan(0);
    expect(inserted.join(' ')).toContain('Vendor shall');
    expect(inserted.join(' ')).not.toContain('Supplier');
  });

  test('takes the date of reproducible builds, and gives equal bytes for equal input', async () => {
    const { file, at } = inFolder();
    const env = { SOURCE_DATE_EPOCH: '1795132800' };
    for (const name of ['b.docx', 'c.docx']) {
      const { code } = await fix([file, '-o', at(name), '--author', 'Jane Doe'], env);
      expect(code).toBe(0);
    }
    expect(readFileSync(at('b.docx')).equals(readFileSync(at('c.docx')))).toBe(true);
    const { revisions } = readDocx(readFileSync(at('b.docx')));
    expect([...new Set(revisions.map(({ author, date }) => `${author} ${date}`))]).toEqual([
      'Jane Doe 2026-11-20T00:00:00Z',
    ]);
  });

  test('writes nothing with --dry-run, and needs no author for it', async () => {
    const { file } = inFolder();
    const { code, stdout, stderr } = await fix([file, '--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toContain('insert ');
    expect(stderr).toContain('would be written');
  });

  test('inserts nothing with --comments-only, and only what --only names', async () => {
    const { file, at } = inFolder();
    const comments = await fix([file, '-o', at('d.docx'), '--author', 'Jane Doe', '--comments-only']);
    expect(comments.stdout).not.toContain('insert ');
    expect(texts(at('d.docx')).slice(0, 6)).toEqual(readDocx(contract).paragraphs.map(({ text }) => text));
    const only = await fix([file, '--dry-run', '--only', 'sbom']);
    expect(only.stdout.match(/^(?:insert|comment) /gmu)).toHaveLength(1);
  });

  test('says so where a fallback is asked for and there is none, to its own side only', async () => {
    const { file, at } = inFolder();
    const { code, stdout } = await fix([
      ...[file, '-o', at('f.docx'), '--author', 'Jane Doe', '--position', 'fallback', '--internal', at('f.md')],
    ]);
    expect(code).toBe(0);
    const inserted = stdout.match(/^insert [^]*?(?=^\S|(?![^]))/gmu) ?? [];
    expect(inserted.length).toBeGreaterThan(0);
    for (const line of inserted)
      expect(line.replaceAll(/\s+/gu, ' ')).toContain('(preferred text, there is no fallback)');
    expect(readFileSync(at('f.md'), 'utf8')).toContain('**No fallback:**');
    expect(texts(at('f.docx')).join('\n')).not.toMatch(/fallback/iu);
  });

  test('keeps what is internal in a file of its own', async () => {
    const { file, at } = inFolder();
    const { code } = await fix([file, '-o', at('e.docx'), '--author', 'Jane Doe', '--internal', at('notes.md')]);
    expect(code).toBe(0);
    const notes = readFileSync(at('notes.md'), 'utf8');
    expect(notes).toMatch(/approved by/u);
    const approver = /approved by ([^)]+)\)/u.exec(notes)?.[1] ?? '?';
    expect(
      readDocx(readFileSync(at('e.docx')))
        .paragraphs.map(({ text }) => text)
        .join('\n'),
    ).not.toContain(approver);
  });

  test.each([
    ['an author', ['-o', 'x.docx'], /need an author/u],
    ['a file to write to', ['--author', 'A'], /no file to write to/u],
    ['a real date', ['-o', 'x.docx', '--author', 'A', '--date', '2026-02-30'], /is no date/u],
    [
      'an id that is known',
      ['-o', 'x.docx', '--author', 'A', '--only', 'sbomm'],
      /no requirement and no rule is called/u,
    ],
  ])('asks for %s', async (_, args, message) => {
    const { file, at } = inFolder();
    const { code, stderr } = await fix([file, ...args.map((arg) => (arg === 'x.docx' ? at(arg) : arg))]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(existsSync(at('x.docx'))).toBe(false);
  });

  test('changes nothing in place, not even with --force, and replaces no file without it', async () => {
    const { file, at } = inFolder();
    const same = await fix([file, '-o', file, '--author', 'A', '--force']);
    expect(same.code).toBe(2);
    expect(same.stderr).toMatch(/nothing in place/u);
    writeFileSync(at('there.docx'), 'x');
    const there = await fix([file, '-o', at('there.docx'), '--author', 'A']);
    expect(there.code).toBe(2);
    expect(readFileSync(at('there.docx'), 'utf8')).toBe('x');
  });

  test('refuses what is no .docx', async () => {
    const { at } = inFolder();
    writeFileSync(at('a.txt'), 'Vendor shall deliver.');
    const { code, stderr } = await fix([at('a.txt'), '-o', at('y.docx'), '--author', 'A']);
    expect(code).toBe(3);
    expect(stderr).toMatch(/is no \.docx/u);
  });
});
