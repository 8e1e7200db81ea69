/** The purchase file from disk. */
import type { Library } from '../library/library.ts';
import type { Purchase } from '../purchase/purchase.ts';
import type { Console } from './console.ts';
import { settleProblems } from './problems.ts';
import { readText } from './read-folder.ts';

/**
 * Reads and checks a purchase file against the library. Warnings go to the console.
 *
 * @throws UsageError with every error of the file, framed
 */
export async function loadPurchase(path: string, library: Library, console: Console): Promise<Purchase> {
  const { readPurchase } = await import('../purchase/read-purchase.ts');
  const { templateNames } = await import('./load-template.ts');
  const source = { path, text: readText(path) };
  const { purchase, problems } = readPurchase(source, library, await templateNames(console));
  settleProblems(problems, [source], '', console);
  if (purchase === null) throw new Error('a purchase file without problems could not be read');
  return purchase;
}
