/** Where this installation of mc2 is, and which version. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** Absolute path of a file or folder that is part of the package, such as `clauses`. */
export function packagePath(name: string): string {
  return fileURLToPath(new URL(name, root));
}

/** The version in `package.json`. */
export function packageVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { readonly version: string };
  return manifest.version;
}

/** The path as it is easiest to read in a message: from the current folder where that is shorter. */
export function shortPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere !== '' && fromHere.length < path.length ? fromHere : path;
}
