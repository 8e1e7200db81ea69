import { cpSync, existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../../src/cli/read-folder.ts';
import { readSnapshot } from '../../src/cli/library-snapshot.ts';
import { sha256 } from '../../src/cli/sha256.ts';
import { matchPhrases } from '../../src/language/phrases.ts';
import { tokenize } from '../../src/language/tokens.ts';
import type { Library } from '../../src/library/library.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { compileLibrary, type CompiledLibrary } from '../../src/lint/compile-library.ts';
import { packedOf } from '../../src/lint/packed-library.ts';
import { emptyFolder, mc2, root } from './run.ts';

const clauses = join(root, 'clauses');

describe('the library as it was at build time', () => {
  test('is the same as read from its files', () => {
    expect(existsSync(join(root, 'dist/library.json'))).toBe(true);
    expect(readSnapshot(clauses)).toEqual(readLibrary(readFolder(clauses), sha256).library);
  });

  test('finds in contracts what the library finds that is compiled from its files', () => {
    const stored = compileLibrary(readSnapshot(clauses) as Library);
    const fresh = compileLibrary(readLibrary(readFolder(clauses), sha256).library as Library);
    expect(packedOf(stored.library)).not.toBeNull();
    expect(stored.meanings).toEqual(fresh.meanings);
    expect(stored.likeness).toEqual(fresh.likeness);
    const { requirements } = fresh.library;
    const texts = requirements.flatMap(({ examples, positions }) => [
      ...[...examples.met, ...examples.weak, ...examples.contradicted, ...examples.missing].map(({ text }) => text),
      ...positions.flatMap((position) => ('text' in position ? [position.text] : [])),
    ]);
    expect(texts.length).toBeGreaterThan(300);
    const found = ({ index }: CompiledLibrary) =>
      texts.map((text) =>
        matchPhrases(index, tokenize(text, index.joins)).map((match) => Object.values(match).join(' ')),
      );
    expect(found(stored)).toEqual(found(fresh));
  });

  test('is the same library where only line endings differ', () => {
    const folder = join(emptyFolder(), 'clauses');
    cpSync(clauses, folder, { recursive: true });
    const file = join(folder, 'library.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
    expect(readSnapshot(folder)?.digest).toBe(readSnapshot(clauses)?.digest);
  });

  test('does not stand in for one in which a number was replaced by one as long', () => {
    const folder = join(emptyFolder(), 'clauses');
    cpSync(clauses, folder, { recursive: true, preserveTimestamps: true });
    const file = join(folder, 'maturity/sbom-delivery.yaml');
    const { atime, mtime } = statSync(file);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/\d/u, (digit) => `${(Number(digit) + 1) % 10}`),
    );
    utimesSync(file, atime, mtime);
    expect(readSnapshot(folder)).toBeNull();
  });

  test('does not stand in for one that was edited', async () => {
    const folder = join(emptyFolder(), 'clauses');
    cpSync(clauses, folder, { recursive: true });
    const file = join(folder, 'maturity/sbom-delivery.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/mu, 'title: Parts list'));
    expect(readSnapshot(folder)).toBeNull();
    const { stdout } = await mc2(['list', 'requirements', '--library', folder]);
    expect(stdout).toMatch(/^sbom-delivery .* Parts list$/mu);
  });
});
