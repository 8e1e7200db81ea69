import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, mc2, root, smallLibrary } from './run.ts';

function page(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

describe('mc2 library pages', () => {
  test('writes a page for every requirement of the library that comes with mc2, and names it in the index', async () => {
    const folder = join(emptyFolder(), 'new/pages');
    const { code, stdout, stderr } = await mc2(['library', 'pages', folder]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const ids = (await mc2(['list', 'requirements'])).stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0] ?? '');
    expect(ids.length).toBeGreaterThan(50);
    expect(stderr).toContain(`${ids.length} requirements`);
    expect(readdirSync(folder).sort()).toEqual(['README.md', ...ids.map((id) => `${id}.md`)].sort());
    const index = page(folder, 'README.md');
    for (const id of ids) expect(index).toContain(`](${id}.md)`);
    for (const id of ids) {
      const heads = [...page(folder, `${id}.md`).matchAll(/^## (.*)$/gmu)].map(([, head]) => head);
      expect({ id, heads }).toEqual({
        id,
        heads: expect.arrayContaining([
          ...['Why', 'What the clause must say', 'Preferred text, with default values', 'Usual objection'],
          ...['What to answer', 'Wording that meets it', 'Wording that is too weak', 'Wording that refuses it'],
          ...['Wording that looks like it and is not', 'References'],
        ]) as unknown,
      });
    }
  });

  test('marks references that nobody has read, and shows every example', async () => {
    const folder = emptyFolder();
    await mc2(['library', 'pages', folder]);
    const sbom = page(folder, 'sbom-delivery.md');
    expect(sbom).toContain('as reported by others');
    expect(sbom).toContain('## Walk away, unless CISO approves, from\n\n- ');
    const source = readFileSync(join(root, 'clauses/maturity/sbom-delivery.yaml'), 'utf8');
    const met = /\n {2}met:\n([\s\S]*?)\n {2}weak:/u.exec(source)?.[1]?.match(/^ {4}- /gmu)?.length;
    const shown = /## Wording that meets it\n\n([\s\S]*?)\n\n##/u.exec(sbom)?.[1]?.match(/^- /gmu)?.length;
    expect(shown).toBe(met);
  });

  test('keeps pages that are there unless it is forced, and leaves other files alone', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'sbom.md'), 'notes');
    writeFileSync(join(folder, 'mine.md'), 'mine');
    const args = ['library', 'pages', folder, '--library', smallLibrary];
    const refused = await mc2(args);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('sbom.md exists and was left as it is');
    expect(readdirSync(folder).sort()).toEqual(['mine.md', 'sbom.md']);
    expect((await mc2([...args, '--force'])).code).toBe(0);
    expect(page(folder, 'sbom.md')).toMatch(/^# /u);
    expect(page(folder, 'mine.md')).toBe('mine');
  });

  test('is what npm run docs writes, outside version control', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { docs: string } };
    expect(scripts.docs).toContain('mc2.js library pages docs/requirements');
    expect(readFileSync(join(root, '.gitignore'), 'utf8')).toContain('docs/requirements/\n');
  });
});
