/** From paths on the command line to the contracts they name. */
import { readdirSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { isPattern, pathMatcher, patternBase } from '../config/globs.ts';
import { InputError } from '../errors.ts';
import { extensions } from '../formats/read.ts';
import { systemReason } from './system-reason.ts';

const endings = `mc2 looks for files that end in ${extensions.join(', ')}.`;

/** A document to read, or why there is none. */
export type Found = {
  readonly path: string;
  readonly error: InputError | null;
  /** Contents where they do not come from the path: standard input. */
  readonly bytes?: Uint8Array;
};

/**
 * Files as they are named, for folders every document below them, for patterns (`contracts/*.docx`) every document
 * that they match; each path once, in the order of paths. Hidden files and folders, `node_modules` and the lock files of
 * Word (`~$…`) are left out; symbolic links inside folders are not followed.
 */
export function findDocuments(paths: readonly string[]): readonly Found[] {
  const found = new Map<string, Found>();
  for (const one of paths.flatMap(findIn)) if (!found.has(one.path)) found.set(one.path, one);
  return [...found.values()].sort((one, other) => comparePaths(one.path, other.path));
}

/**
 * Every document below `folder` that one of the patterns takes in and none takes out, in the order of paths.
 *
 * @param patterns relative to `folder`, which is named as results are to be named
 */
export function matchDocuments(folder: string, patterns: readonly string[]): readonly Found[] {
  const matches = pathMatcher(patterns);
  const bases = patterns
    .filter((pattern) => !pattern.startsWith('!'))
    .map((pattern) => join(folder, patternBase(pattern)));
  const below = (path: string): string => withSlashes(relative(folder, path));
  const found = new Map<string, Found>();
  for (const base of bases) {
    for (const one of documentsAt(base)) {
      if (one.error !== null || matches(below(one.path))) found.set(one.path, one);
    }
  }
  return [...found.values()].sort((one, other) => comparePaths(one.path, other.path));
}

/** The order of paths: folder by folder, by code units, the same on every machine. */
export function comparePaths(one: string, other: string): number {
  const [a, b] = [one.split('/'), other.split('/')];
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const [left, right] = [a[at] ?? '', b[at] ?? ''];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function findIn(path: string): readonly Found[] {
  const onlyOne = (error: InputError | null): Found[] => [{ path: withSlashes(path), error }];
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined && isPattern(path)) {
    const found = matchDocuments('.', [withSlashes(path)]);
    return found.length === 0
      ? onlyOne(new InputError('no-match', 'No contract has a path like this.', endings))
      : found;
  }
  if (status !== undefined && !status.isDirectory()) return onlyOne(status.isFile() ? null : notAFile());
  const documents = documentsAt(path);
  return documents.length === 0 ? onlyOne(noMatch()) : documents;
}

/** The documents in a folder, or the one that is named itself. */
function documentsAt(path: string): readonly Found[] {
  try {
    return statSync(path).isDirectory() ? walk(path) : [{ path: withSlashes(path), error: null }];
  } catch (error) {
    return [{ path: withSlashes(path), error: cannotRead(error) }];
  }
}

/** A folder that cannot be looked into is an input that cannot be read; the others are still found. */
function walk(folder: string): readonly Found[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.') && !name.startsWith('~$') && name !== 'node_modules')
      .flatMap((entry): readonly Found[] => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return walk(path);
        const wanted = entry.isFile() && extensions.includes(extname(entry.name).toLowerCase());
        return wanted ? [{ path: withSlashes(path), error: null }] : [];
      });
  } catch (error) {
    return [{ path: withSlashes(folder), error: cannotRead(error) }];
  }
}

function noMatch(): InputError {
  return new InputError('no-match', 'There is no contract in this folder.', endings);
}

function notAFile(): InputError {
  return new InputError('unsupported', 'This is neither a file nor a folder.');
}

/** The error of the file system as one of an input. */
export function cannotRead(error: unknown): InputError {
  const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  return new InputError(missing ? 'not-found' : 'unreadable', sentence(systemReason(error)), '', error);
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

function withSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
