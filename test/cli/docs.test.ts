/** What README and tutorials show is what mc2 does: every command in a block `console` is run, in order. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, program, root } from './run.ts';

const pages = ['README.md', 'docs/tutorial-lawyer.md', 'docs/tutorial-analyst.md', 'docs/tutorial-ci.md'];

/** A folder as the reader has it: the examples, and `mc2` on the path. */
function desk(): { readonly folder: string; readonly run: (command: string) => { code: number | null; text: string } } {
  const [folder, path] = [emptyFolder(), emptyFolder()];
  symlinkSync(join(root, 'examples'), join(folder, 'examples'));
  symlinkSync(join(root, 'bin'), join(folder, 'bin'));
  writeFileSync(join(path, 'mc2'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, { mode: 0o755 });
  const run = (command: string) => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', `{ ${command}\n} 2>&1`], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: `${path}:${process.env['PATH']}`, HOME: folder, SOURCE_DATE_EPOCH: '1795305600' },
    });
    // Progress is told by the clock.
    return { code: status, text: (stdout + stderr).replace(/^\d+ of \d+ contracts judged\n/gmu, '') };
  };
  return { folder, run };
}

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8');

  // `npx vitest run -u test/cli/docs` writes what commands print now. Where a part that is shown is no longer there at all,
  // the page gets a line `?? …` in its place, for somebody to look at.
  test('shows what its commands print', async () => {
    const { run } = desk();
    const shown = text.replace(/(?<=^```console\n)[\s\S]*?(?=^```$)/gmu, (block) =>
      block.replace(/^\$ ((?:.*\\\n)*.*)\n((?:(?!\$ ).*\n)*)/gmu, (_step, command: string, output: string) => {
        const { code, text: printed } = run(command);
        expect({ command, code }).toEqual({ command, code: code === 0 || code === 1 ? code : '0 or 1' });
        return `$ ${command}\n${excerpts(output, printed)}`;
      }),
    );
    await expect(shown).toMatchFileSnapshot(join(root, page));
  }, 300_000);

  test('links to files that there are', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/gu)].map(([, path = '']) => path);
    expect(links.filter((path) => !existsSync(join(root, dirname(page), path)))).toEqual([]);
  });
});

test('the two commands of README work as they are written, once packages are installed', () => {
  const [first = '', second = ''] = [
    ...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^npm ci && (.*)$/gmu),
  ].map(([, command]) => command ?? '');
  const { folder, run } = desk();
  const { code, text } = run(first);
  expect({ code, text }).toMatchObject({ code: 0 });
  expect(existsSync(join(folder, 'infusion-pump-exhibit.docx'))).toBe(true);
  expect(text).toContain('summary of examples/supplier-standard-terms.docx');
  expect(second).toBe('npm test');
});

/**
 * The parts of `printed` that `output` shows: `[…]` stands for what is left out, and each part is found by its first line.
 */
function excerpts(output: string, printed: string): string {
  const lines = printed.replace(/\n+$/u, '').split('\n');
  const parts = output.trimEnd().split(/\n?^\[…\]$\n?/mu);
  if (parts.length === 1) return printed.trim() === '' ? '' : `${lines.join('\n')}\n`;
  const shown = parts.map((part) => {
    const wanted = part.replace(/^\n+|\n+$/gu, '').split('\n');
    if (wanted.join('') === '') return '';
    const at = lines.indexOf(wanted[0] ?? '');
    if (at < 0) return `?? ${wanted[0]}\n`;
    return `${lines.slice(at, at + wanted.length).join('\n')}\n`;
  });
  return shown.join('[…]\n');
}
