/**
 * The clause library that comes with mc2, read at build time. Parsing and checking sixty YAML files costs more than
 * judging a contract. A snapshot counts only while its digest is that of the files, so that an edited library is never
 * passed over.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { digestFiles } from '../library/digest-files.ts';
import type { Library } from '../library/library.ts';
import type { Source } from '../yaml/document.ts';
import { packagePath } from './package-info.ts';
import { readFolder } from './read-folder.ts';
import { sha256 } from './sha256.ts';

const snapshotPath = packagePath('dist/library.json');

/** The library in `files` if it is the one that was there at build time, else null. */
export function readSnapshot(files: readonly Source[]): Library | null {
  try {
    const library = JSON.parse(readFileSync(snapshotPath, 'utf8')) as Library;
    return library.digest === digestFiles(files, sha256) ? library : null;
  } catch {
    return null;
  }
}

/** Writes the snapshot. A library with problems gets none, so that they are told at every start. */
export async function writeSnapshot(): Promise<void> {
  const { readLibrary } = await import('../library/read-library.ts');
  const { library, problems } = readLibrary(readFolder(packagePath('clauses')), sha256);
  if (library === null || problems.length > 0) rmSync(snapshotPath, { force: true });
  else writeFileSync(snapshotPath, JSON.stringify(library));
}
