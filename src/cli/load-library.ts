/** The clause library from disk. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Library } from '../library/library.ts';
import type { Source } from '../yaml/document.ts';
import type { Console } from './console.ts';
import { libraryKeeper, type ReadLibrary } from './kept-library.ts';
import { readSnapshot } from './library-snapshot.ts';
import { configuredLibrary, openConfig } from './load-config.ts';
import { packagePath, shortPath } from './package-info.ts';
import { settleProblems } from './problems.ts';
import { isFolder, readFolder } from './read-folder.ts';
import { sha256 } from './sha256.ts';

/**
 * Reads the library in `directory`, by default the one of the configuration, else the one that comes with mc2. Warnings go
 * to the console.
 *
 * @throws UsageError with every error of the library, framed
 */
export async function loadLibrary(directory: string | undefined, console: Console): Promise<Library> {
  return openLibrary(directory ?? (await configuredLibrary(await openConfig(console))), console);
}

/** The same without a look at the configuration. */
export async function openLibrary(directory: string | undefined, console: Console): Promise<Library> {
  const folder = directory ?? shortPath(packagePath('clauses'));
  if (!isLibraryFolder(folder)) {
    throw new UsageError(`${folder} is no clause library`, 'a clause library is a folder with a library.yaml');
  }
  const keeper = isSame(folder, packagePath('clauses')) ? null : libraryKeeper(folder);
  const kept = keeper?.read() ?? null;
  if (kept !== null) {
    if (kept.problems.length > 0) settleProblems(kept.problems, readFolder(folder), folder, console);
    return kept.library;
  }
  const shipped = readSnapshot(folder);
  if (shipped !== null) return shipped;
  const read = await parseLibrary(readFolder(folder), folder, console);
  keeper?.keep(read);
  return read.library;
}

/** True for a folder with a `library.yaml`. */
export function isLibraryFolder(path: string): boolean {
  return isFolder(path) && existsSync(join(path, 'library.yaml'));
}

/** What a library of one's own says to stand on the one that comes with mc2: `extends: mc2`. */
const builtIn = 'mc2';

function isSame(one: string, other: string): boolean {
  return resolve(one) === resolve(other);
}

async function parseLibrary(files: readonly Source[], folder: string, console: Console): Promise<ReadLibrary> {
  const { libraryBase, readLibrary } = await import('../library/read-library.ts');
  const extending = libraryBase(files) === builtIn && !isSame(folder, packagePath('clauses'));
  const base = extending ? readFolder(packagePath('clauses')) : undefined;
  const { library, problems } = readLibrary(files, sha256, base);
  settleProblems(problems, files, folder, console);
  if (library === null) throw new Error('a library without problems could not be read');
  return { library, problems };
}
