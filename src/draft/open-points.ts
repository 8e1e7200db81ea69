import type { Block } from '../contract/contract.ts';
import type { Library } from '../library/library.ts';
import type { Selected } from './select-clauses.ts';

/**
 * Gives what somebody must still settle, a sentence each: first the points that the document itself marks, then the
 * questions whose answers decide whether a clause belongs there.
 */
export function openPoints(
  blocks: readonly Block[],
  selection: readonly Selected[],
  library: Library,
): readonly string[] {
  const marked = blocks.flatMap((block) =>
    block.marks
      .filter(({ kind }) => kind === 'confirm')
      .map(({ start, end }) => withPlace(block, block.text.slice(start, end))),
  );
  const questions = library.facts.flatMap(({ id, question }) => {
    const waiting = selection.filter(({ open, cause }) => cause === 'open' && open.includes(id));
    if (waiting.length === 0) return [];
    const titles = waiting.map(({ requirement }) => requirement.title).join('; ');
    return [`Not answered: ${id} (${question}) Included to be safe: ${titles}.`];
  });
  return [...marked, ...questions];
}

function withPlace({ exhibit, clause }: Block, point: string): string {
  const place = exhibit === '' ? clause : exhibit;
  return place === '' ? point : `${place}: ${point}`;
}
