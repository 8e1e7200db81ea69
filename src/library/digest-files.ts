import type { Source } from '../yaml/document.ts';

/**
 * One digest for a set of files, whatever their order. Lengths stand before the texts so that no two different sets read
 * the same, and line endings do not count: a checkout on Windows is the same library.
 */
export function digestFiles(files: readonly Source[], sha256: (text: string) => string): string {
  const parts = files
    .map(({ path, text }) => ({ path, text: text.replaceAll('\r\n', '\n') }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map(({ path, text }) => `${path.length}:${path}${text.length}:${text}`);
  return sha256(parts.join(''));
}
