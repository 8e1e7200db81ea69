/** Every paragraph of both versions beside what it became. */
import { longestRising } from '../../contract/kept-order.ts';
import type { Unit } from '../units.ts';
import { bagOf, weigher } from './likeness.ts';
import { matchExact } from './match-exact.ts';
import { matchParts } from './match-parts.ts';
import { matchSimilar, type Sides } from './match-similar.ts';
import { noPartners, type Group } from './partners.ts';

export type Match = { readonly old: readonly Unit[]; readonly new: readonly Unit[]; readonly moved: boolean };

/**
 * Matches the paragraphs of two versions across renumbering, moves, splits and merges. Gives every paragraph once: in the
 * order of the new version, with what only the old one has at the place that it had there. In time close to linear.
 */
export function matchUnits(old: readonly Unit[], fresh: readonly Unit[], about: Sides['about']): readonly Match[] {
  const partners = noPartners();
  matchExact(old, fresh, partners);
  const weigh = weigher(old, fresh);
  const bags = { old: old.map(({ words }) => bagOf(words, weigh)), new: fresh.map(({ words }) => bagOf(words, weigh)) };
  const sides: Sides = { old, new: fresh, bags, weigh, about };
  matchSimilar(sides, partners);
  matchParts(sides, partners);
  return inOrder(old, fresh, [...new Set(partners.ofOld.values())]);
}

function inOrder(old: readonly Unit[], fresh: readonly Unit[], joined: readonly Group[]): readonly Match[] {
  const groups = [...joined].sort((one, other) => first(one.new) - first(other.new));
  const kept = longestRising(groups.map((group) => first(group.old)));
  const inPlace = new Map(groups.map((group, at) => [group, kept.has(at)]));
  const groupOfOld = new Map(groups.flatMap((group) => group.old.map((at) => [at, group] as const)));
  const groupOfNew = new Map(groups.flatMap((group) => group.new.map((at) => [at, group] as const)));
  const matches: Match[] = [];
  let next = 0;
  const goneUntil = (limit: number): void => {
    for (; next < limit; next++)
      if (!groupOfOld.has(next)) matches.push({ old: [old[next] as Unit], new: [], moved: false });
  };
  /** What is gone stands right behind what it followed, before anything that came. */
  const goneHere = (): void => goneUntil(nextIn(groupOfOld, next, old.length));
  goneHere();
  for (const unit of fresh) {
    const group = groupOfNew.get(unit.at);
    if (group === undefined) {
      matches.push({ old: [], new: [unit], moved: false });
      continue;
    }
    if (first(group.new) !== unit.at) continue;
    const moved = inPlace.get(group) !== true;
    if (!moved) goneUntil(first(group.old));
    matches.push({
      old: group.old.map((at) => old[at] as Unit),
      new: group.new.map((at) => fresh[at] as Unit),
      moved,
    });
    if (moved) continue;
    next = Math.max(next, (group.old.at(-1) ?? -1) + 1);
    goneHere();
  }
  goneUntil(old.length);
  return matches;
}

/** The next old paragraph that has a partner. */
function nextIn(groupOfOld: ReadonlyMap<number, Group>, from: number, end: number): number {
  let at = from;
  while (at < end && !groupOfOld.has(at)) at++;
  return at;
}

function first(places: readonly number[]): number {
  return places[0] ?? 0;
}
