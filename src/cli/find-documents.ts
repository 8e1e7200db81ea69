/** From paths on the command line to the contracts they name. */
import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { InputError } from '../errors.ts';
import { systemReason } from './system-reason.ts';

/**
 * Endings of what may be a contract, whether mc2 reads the format or not: a contract passed over in silence would count
 * as a clean one. A file that is named itself may be called anything.
 */
const extensions: readonly string[] = [
  ...['.docx', '.md', '.txt'],
  ...['.doc', '.docm', '.htm', '.html', '.odt', '.pdf', '.rtf'],
];

/** A document to read, or why there is none. */
export type Found = { readonly path: string; readonly error: InputError | null };

/**
 * Files as they are named, and for folders every document below them in the order of their names, each path once.
 * Hidden files and folders, `node_modules` and the lock files of Word (`~$…`) are left out; symbolic links inside
 * folders are not followed.
 */
export function findDocuments(paths: readonly string[]): readonly Found[] {
  const found = new Map<string, Found>();
  for (const one of paths.flatMap(findIn)) if (!found.has(one.path)) found.set(one.path, one);
  return [...found.values()];
}

function findIn(path: string): readonly Found[] {
  const onlyOne = (error: InputError | null): Found[] => [{ path: withSlashes(path), error }];
  try {
    const status = statSync(path);
    if (!status.isDirectory()) return onlyOne(status.isFile() ? null : notAFile());
    const documents = walk(path).filter((file) => extensions.includes(extname(file).toLowerCase()));
    if (documents.length === 0) return onlyOne(noMatch());
    return documents.map((document) => ({ path: withSlashes(document), error: null }));
  } catch (error) {
    return onlyOne(cannotRead(error));
  }
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !name.startsWith('~$') && name !== 'node_modules')
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? walk(path) : entry.isFile() ? [path] : [];
    });
}

function noMatch(): InputError {
  const help = `mc2 looks for files that end in ${extensions.join(', ')}.`;
  return new InputError('no-match', 'There is no contract in this folder.', help);
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
