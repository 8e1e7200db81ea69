/** Paragraphs that came, went or moved together are one difference. */
import type { Contract } from '../contract/contract.ts';
import type { Difference } from './comparison.ts';
import { combineEffects } from './effects.ts';
import { paragraphEnd } from './word-diff.ts';

/**
 * Joins what stands side by side: a clause with its list items that was added or removed as a whole, and neighbours that
 * moved together. Headings are joined to what moved under them, never to what came or went under them.
 */
export function gatherDifferences(
  differences: readonly Difference[],
  old: Contract,
  fresh: Contract,
): readonly Difference[] {
  const gathered: Difference[] = [];
  for (const difference of differences) {
    const last = gathered.at(-1);
    if (last !== undefined && belong(last, difference, old, fresh))
      gathered[gathered.length - 1] = joined(last, difference);
    else gathered.push(difference);
  }
  return gathered;
}

function belong(last: Difference, next: Difference, old: Contract, fresh: Contract): boolean {
  if (last.kind !== next.kind) return false;
  switch (next.kind) {
    case 'removed':
      return isUnder(next.old[0]?.block, last.old[0]?.block, old);
    case 'added':
      return isUnder(next.new[0]?.block, last.new[0]?.block, fresh);
    case 'moved':
      return follows(last.old, next.old, old) && follows(last.new, next.new, fresh);
    default:
      return false;
  }
}

/** True for a block somewhere below another that is no heading. */
function isUnder(block: number | undefined, top: number | undefined, { blocks }: Contract): boolean {
  if (block === undefined || top === undefined || blocks[top]?.role === 'heading') return false;
  for (let at = blocks[block]?.parent ?? null; at !== null && at >= top; at = blocks[at]?.parent ?? null) {
    if (at === top) return true;
  }
  return false;
}

/** Only text that nobody compares may stand between. */
function follows(last: Difference['old'], next: Difference['old'], { blocks }: Contract): boolean {
  const [from, to] = [last.at(-1)?.block, next[0]?.block];
  if (from === undefined || to === undefined || to <= from || to - from > 8) return false;
  return blocks.slice(from + 1, to).every(({ role, text }) => text === '' || role === 'comment' || role === 'deleted');
}

function joined(one: Difference, other: Difference): Difference {
  return {
    ...one,
    effect: combineEffects([one.effect, other.effect]),
    old: [...one.old, ...other.old],
    new: [...one.new, ...other.new],
    words: [
      ...one.words,
      ...other.words.map((change, at) => (at === 0 ? { ...change, text: paragraphEnd + change.text } : change)),
    ],
    aspects: [...one.aspects, ...other.aspects],
    operative: one.operative || other.operative,
  };
}
