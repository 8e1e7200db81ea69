/**
 * Which paragraph of the document as it stands is which paragraph as it was written. The same words come first, wherever
 * they stand; what is left is matched to the most similar text between the neighbors, then anywhere.
 */
import type { RecordedParagraph } from '../contract/provenance.ts';
import { comparable, fitText } from './fit-text.ts';
import { likeness, wordsIn } from './likeness.ts';

export type OldParagraph = {
  readonly recorded: RecordedParagraph;
  /** The words by which it is known, at its start: `Audit.`, `“Breach”`; empty where there are none. */
  readonly opening: string;
};

/** Alike enough to be the same paragraph in its old place, and in another one. */
const sameThere = 0.3;
const sameElsewhere = 0.6;
/** A word that stands in more paragraphs than this tells nothing. */
const commonWord = 40;

/** Gives for each old paragraph the index of the new one, null where it is gone. No new paragraph is given twice. */
export function matchParagraphs(old: readonly OldParagraph[], now: readonly string[]): readonly (number | null)[] {
  const found: (number | null)[] = old.map(() => null);
  const taken = new Set<number>();
  const pair = (from: number, to: number): void => {
    found[from] = to;
    taken.add(to);
  };
  const gapOf = (index: number): Gap => {
    let [before, after] = [index - 1, index + 1];
    while (before >= 0 && found[before] === null) before -= 1;
    while (after < old.length && found[after] === null) after += 1;
    const [from, to] = [found[before] ?? -1, found[after] ?? now.length];
    return from < to ? [from + 1, to] : [0, 0];
  };

  matchSame(old, now, pair, gapOf);
  const left = () => old.flatMap((paragraph, index) => (found[index] === null ? [{ paragraph, index }] : []));

  // Blanks that were filled in and references that were counted anew leave everything else as it was.
  for (const { paragraph, index } of left()) {
    const [from, to] = gapOf(index);
    for (let at = from; at < Math.min(to, from + 200); at++) {
      if (taken.has(at) || fitText(paragraph.recorded, now[at] ?? '') === null) continue;
      pair(index, at);
      break;
    }
  }

  const words = now.map((text, at) => (taken.has(at) ? [] : wordsIn(text)));
  for (const { paragraph, index } of left()) {
    const [from, to] = gapOf(index);
    const candidates = range(from, Math.min(to, from + 200)).filter((at) => !taken.has(at));
    const best = mostLike(paragraph, candidates, now, words, sameThere);
    if (best !== null) pair(index, best);
  }

  const postings = postingsOf(words, taken);
  for (const { paragraph, index } of left()) {
    const candidates = new Set(wordsIn(paragraph.recorded.text).flatMap((word) => postings.get(word) ?? []));
    const free = [...candidates].filter((at) => !taken.has(at));
    const best = mostLike(paragraph, free, now, words, sameElsewhere);
    if (best !== null) pair(index, best);
  }
  return found;
}

type Gap = readonly [from: number, to: number];

/** Words that stand once on both sides first; what is said several times goes where its neighbors are, if it is there. */
function matchSame(
  old: readonly OldParagraph[],
  now: readonly string[],
  pair: (from: number, to: number) => void,
  gapOf: (index: number) => Gap,
): void {
  const places = new Map<string, number[]>();
  now.forEach((text, at) => {
    const key = comparable(text);
    if (key === '') return;
    const list = places.get(key) ?? [];
    list.push(at);
    places.set(key, list);
  });
  const keys = old.map(({ recorded }) => comparable(recorded.text));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const repeated: number[] = [];
  keys.forEach((key, index) => {
    const list = places.get(key) ?? [];
    if (list.length === 0) return;
    if (counts.get(key) === 1 && list.length === 1) pair(index, list[0] ?? 0);
    else repeated.push(index);
  });
  const free = (index: number, [from, to]: Gap): number | undefined =>
    places.get(keys[index] ?? '')?.find((at) => at >= from && at < to);
  const later: number[] = [];
  for (const index of repeated) {
    const at = free(index, gapOf(index));
    if (at === undefined) later.push(index);
    else take(index, at);
  }
  for (const index of later) {
    const at = free(index, [0, now.length]);
    if (at !== undefined) take(index, at);
  }

  function take(index: number, at: number): void {
    const list = places.get(keys[index] ?? '');
    list?.splice(list.indexOf(at), 1);
    pair(index, at);
  }
}

function mostLike(
  { recorded, opening }: OldParagraph,
  candidates: readonly number[],
  now: readonly string[],
  words: readonly (readonly string[])[],
  least: number,
): number | null {
  const own = wordsIn(recorded.text);
  let best: number | null = null;
  let most = least;
  for (const at of candidates) {
    // A clause that kept its title is that clause, however much of it was written anew.
    const titled = opening !== '' && comparable(now[at] ?? '').startsWith(comparable(opening));
    const score = likeness(own, words[at] ?? []) + (titled ? 1 : 0);
    if (score < most || (score === most && best !== null)) continue;
    most = score;
    best = at;
  }
  return best;
}

function postingsOf(
  words: readonly (readonly string[])[],
  taken: ReadonlySet<number>,
): ReadonlyMap<string, readonly number[]> {
  const postings = new Map<string, number[]>();
  words.forEach((list, at) => {
    if (taken.has(at)) return;
    for (const word of new Set(list)) {
      const places = postings.get(word) ?? [];
      places.push(at);
      postings.set(word, places);
    }
  });
  for (const [word, places] of postings) if (places.length > commonWord) postings.delete(word);
  return postings;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
