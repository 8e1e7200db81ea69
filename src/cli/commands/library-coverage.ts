/** `mc2 library coverage`: which requirements carry which source, point by point, as Markdown. */
import { renderCoverage } from '../../library/render-coverage.ts';
import { sourcesCoverage } from '../../library/sources-coverage.ts';
import type { Console } from '../console.ts';
import { loadLibrary } from '../load-library.ts';

/** Writes the coverage to standard output and gives 0. Without a directory it tells of the library that comes with mc2. */
export async function libraryCoverage(directory: string | undefined, console: Console): Promise<number> {
  const library = await loadLibrary(directory, console);
  console.out(renderCoverage(sourcesCoverage(library)));
  return 0;
}
