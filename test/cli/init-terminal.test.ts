import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, mc2 } from './run.ts';
import { hasTerminal, mc2OnTerminal, type Reply } from './terminal.ts';

if (!hasTerminal) process.stderr.write('mc2 init on a terminal is not tested: there is no `script` of util-linux.\n');

/** Document, parties, product; the next question is the first about device and deal. */
const opening = ['', 'Acme Pumps, Inc.', 'Vendor', 'Mercy Hospital', '', 'FlowMaster', '', '6.2'];
/** More empty lines than there are questions. */
const rest: readonly Reply[] = Array.from({ length: 200 }, () => '');

describe.skipIf(!hasTerminal)('mc2 init on a terminal', () => {
  test('asks, explains, and writes a purchase file that mc2 generate takes', async () => {
    const folder = emptyFolder();
    const { code, screen } = await mc2OnTerminal(['init'], [...opening, '?', 'maybe', 'yes', ...rest], folder);
    expect(screen).toContain('What is the legal name of the supplier?\n');
    expect(screen).toContain('The data sheet or the MDS2 tells.');
    expect(screen).toContain("`maybe` is no answer (type yes, no or don't know).");
    expect(screen).toMatch(/This settles: .*networked yes/u);
    expect(screen).not.toContain('Will the product be connected to a network');
    expect(screen).toContain('Change any numbers? The defaults are:\n');
    expect(screen).toContain('wrote purchase.yaml.\n');
    expect(code).toBe(0);
    const text = readFileSync(join(folder, 'purchase.yaml'), 'utf8');
    expect(text).toContain('called: Vendor\n');
    expect(text).toContain('  wireless: yes\n');
    expect(readdirSync(folder)).toEqual(['mc2.yaml', 'purchase.yaml']);
    expect(await mc2(['generate', '-o', 'exhibit.docx'], { cwd: folder })).toMatchObject({ code: 0 });
  });

  test('keeps the answers when somebody quits, and goes on from there', async () => {
    const folder = emptyFolder();
    const left = await mc2OnTerminal(['init'], ['', 'Acme', 'quit'], folder);
    expect(left.screen).toContain('Kept 2 answers in .mc2-answers.yaml; mc2 init goes on from there.');
    expect(left.code).toBe(130);
    expect(readdirSync(folder)).toEqual(['.mc2-answers.yaml']);
    const { code, screen } = await mc2OnTerminal(['init'], ['back', 'Other', ...opening.slice(2), ...rest], folder);
    expect(screen).toContain('Going on from .mc2-answers.yaml, with 2 answers.');
    expect(screen).toContain('[Acme] > ');
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'purchase.yaml'), 'utf8')).toContain('name: Other\n');
    expect(readdirSync(folder)).toEqual(['mc2.yaml', 'purchase.yaml']);
  });

  test.each(['ctrl-c', 'ctrl-d'] as const)('keeps the answers at %s', async (key) => {
    const folder = emptyFolder();
    const { code } = await mc2OnTerminal(['init'], [...opening, 'yes', { key }], folder);
    expect(code).toBe(130);
    const text = readFileSync(join(folder, '.mc2-answers.yaml'), 'utf8');
    expect(text).toContain("supplier: 'Acme Pumps, Inc.'\n");
    expect(text).toContain('  wireless: yes\n');
  });

  test('leaves nothing behind when nothing was answered', async () => {
    const folder = emptyFolder();
    const { code, screen } = await mc2OnTerminal(['init'], [{ key: 'ctrl-c' }], folder);
    expect(screen).toContain('Nothing was answered.');
    expect({ code, files: readdirSync(folder) }).toEqual({ code: 130, files: [] });
  });

  test('asks for numbers with default, unit, bounds and reason', async () => {
    const folder = emptyFolder();
    const { code, screen } = await mc2OnTerminal(
      ['init', '--set', 'change_numbers=yes'],
      [...opening, ...rest],
      folder,
    );
    expect(code).toBe(0);
    expect(screen).toContain('Time to fix a Critical Vulnerability in the device?\n');
    expect(screen).toContain('(1 to 365 days) [30 days] > ');
    expect(screen).toContain("FDA's postmarket guidance");
    // What is too long to leave room for an answer stands above it.
    expect(screen).toContain('(one or more of SPDX, CycloneDX, SWID, with commas between) [SPDX, CycloneDX]\n> ');
  });

  test('asks nothing where a purchase file exists', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'purchase.yaml'), 'written by hand');
    const { code, screen } = await mc2OnTerminal(['init'], rest, folder);
    expect(screen).toContain('purchase.yaml exists and was left as it is');
    expect(screen).not.toContain('What is the legal name');
    expect(code).toBe(2);
    expect(readFileSync(join(folder, 'purchase.yaml'), 'utf8')).toBe('written by hand');
  });
});
