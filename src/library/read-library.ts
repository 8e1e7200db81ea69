/** The files of `clauses/` to a `Library`, or to everything that is wrong with them. */
import type { Source } from '../yaml/document.ts';
import { hasErrors, inFileOrder, type Problem } from '../yaml/problem.ts';
import { assembleLibrary } from './assemble-library.ts';
import { checkLibrary } from './check-library.ts';
import { digestFiles } from './digest-files.ts';
import type { Library } from './library.ts';
import { classifyFile } from './library-file.ts';
import { readDocuments } from './library-documents.ts';

/**
 * Reads a clause library. `files` are all files under its folder, with paths relative to it and forward slashes; files
 * that are not YAML are ignored. All problems of all files come at once, in file order; `library` is null when one of
 * them is an error. `sha256` gives the hexadecimal digest of a text.
 */
export function readLibrary(
  files: readonly Source[],
  sha256: (text: string) => string,
): { readonly library: Library | null; readonly problems: readonly Problem[] } {
  const libraryFiles = files.filter(({ path }) => classifyFile(path).kind !== 'other');
  const { documents, problems: fileProblems } = readDocuments(libraryFiles);
  const problems = inFileOrder([...fileProblems, ...checkLibrary(documents)]);
  const library = hasErrors(problems) ? null : assembleLibrary(documents, digestFiles(libraryFiles, sha256));
  return { library, problems };
}
