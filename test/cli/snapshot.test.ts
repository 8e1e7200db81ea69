import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../../src/cli/read-folder.ts';
import { readSnapshot } from '../../src/cli/library-snapshot.ts';
import { sha256 } from '../../src/cli/sha256.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { emptyFolder, mc2, root } from './run.ts';

const clauses = join(root, 'clauses');

describe('the library as it was at build time', () => {
  test('is the same as read from its files', () => {
    expect(existsSync(join(root, 'dist/library.json'))).toBe(true);
    const files = readFolder(clauses);
    expect(readSnapshot(files)).toEqual(readLibrary(files, sha256).library);
  });

  test('does not stand in for one that was edited', async () => {
    const folder = join(emptyFolder(), 'clauses');
    cpSync(clauses, folder, { recursive: true });
    const file = join(folder, 'maturity/sbom-delivery.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/mu, 'title: Parts list'));
    expect(readSnapshot(readFolder(folder))).toBeNull();
    const { stdout } = await mc2(['list', 'requirements', '--library', folder]);
    expect(stdout).toMatch(/^sbom-delivery .* Parts list$/mu);
  });
});
