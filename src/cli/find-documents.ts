/** From paths on the command line to the contracts they name. */
import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { InputError } from '../errors.ts';
import { systemReason } from './system-reason.ts';

/** Endings of the documents that are looked for in folders. A file that is named itself may be called anything. */
const extensions: readonly string[] = ['.docx', '.md', '.txt'];

/** Endings of documents that may be contracts too, but that mc2 does not read. */
const unreadable: readonly string[] = ['.doc', '.docm', '.htm', '.html', '.odt', '.pdf', '.rtf'];

/** A document to read, or why there is none. */
export type Found = { readonly path: string; readonly error: InputError | null };

export type Documents = {
  readonly found: readonly Found[];
  /** Documents in folders that mc2 does not read; somebody should know that they were not judged. */
  readonly passedOver: readonly string[];
};

/**
 * Files as they are named, and for folders every document below them in the order of their names, each path once.
 * Hidden files and folders, `node_modules` and the lock files of Word (`~$…`) are left out; symbolic links inside
 * folders are not followed.
 */
export function findDocuments(paths: readonly string[]): Documents {
  const found = new Map<string, Found>();
  const passedOver = new Set<string>();
  for (const path of paths) {
    const documents = findIn(path);
    for (const one of documents.found) if (!found.has(one.path)) found.set(one.path, one);
    for (const one of documents.passedOver) passedOver.add(one);
  }
  return { found: [...found.values()], passedOver: [...passedOver].filter((path) => !found.has(path)) };
}

function findIn(path: string): Documents {
  try {
    const status = statSync(path);
    if (!status.isDirectory()) return onlyOne(path, status.isFile() ? null : notAFile());
    const files = walk(path).map(withSlashes);
    const endsWith = (endings: readonly string[]): string[] =>
      files.filter((file) => endings.includes(extname(file).toLowerCase()));
    const documents = endsWith(extensions);
    const passedOver = endsWith(unreadable);
    if (documents.length === 0) return { ...onlyOne(path, noMatch()), passedOver };
    return { found: documents.map((document) => ({ path: document, error: null })), passedOver };
  } catch (error) {
    return onlyOne(path, cannotRead(error));
  }
}

function onlyOne(path: string, error: InputError | null): Documents {
  return { found: [{ path: withSlashes(path), error }], passedOver: [] };
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
  const help = `mc2 looks for ${extensions.join(', ')} in folders.`;
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
