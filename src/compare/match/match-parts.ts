/** Paragraphs that were split or merged. */
import type { Unit } from '../units.ts';
import { candidatesFor, indexWords } from './candidates.ts';
import { containment, type Bag, type Weigh } from './likeness.ts';
import { join, type Group, type Partners } from './partners.ts';
import type { Sides } from './match-similar.ts';

/** How much of a part must stand in the whole, and how many words make a part. */
const [inside, shortest] = [0.72, 4];

/** Joins what is left to the paragraph of the other side that it was a part of, if it stands beside the other parts. */
export function matchParts({ old, new: fresh, bags, weigh }: Sides, partners: Partners): void {
  const { ofOld, ofNew } = partners;
  const changed = (group: Group | undefined): boolean =>
    group === undefined || group.old.length + group.new.length > 2 || !isExact(group, old, fresh);
  attach({
    parts: fresh,
    partBags: bags.new,
    wholes: old.filter(({ at }) => changed(ofOld.get(at))),
    wholeBags: bags.old,
    groupOfPart: (at) => ofNew.get(at),
    groupOfWhole: (at) => ofOld.get(at),
    partsIn: (group) => group.new,
    wholesIn: (group) => group.old,
    weigh,
    join: (part, whole) => join(partners, whole, part),
  });
  attach({
    parts: old,
    partBags: bags.old,
    wholes: fresh.filter(({ at }) => changed(ofNew.get(at))),
    wholeBags: bags.new,
    groupOfPart: (at) => ofOld.get(at),
    groupOfWhole: (at) => ofNew.get(at),
    partsIn: (group) => group.old,
    wholesIn: (group) => group.new,
    weigh,
    join: (part, whole) => join(partners, part, whole),
  });
  for (const group of new Set(ofOld.values())) {
    group.old.sort((one, other) => one - other);
    group.new.sort((one, other) => one - other);
  }
}

function isExact({ old: [one], new: [other] }: Group, old: readonly Unit[], fresh: readonly Unit[]): boolean {
  return old[one ?? -1]?.key === fresh[other ?? -1]?.key;
}

type Parting = {
  readonly parts: readonly Unit[];
  readonly partBags: readonly Bag[];
  readonly wholes: readonly Unit[];
  readonly wholeBags: readonly Bag[];
  readonly groupOfPart: (at: number) => Group | undefined;
  readonly groupOfWhole: (at: number) => Group | undefined;
  readonly partsIn: (group: Group) => readonly number[];
  readonly wholesIn: (group: Group) => readonly number[];
  readonly weigh: Weigh;
  readonly join: (part: number, whole: number) => void;
};

function attach(parting: Parting): void {
  const { parts, partBags, wholes, wholeBags, weigh } = parting;
  const index = indexWords(
    wholes.map(({ at }) => at),
    wholeBags,
  );
  const left = parts.filter(({ at, words }) => parting.groupOfPart(at) === undefined && words.length >= shortest);
  // Forwards, then backwards: a part in the middle may need the one beside it first.
  for (const { at } of [...left, ...[...left].reverse()]) {
    if (parting.groupOfPart(at) !== undefined) continue;
    const bag = partBags[at] as Bag;
    for (const whole of candidatesFor(bag, index, weigh)) {
      if (!fits(parting, at, whole) || containment(bag, wholeBags[whole] as Bag, weigh) < inside) continue;
      parting.join(at, whole);
      break;
    }
  }
}

/** A group stays one whole with parts that stand side by side. */
function fits({ groupOfWhole, partsIn, wholesIn }: Parting, part: number, whole: number): boolean {
  const group = groupOfWhole(whole);
  if (group === undefined) return true;
  return wholesIn(group).length === 1 && partsIn(group).some((other) => Math.abs(other - part) === 1);
}
