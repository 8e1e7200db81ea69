/** Writes results so that a file is there whole or not at all, and never replaces one without being told to. */
import { randomBytes } from 'node:crypto';
import { closeSync, linkSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../errors.ts';
import { systemReason } from './system-reason.ts';

/** A file that is being written beside its name. */
export type OpenOutput = {
  readonly write: (piece: string | Uint8Array) => void;
  /** Gives the file its name. */
  readonly commit: () => void;
  /** Leaves nothing of it; does nothing after `commit`. */
  readonly discard: () => void;
};

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
export function writeOutput(path: string, content: string | Uint8Array, force: boolean): void {
  const output = openOutput(path, force);
  output.write(content);
  output.commit();
}

/** Signals that end a program without a word to it, unless it listens. */
const endings = ['SIGTERM', 'SIGHUP'] as const;

/**
 * Opens a file beside the target, to be moved there when it is complete. When the program ends before, by itself or by a
 * signal that can be heard, nothing of it is left.
 *
 * @throws UsageError when the file system refuses; so do the functions, and `commit` when the file has come into being since
 * `checkWritable`. After that nothing is left.
 */
export function openOutput(path: string, force: boolean): OpenOutput {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  let file: number | null = null;
  const close = (): void => {
    if (file !== null) closeSync(file);
    file = null;
  };
  const discard = (): void => {
    process.off('exit', discard);
    for (const signal of endings) process.off(signal, end);
    try {
      close();
    } finally {
      rmSync(temporary, { force: true });
    }
  };
  const end = (signal: NodeJS.Signals): void => {
    discard();
    // Nobody listens any more: the signal does what it would have done.
    process.kill(process.pid, signal);
  };
  const orNothing = (action: () => void): void => {
    try {
      action();
    } catch (error) {
      discard();
      throw error instanceof UsageError
        ? error
        : new UsageError(`cannot write ${path}: ${systemReason(error)}`, '', error);
    }
  };
  process.once('exit', discard);
  for (const signal of endings) process.once(signal, end);
  orNothing(() => {
    file = openSync(temporary, 'wx');
  });
  return {
    write: (piece) => {
      orNothing(() => {
        if (file !== null) writeFileSync(file, piece);
      });
    },
    commit: () => {
      orNothing(() => {
        close();
        if (force || !moveUnlessThere(temporary, path)) renameSync(temporary, path);
        discard();
      });
    },
    discard,
  };
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
