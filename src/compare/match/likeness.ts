/** How alike two paragraphs are, by words that weigh the more the rarer they are. */
import type { Unit, Word } from '../units.ts';

/** A paragraph as a bag of weighted words and pairs of neighbouring words. */
export type Bag = {
  readonly counts: ReadonlyMap<string, number>;
  readonly weight: number;
  /** Content words, the rarest first; each once. */
  readonly rare: readonly string[];
};

export type Weigh = (form: string) => number;

/** Weighs words by how few paragraphs of both versions have them. */
export function weigher(...versions: readonly (readonly Unit[])[]): Weigh {
  const paragraphs = new Map<string, number>();
  let total = 0;
  for (const units of versions) {
    total += units.length;
    for (const { words } of units) {
      for (const form of new Set(words.map((word) => word.form))) paragraphs.set(form, (paragraphs.get(form) ?? 0) + 1);
    }
  }
  return (form) => Math.log(1 + total / (1 + (paragraphs.get(form) ?? 0)));
}

export function bagOf(words: readonly Word[], weigh: Weigh): Bag {
  const counts = new Map<string, number>();
  let weight = 0;
  const rare = new Set<string>();
  let before = '';
  for (const { form, kind } of words) {
    if (kind === 'small') continue;
    add(counts, form);
    weight += weigh(form);
    if (kind === 'content') rare.add(form);
    if (before !== '') {
      add(counts, pair(before, form));
      weight += pairShare * (weigh(before) + weigh(form));
    }
    before = form;
  }
  return { counts, weight, rare: [...rare].sort((one, other) => weigh(other) - weigh(one) || (one < other ? -1 : 1)) };
}

/** Pairs count less than words: one changed word breaks two of them. */
const pairShare = 0.25;

function pair(one: string, other: string): string {
  return `${one}\u0001${other}`;
}

function add(counts: Map<string, number>, form: string): void {
  counts.set(form, (counts.get(form) ?? 0) + 1);
}

/** Share of the weight of both that they have in common (Dice), from 0 to 1. */
export function likeness(one: Bag, other: Bag, weigh: Weigh): number {
  const both = one.weight + other.weight;
  return both === 0 ? 0 : (2 * shared(one, other, weigh)) / both;
}

/** Share of the weight of `part` that `whole` has too, from 0 to 1. */
export function containment(part: Bag, whole: Bag, weigh: Weigh): number {
  return part.weight === 0 ? 0 : shared(part, whole, weigh) / part.weight;
}

function shared(one: Bag, other: Bag, weigh: Weigh): number {
  const [few, many] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let weight = 0;
  for (const [form, count] of few.counts) {
    const common = Math.min(count, many.counts.get(form) ?? 0);
    if (common === 0) continue;
    const [first = '', second] = form.split('\u0001');
    weight += common * (second === undefined ? weigh(form) : pairShare * (weigh(first) + weigh(second)));
  }
  return weight;
}
