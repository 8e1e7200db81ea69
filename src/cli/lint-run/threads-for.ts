/** In how many threads contracts are judged. */
import { availableParallelism } from 'node:os';
import type { Found } from '../find-documents.ts';
import type { ChoiceOptions } from './lint-options.ts';

/** The number that `--jobs` asks for, else as many as pay; never more than there are documents. */
export function threadsFor(documents: readonly Found[], { jobs, asOne = false }: ChoiceOptions): number {
  // Documents that are one contract are judged together.
  if (asOne) return 1;
  return Math.max(1, Math.min(jobs ?? 1, documents.length, availableParallelism() * 8));
}
