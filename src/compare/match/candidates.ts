/** Which paragraphs of the other version are worth a closer look: a few for each, found by rare words and by place. */
import type { Unit } from '../units.ts';
import type { Bag, Weigh } from './likeness.ts';

/** Rare words of a paragraph that are looked up, paragraphs that a word may lead to, paragraphs that are looked at. */
const [mostWords, mostPlaces, mostCandidates] = [16, 48, 8];

/** An index of paragraphs by their words. */
export type WordIndex = ReadonlyMap<string, readonly number[]>;

/** `places` are those of the units to be found. */
export function indexWords(places: readonly number[], bags: readonly Bag[]): WordIndex {
  const index = new Map<string, number[]>();
  for (const at of places) {
    for (const form of (bags[at] as Bag).rare) {
      const known = index.get(form);
      if (known === undefined) index.set(form, [at]);
      else known.push(at);
    }
  }
  return index;
}

/**
 * Places that share rare words with `bag`, the likeliest first. Words that lead to too many places are passed over, so
 * that the work for each paragraph has a limit however long the contract is.
 */
export function candidatesFor({ rare }: Bag, index: WordIndex, weigh: Weigh): readonly number[] {
  const scores = new Map<number, number>();
  let used = 0;
  for (const form of rare) {
    const places = index.get(form);
    if (places === undefined || places.length > mostPlaces) continue;
    for (const at of places) scores.set(at, (scores.get(at) ?? 0) + weigh(form));
    if (++used >= mostWords) break;
  }
  return [...scores]
    .sort((one, other) => other[1] - one[1] || one[0] - other[0])
    .slice(0, mostCandidates)
    .map(([at]) => at);
}

/** Places by title, for those that have one. */
export function indexTitles(places: readonly number[], units: readonly Unit[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const at of places) {
    const { title } = units[at] as Unit;
    if (title === '') continue;
    const known = index.get(title);
    if (known === undefined) index.set(title, [at]);
    else if (known.length < mostCandidates) known.push(at);
  }
  return index;
}
