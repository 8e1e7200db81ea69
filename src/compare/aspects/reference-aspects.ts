/** Cross-references that lead somewhere else than before. */
import { evidenceAt } from '../../lint/quote.ts';
import type { Aspect } from '../comparison.ts';
import { targetsIn } from '../../contract/references.ts';
import type { Version } from '../setting.ts';
import type { Unit } from '../units.ts';

/** Gives a function from two texts to their references that lead elsewhere; `becomes` is what an old block became. */
export function referenceComparer(
  before: Version,
  after: Version,
  becomes: ReadonlyMap<number, ReadonlySet<number>>,
): (old: readonly Unit[], fresh: readonly Unit[]) => readonly Aspect[] {
  const targetOfOld = targetsIn(before.contract.blocks);
  const targetOfNew = targetsIn(after.contract.blocks);
  return (old, fresh) => {
    const had = old.flatMap(({ block, references }) => references.map((reference) => ({ block, reference })));
    const has = fresh.flatMap(({ block, references }) => references.map((reference) => ({ block, reference })));
    // Where references come and go, the words beside them tell.
    if (had.length !== has.length) return [];
    return had.flatMap((one, at): readonly Aspect[] => {
      const other = has[at];
      if (other === undefined) return [];
      const [from, to] = [one.reference.label, other.reference.label];
      const [target, newTarget] = [targetOfOld(from, one.block), targetOfNew(to, other.block)];
      if (from === to && target === undefined) return [];
      if (target !== undefined && newTarget !== undefined && becomes.get(target.index)?.has(newTarget.index) === true)
        return [];
      // The same number that now stands on another clause may be meant or forgotten: it is for people to say.
      const what =
        from !== to
          ? `the reference to ${from} became one to ${to}${newTarget === undefined ? ', which is not there' : ''}`
          : newTarget === undefined
            ? `${to}, to which it refers, is no longer there`
            : `${to}, to which it refers, is another clause than before`;
      return [
        {
          kind: 'reference',
          effect: 'unclear',
          what,
          old: evidenceAt(before.contract, one.block.index, 0, one.block.text.length),
          new: evidenceAt(after.contract, other.block.index, 0, other.block.text.length),
          requirement: null,
        },
      ];
    });
  };
}
