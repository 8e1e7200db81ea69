/** Text files of a folder, as the parts that may not touch the file system want them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Source } from '../yaml/document.ts';
import { systemReason } from './system-reason.ts';

/**
 * Every file below `folder` that is not hidden, with its path relative to it and forward slashes, in order of paths.
 * Symbolic links are not followed.
 *
 * @throws UsageError when the folder or one of its files cannot be read
 */
export function readFolder(folder: string): Source[] {
  return listFiles(folder, '').map((path) => ({ path, text: readText(join(folder, path)) }));
}

/**
 * The same files as bytes.
 *
 * @throws UsageError when the folder or one of its files cannot be read
 */
export function readFolderBytes(folder: string): { readonly path: string; readonly bytes: Uint8Array }[] {
  return listFiles(folder, '').map((path) => ({ path, bytes: readBytes(join(folder, path)) }));
}

/**
 * A text file in UTF-8, without its byte order mark.
 *
 * @throws UsageError when it cannot be read
 */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/u, '');
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${systemReason(error)}`, '', error);
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${systemReason(error)}`, '', error);
  }
}

/** True when `path` is a folder that can be looked at. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function listFiles(folder: string, prefix: string): string[] {
  const paths: string[] = [];
  for (const entry of entriesOf(join(folder, prefix))) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) paths.push(...listFiles(folder, `${prefix}${entry.name}/`));
    else if (entry.isFile()) paths.push(prefix + entry.name);
  }
  return paths.sort();
}

function entriesOf(folder: string): import('node:fs').Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new UsageError(`cannot read ${folder}: ${systemReason(error)}`, '', error);
  }
}
