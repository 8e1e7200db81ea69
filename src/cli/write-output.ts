/** Writes results so that a file is there whole or not at all, and never replaces one without being told to. */
import { randomBytes } from 'node:crypto';
import { closeSync, linkSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../errors.ts';
import { systemReason } from './system-reason.ts';

/** A text or the bytes of a file; or its pieces, made as they are written. */
export type Content = string | Uint8Array | Generator<string | Uint8Array>;

/**
 * Call before the work begins, so that nobody waits for a result that cannot be written.
 *
 * @throws UsageError when `path` exists and `force` is not set, is a folder, or stands in a folder that does not exist
 */
export function checkWritable(path: string, force: boolean): void {
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  if (folder?.isDirectory() !== true) {
    throw new UsageError(`cannot write ${path}: there is no folder ${dirname(path)}`, 'create the folder first');
  }
  const existing = statSync(path, { throwIfNoEntry: false });
  if (existing?.isDirectory() === true) throw new UsageError(`cannot write ${path}: it is a folder`);
  if (existing !== undefined && !force) throw alreadyThere(path);
}

/**
 * Writes beside the target first and moves it there when complete.
 *
 * @throws UsageError when the file system refuses, or when the file has come into being since `checkWritable`
 */
export function writeOutput(path: string, content: Content, force: boolean): void {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeNew(temporary, content);
    if (force || !moveUnlessThere(temporary, path)) renameSync(temporary, path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`cannot write ${path}: ${systemReason(error)}`, '', error);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function writeNew(path: string, content: Content): void {
  if (typeof content === 'string' || content instanceof Uint8Array) return writeFileSync(path, content, { flag: 'wx' });
  const file = openSync(path, 'wx');
  try {
    for (const piece of content) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

/** A hard link fails where the target exists, which a rename does not. False where the file system has no hard links. */
function moveUnlessThere(temporary: string, path: string): boolean {
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw alreadyThere(path);
    return false;
  }
}

function alreadyThere(path: string): UsageError {
  return new UsageError(`${path} exists and was left as it is`, 'add --force to replace it, or choose another name');
}
