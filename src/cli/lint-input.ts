/** What `mc2 lint` knows about the purchase behind a contract. */
import type { Library } from '../library/library.ts';
import type { LintInput } from '../lint/lint-contract.ts';
import type { Console } from './console.ts';
import { readFactFlag } from './fact-flags.ts';
import { loadPurchase } from './load-purchase.ts';

/**
 * Facts and agreed parameters of the purchase file, with `--fact` on top.
 *
 * @throws UsageError for anything wrong in the purchase file and for unknown facts
 */
export async function gatherLintInput(
  library: Library,
  { purchase: path, fact }: { readonly purchase?: string; readonly fact?: ReadonlyMap<string, string> },
  console: Console,
): Promise<LintInput> {
  const purchase = path === undefined ? null : await loadPurchase(path, library, console);
  const facts = new Map<string, { readonly value: boolean; readonly from: 'purchase' | 'flag' }>();
  for (const [id, value] of purchase?.facts ?? []) facts.set(id, { value, from: 'purchase' });
  for (const [id, text] of fact ?? []) facts.set(id, { value: readFactFlag(id, text, library), from: 'flag' });
  return { facts, parameters: purchase?.parameters ?? new Map() };
}
