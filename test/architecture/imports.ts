/** What the sources import, read from their text. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../src/', import.meta.url));

export type Import = {
  /** Path of the importing file inside `src`. */
  readonly from: string;
  /** Path inside `src` for our own files, else the name of the package or `node:…`. */
  readonly to: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
};

/** Paths of all source files inside `src`, with forward slashes. */
export const sourceFiles: readonly string[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .sort();

/** Text of a source file. */
export function sourceText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Every import of every source file: static, re-exporting, dynamic, in types, and by path. */
export const imports: readonly Import[] = sourceFiles.flatMap((from) => importsIn(from, sourceText(from)));

/** The folder directly under `src` that a file belongs to; files beside the folders are their own. */
export function partOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : path;
}

export function importsIn(from: string, text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '');
  const found: Import[] = [];
  for (const match of code.matchAll(
    /^(?:import|export)(\s+type)?\s[^'";]*?from\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|\bcreateRequire\([^)]*\)\.resolve\('([^']+)'\)/gmu,
  )) {
    const target = match[2] ?? match[3] ?? match[4] ?? match[5] ?? '';
    const own = target.startsWith('.');
    const to = own ? posix.join(dirname(from), target) : packageName(target);
    found.push({ from, to, own, typeOnly: match[1] !== undefined });
  }
  return found;
}

function packageName(target: string): string {
  if (target.startsWith('node:')) return target;
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}
