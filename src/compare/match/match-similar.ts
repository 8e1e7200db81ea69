/** Paragraphs that were reworded: the likeliest partner of each, over the whole contract. */
import type { Unit } from '../units.ts';
import { candidatesFor, indexTitles, indexWords } from './candidates.ts';
import { likeness, type Bag, type Weigh } from './likeness.ts';
import { join, partnerOf, type Partners } from './partners.ts';

export type Sides = {
  readonly old: readonly Unit[];
  readonly new: readonly Unit[];
  readonly bags: { readonly old: readonly Bag[]; readonly new: readonly Bag[] };
  readonly weigh: Weigh;
  /** Requirements that a paragraph speaks to, by the index of its block. */
  readonly about: {
    readonly old: ReadonlyMap<number, ReadonlySet<string>>;
    readonly new: ReadonlyMap<number, ReadonlySet<string>>;
  };
};

/** What both words and circumstances must come to, and the words alone. */
const [enough, least] = [0.5, 0.2];
/** Under the same title little need be the same; for the same requirement not much more. */
const [leastTitled, leastAlike] = [0.04, 0.12];
/** Between a heading and a clause, which may share a title and nothing else. */
const leastAcross = 0.5;

/**
 * Joins reworded paragraphs. Every paragraph that is left names a few candidates; of all pairs the most alike are joined
 * first, and none twice. A second round knows more neighbours than the first.
 */
export function matchSimilar(sides: Sides, partners: Partners): void {
  for (let round = 0; round < 2; round++) {
    const pairs = likelyPairs(sides, partners);
    for (const { old, new: fresh } of pairs) {
      if (!partners.ofOld.has(old) && !partners.ofNew.has(fresh)) join(partners, old, fresh);
    }
    if (pairs.length === 0) return;
  }
}

type Likely = { readonly old: number; readonly new: number; readonly score: number };

function likelyPairs(sides: Sides, partners: Partners): readonly Likely[] {
  const oldLeft = sides.old.filter(({ at }) => !partners.ofOld.has(at)).map(({ at }) => at);
  const newLeft = sides.new.filter(({ at }) => !partners.ofNew.has(at)).map(({ at }) => at);
  const pairs = new Map<string, Likely>();
  const consider = (old: number, fresh: number): void => {
    const key = `${old}:${fresh}`;
    if (pairs.has(key)) return;
    const score = scoreOf(sides, partners, old, fresh);
    if (score > 0) pairs.set(key, { old, new: fresh, score });
  };
  // Both directions, so that it makes no difference which version is called old.
  const words = { old: indexWords(oldLeft, sides.bags.old), new: indexWords(newLeft, sides.bags.new) };
  const titles = indexTitles(newLeft, sides.new);
  for (const old of oldLeft) {
    for (const fresh of candidatesFor(sides.bags.old[old] as Bag, words.new, sides.weigh)) consider(old, fresh);
    for (const fresh of titles.get((sides.old[old] as Unit).title) ?? []) consider(old, fresh);
    for (const step of [-1, 1]) {
      const beside = partnerOf(partners, old + step);
      if (beside === undefined) continue;
      const fresh = beside - step;
      if (fresh >= 0 && fresh < sides.new.length && !partners.ofNew.has(fresh)) consider(old, fresh);
    }
  }
  for (const fresh of newLeft) {
    for (const old of candidatesFor(sides.bags.new[fresh] as Bag, words.old, sides.weigh)) consider(old, fresh);
  }
  for (const [old, fresh] of onTheSameRequirement(sides, oldLeft, newLeft)) consider(old, fresh);
  return [...pairs.values()].sort(
    (one, other) =>
      other.score - one.score ||
      Math.abs(one.old - one.new) - Math.abs(other.old - other.new) ||
      one.old + one.new - other.old - other.new ||
      one.old - other.old,
  );
}

/** Paragraphs of either side that speak to a requirement to which few paragraphs speak. */
function onTheSameRequirement(
  { old, new: fresh, about }: Sides,
  oldLeft: readonly number[],
  newLeft: readonly number[],
): readonly (readonly [number, number])[] {
  const byRequirement = new Map<string, number[]>();
  for (const at of newLeft) {
    for (const id of about.new.get((fresh[at] as Unit).block.index) ?? []) {
      const known = byRequirement.get(id);
      if (known === undefined) byRequirement.set(id, [at]);
      else if (known.length < 4) known.push(at);
    }
  }
  return oldLeft.flatMap((at) =>
    [...(about.old.get((old[at] as Unit).block.index) ?? [])].flatMap((id) =>
      (byRequirement.get(id) ?? []).map((other) => [at, other] as const),
    ),
  );
}

/** How much speaks for a pair; 0 where it is not enough. */
function scoreOf(sides: Sides, partners: Partners, oldAt: number, newAt: number): number {
  const [old, fresh] = [sides.old[oldAt] as Unit, sides.new[newAt] as Unit];
  const words = likeness(sides.bags.old[oldAt] as Bag, sides.bags.new[newAt] as Bag, sides.weigh);
  const titled = old.title !== '' && old.title === fresh.title;
  if ((old.block.role === 'heading') !== (fresh.block.role === 'heading') && words < leastAcross) return 0;
  const alike = haveCommon(sides.about.old.get(old.block.index), sides.about.new.get(fresh.block.index));
  if (words < (titled ? leastTitled : alike ? leastAlike : least)) return 0;
  let score = words;
  if (titled) score += 0.45;
  if (alike) score += 0.2;
  if (old.block.label !== '' && old.block.clause === fresh.block.clause) score += 0.08;
  if (besides(sides, partners, oldAt, newAt, -1)) score += 0.1;
  if (besides(sides, partners, oldAt, newAt, 1)) score += 0.1;
  if (old.block.cell !== null && old.block.cell.column === fresh.block.cell?.column) score += 0.05;
  return score >= enough ? score : 0;
}

/** True where the neighbours on one side belong together, or both paragraphs stand at that end. */
function besides(sides: Sides, partners: Partners, old: number, fresh: number, step: 1 | -1): boolean {
  const atEnd = sides.old[old + step] === undefined && sides.new[fresh + step] === undefined;
  return atEnd || partnerOf(partners, old + step) === fresh + step;
}

function haveCommon(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  for (const id of one) if (other.has(id)) return true;
  return false;
}
