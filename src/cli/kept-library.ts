/**
 * A clause library of the user's own, as it was read, checked and compiled: work of a second or two that comes out the same
 * until a file changes. It is kept in the user's cache folder by what its files, those of the library that comes with mc2,
 * on which it may stand, and mc2 itself are, byte for byte.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../library/library.ts';
import { offerPacked, type PackedLibrary } from '../lint/packed-library.ts';
import type { Problem } from '../yaml/problem.ts';
import { cacheFolder, mayKeep, readOwn, writeOwn } from './cache-files.ts';
import { digestBytes } from './library-snapshot.ts';
import { packagePath } from './package-info.ts';
import { fromTypedBytes, inAscii, toTypedBytes } from './typed-bytes.ts';

/** A library without errors, and what there is to say of it. */
export type ReadLibrary = { readonly library: Library; readonly problems: readonly Problem[] };

/** Where one library is kept. */
export type LibraryKeeper = {
  /** What was kept; null for nothing. */
  readonly read: () => ReadLibrary | null;
  /**
   * Keeps a library, and what is compiled of it as soon as that is, if its files are still what they were. A cache that cannot
   * be written to costs time and nothing else.
   */
  readonly keep: (read: ReadLibrary) => void;
};

/**
 * The keeper of the library in `folder` as it is now; null where nothing may be kept, or mc2 was not built.
 *
 * @throws UsageError when a file of the library cannot be read
 */
export function libraryKeeper(folder: string): LibraryKeeper | null {
  const program = mayKeep() ? programDigest() : null;
  if (program === null) return null;
  const keyNow = (): string =>
    digestOf(Buffer.from([program, digestBytes(packagePath('clauses')), digestBytes(folder)].join())).toString('hex');
  const key = keyNow();
  const path = join(cacheFolder(), 'libraries', key.slice(0, 32));
  const keepCompiled = (packed: PackedLibrary): void => {
    write(`${path}.bin`, () => toTypedBytes(packed));
  };
  const offer = ({ library }: ReadLibrary): void => {
    offerPacked(library, () => read(`${path}.bin`, fromTypedBytes) as PackedLibrary | null, keepCompiled);
  };
  return {
    read: () => {
      const kept = read(`${path}.json`, (bytes) =>
        JSON.parse(Buffer.from(bytes).toString('latin1')),
      ) as ReadLibrary | null;
      if (kept !== null) offer(kept);
      return kept;
    },
    keep: (one) => {
      // Somebody who saves a file while the library is read would find the old text under the new one's name, or the reverse.
      if (keyNow() !== key) return;
      write(`${path}.json`, () => Buffer.from(inAscii(JSON.stringify(one)), 'latin1'));
      offer(one);
    },
  };
}

function programDigest(): string | null {
  try {
    return readFileSync(packagePath('dist/program/mc2.digest'), 'latin1');
  } catch {
    return null;
  }
}

/** Of each library two. */
const mostFiles = 16;

// A verdict hangs on every byte of it: a file is the digest of all that follows, then that.
const digestLength = 32;

function write(path: string, body: () => Uint8Array): void {
  const bytes = (): Uint8Array => {
    const whole = body();
    return Buffer.concat([digestOf(whole), whole]);
  };
  try {
    writeOwn(path, bytes, mostFiles);
  } catch {
    // The next run reads the library again.
  }
}

function read<Value>(path: string, from: (body: Uint8Array) => Value): Value | null {
  try {
    const bytes = readOwn(path);
    const body = bytes.subarray(digestLength);
    return digestOf(body).equals(bytes.subarray(0, digestLength)) ? from(body) : null;
  } catch {
    return null;
  }
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
