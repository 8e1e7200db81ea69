/** The files of `clauses/` to a `Library`, or to everything that is wrong with them. */
import { valueAt, type Source } from '../yaml/document.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { hasErrors, inFileOrder, type Problem } from '../yaml/problem.ts';
import { assembleLibrary } from './assemble-library.ts';
import { checkLibrary } from './check-library.ts';
import { digestFiles } from './digest-files.ts';
import type { Library } from './library.ts';
import { classifyFile } from './library-file.ts';
import { inBase, layerLibrary, toldInOwnFiles } from './layer-library.ts';
import { readDocuments } from './library-documents.ts';

/**
 * Reads a clause library. `files` are all files under its folder, with paths relative to it and forward slashes; files
 * that are not YAML are ignored. All problems of all files come at once, in file order; `library` is null when one of
 * them is an error. `sha256` gives the hexadecimal digest of a text.
 *
 * @param base files of the library that this one extends (`libraryBase` tells which); not looked at where it extends none
 */
export function readLibrary(
  files: readonly Source[],
  sha256: (text: string) => string,
  base: readonly Source[] = [],
): { readonly library: Library | null; readonly problems: readonly Problem[] } {
  const libraryFiles = files.filter(({ path }) => classifyFile(path).kind !== 'other');
  if (base.length > 0 && libraryBase(libraryFiles) !== null) return readLayers(base, libraryFiles, sha256);
  const { documents, problems: fileProblems } = readDocuments(libraryFiles);
  const problems = inFileOrder([...fileProblems, ...checkLibrary(documents)]);
  const library = hasErrors(problems) ? null : assembleLibrary(documents, digestFiles(libraryFiles, sha256));
  return { library, problems };
}

/** The name of the library that the one in `files` extends; null where it extends none, or cannot be read. */
export function libraryBase(files: readonly Source[]): string | null {
  const manifest = files.find(({ path }) => path === 'library.yaml');
  const { document } = manifest === undefined ? { document: null } : parseYaml(manifest);
  const base = document === null ? undefined : valueAt(document, '/extends');
  return typeof base === 'string' ? base : null;
}

function readLayers(
  base: readonly Source[],
  own: readonly Source[],
  sha256: (text: string) => string,
): { readonly library: Library | null; readonly problems: readonly Problem[] } {
  const { documents, problems: fileProblems } = layerLibrary(base, own);
  const problems = inFileOrder(toldInOwnFiles(own, [...fileProblems, ...checkLibrary(documents)]));
  if (hasErrors(problems)) return { library: null, problems };
  const files = [...base.map(({ path, text }) => ({ path: inBase(path), text })), ...own];
  return { library: assembleLibrary(documents, digestFiles(files, sha256)), problems };
}
