/** `mc2 library pages`: the library for people to read, a page for each requirement. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../errors.ts';
import { safeText } from '../../report/safe-text.ts';
import type { Console } from '../console.ts';
import { loadLibrary } from '../load-library.ts';
import { requirementIndex, requirementPage } from '../requirement-page.ts';
import { systemReason } from '../system-reason.ts';
import { checkWritable, writeOutput } from '../write-output.ts';

export type LibraryPagesOptions = {
  readonly library?: string;
  readonly force?: boolean;
};

/**
 * Writes `<id>.md` for each requirement and `README.md`, the index, and gives 0. Other files in the folder are left alone.
 *
 * @throws UsageError when the folder cannot be made, or when one of the pages exists and `force` is not set
 */
export async function libraryPages(folder: string, options: LibraryPagesOptions, console: Console): Promise<number> {
  const { force = false } = options;
  const library = await loadLibrary(options.library, console);
  const pages = [
    { path: join(folder, 'README.md'), text: requirementIndex(library) },
    ...library.requirements.map((requirement) => ({
      path: join(folder, `${requirement.id}.md`),
      text: requirementPage(requirement, library),
    })),
  ];
  makeFolder(folder);
  for (const { path } of pages) checkWritable(path, force);
  for (const { path, text } of pages) writeOutput(path, text, force);
  console.err(
    `${console.paintErr('good', 'wrote')} ${safeText(folder)}: ${library.requirements.length} requirements and README.md.\n`,
  );
  return 0;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(`cannot make ${folder}: ${systemReason(error)}`, '', error);
  }
}
