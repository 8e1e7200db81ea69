/**
 * The clause library that comes with mc2, read and compiled at build time. Parsing and checking sixty YAML files and
 * reading thousands of phrases costs more than judging a contract. A snapshot counts only while the files are the same
 * byte for byte, or apart from their line endings, so that an edited library is never passed over: sizes and times do not
 * tell an edit from a copy, and reading all files takes a few milliseconds.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { digestFiles } from '../library/digest-files.ts';
import type { Library } from '../library/library.ts';
import { offerPacked, type PackedLibrary } from '../lint/packed-library.ts';
import { divideLibrary, joinLibrary, type Rest } from './deferred-library.ts';
import { packagePath } from './package-info.ts';
import { readFolder, readFolderBytes } from './read-folder.ts';
import { sha256 } from './sha256.ts';
import { fromTypedBytes, inAscii, toTypedBytes } from './typed-bytes.ts';

/** What is known of the library without reading all of it. */
export type SnapshotHead = Pick<Library, 'name' | 'version' | 'digest'> & {
  /** SHA-256 over the bytes of all files, hex. */
  readonly bytes: string;
};

const headPath = packagePath('dist/library-head.json');
const libraryPath = packagePath('dist/library.json');
const restPath = packagePath('dist/library-rest.json');
const compiledPath = packagePath('dist/library-compiled.bin');

/** The library in `folder` if it is the one that was there at build time, else null. */
export function readSnapshot(folder: string): Library | null {
  const head = readSnapshotHead(folder);
  if (head === null) return null;
  const first = readJson(libraryPath) as Pick<Library, 'digest'> | null;
  if (first?.digest !== head.digest) return null;
  const library = joinLibrary(first, () => readRest(head.digest));
  offerPacked(library, () => readCompiled(head.digest));
  return library;
}

/** Name, version and digest of the library in `folder` if it is the one that was there at build time, else null. */
export function readSnapshotHead(folder: string): SnapshotHead | null {
  const head = readJson(headPath) as SnapshotHead | null;
  if (head === null) return null;
  return head.bytes === digestBytes(folder) || head.digest === digestFiles(readFolder(folder), sha256) ? head : null;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'latin1'));
  } catch {
    return null;
  }
}

function readRest(digest: string): Rest {
  const stored = readJson(restPath) as Stored | null;
  if (stored?.digest !== digest) throw new Error(`${restPath} is not what the build wrote; build or install mc2 again`);
  return stored.rest;
}

type Stored = { readonly digest: string; readonly rest: Rest };

/** Null where the build could not compile it, or compiled another. */
function readCompiled(digest: string): PackedLibrary | null {
  try {
    const compiled = fromTypedBytes(readFileSync(compiledPath)) as Compiled | null;
    return compiled?.digest === digest ? compiled.packed : null;
  } catch {
    return null;
  }
}

type Compiled = { readonly digest: string; readonly packed: PackedLibrary };

/** Writes the snapshot. A library with problems gets none, so that they are told at every start. */
export async function writeSnapshot(): Promise<void> {
  const { readLibrary } = await import('../library/read-library.ts');
  const { packLibrary } = await import('../lint/compile-library.ts');
  const folder = packagePath('clauses');
  const { library, problems } = readLibrary(readFolder(folder), sha256);
  for (const path of [headPath, libraryPath, restPath, compiledPath]) rmSync(path, { force: true });
  if (library === null || problems.length > 0) return;
  const { name, version, digest } = library;
  const { first, rest } = divideLibrary(library);
  writeFileSync(libraryPath, inAscii(JSON.stringify(first)));
  writeFileSync(restPath, inAscii(JSON.stringify({ digest, rest } satisfies Stored)));
  const packed = packLibrary(library);
  if (packed !== null) writeFileSync(compiledPath, toTypedBytes({ digest, packed } satisfies Compiled));
  // Last: nothing counts without it.
  writeFileSync(headPath, JSON.stringify({ name, version, digest, bytes: digestBytes(folder) } satisfies SnapshotHead));
}

/**
 * SHA-256 over the bytes of all files of a folder, hex. Lengths stand before paths and contents, so that no two different
 * folders read the same.
 *
 * @throws UsageError when the folder or one of its files cannot be read
 */
export function digestBytes(folder: string): string {
  const hash = createHash('sha256');
  for (const { path, bytes } of readFolderBytes(folder)) {
    hash.update(`${path.length}:${path}${bytes.length}:`);
    hash.update(bytes);
  }
  return hash.digest('hex');
}
