/** In how many threads contracts are judged. docs/performance.md has the figures that the numbers come from. */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Found } from '../find-documents.ts';
import type { ChoiceOptions } from './lint-options.ts';

/**
 * What makes a thread worth while, in bytes of documents. Each takes a second or two of processor time and some 80 MB of
 * memory before it is as fast as the first; a hundred small contracts, or thirty of fifty pages, have two million bytes.
 */
const enoughForOne = 2_000_000;

/** A document that is nearly empty costs as much as so many bytes; one full of pictures, no more than so many. */
const [leastWeight, mostWeight] = [4_000, 1_000_000];

/** Unless somebody asks for more; they would need more memory than they save time. */
const most = 8;

/** Each thread has helpers that collect its garbage and compile: on two processors a second thread saves little. */
const processorsForOne = 2;

/** The number that `--jobs` asks for, else as many as pay on this machine; never more than there are documents. */
export function threadsFor(
  documents: readonly Found[],
  { jobs, asOne = false }: ChoiceOptions,
  processors = availableParallelism(),
): number {
  // Documents that are one contract are judged together.
  if (asOne) return 1;
  const wanted = jobs ?? threadsThatPay(documents, Math.min(Math.floor(processors / processorsForOne), most));
  return Math.max(1, Math.min(wanted, documents.length));
}

function threadsThatPay(documents: readonly Found[], highest: number): number {
  if (highest <= 1) return 1;
  let weight = 0;
  for (const document of documents) {
    weight += Math.min(leastWeight + sizeOf(document), mostWeight);
    if (weight >= highest * enoughForOne) return highest;
  }
  return Math.floor(weight / enoughForOne);
}

function sizeOf({ path, error, bytes }: Found): number {
  if (error !== null) return 0;
  try {
    return bytes?.length ?? statSync(path).size;
  } catch {
    return 0;
  }
}
