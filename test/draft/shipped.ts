/** The clauses and templates that come with mc2, as they stand on disk. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readTemplate } from '../../src/draft/read-template.ts';
import type { Template } from '../../src/draft/template.ts';
import type { Library } from '../../src/library/library.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import type { Source } from '../../src/yaml/document.ts';

const root = join(import.meta.dirname, '../..');

/** All files below a folder of the project, with paths relative to it. */
export function filesIn(folder: string): readonly Source[] {
  const start = join(root, folder);
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(start, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function shippedLibrary(): Library {
  const { library, problems } = readLibrary(filesIn('clauses'), sha256);
  if (library === null) throw new Error(JSON.stringify(problems, null, 2));
  return library;
}

/** Names of the templates that come with mc2. */
export const templateNames: readonly string[] = readdirSync(join(root, 'templates')).sort();

export function shippedTemplate(name: string, library: Library): Template {
  const { template, problems } = readTemplate(filesIn(`templates/${name}`), library);
  if (template === null) throw new Error(JSON.stringify(problems, null, 2));
  return template;
}
