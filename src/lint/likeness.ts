/**
 * How much a piece of text reads like a requirement. Phrases find the terms that their author thought of; likeness finds
 * those in other words. It is learned from the library alone: from the texts and examples of each requirement against
 * those of all others and against ordinary commercial sentences. It weighs words, which anybody can look up, and nothing
 * more.
 */
import { movesIn, packMoves, type MoveTable } from '../language/move-table.ts';
import { packNumbers, type Numbers } from '../language/number-lists.ts';
import { tokenize, type Joins, type Token } from '../language/tokens.ts';
import type { Library } from '../library/library.ts';
import type { Requirement } from '../library/requirement.ts';

export type Likeness = {
  /** The numbers of the features: first the stems, then the pairs of neighbors, from the first stem by the second one. */
  readonly stems: ReadonlyMap<string, number>;
  readonly pairs: MoveTable;
  /** Where the weights of each feature begin in `at` and `weights`, and at the end where the last ones end. */
  readonly starts: Numbers;
  /** Classes, and what a feature adds to the score of each where that differs from `absent`, the greatest first. */
  readonly at: Numbers;
  readonly weights: Float64Array;
  /** In the same places how much more that is than what classes lose that do not use the feature, in thousandths, rounded up. */
  readonly above: Numbers;
  /** What a known feature adds to the score of the classes that do not use it. */
  readonly absent: number;
  /** Requirements of the library, then one class for everything ordinary. */
  readonly classes: number;
};

/** Scores by class; the last is that of ordinary text. */
export type Scores = Float64Array;

/** The words of a text that mean something. */
export type Wording = {
  /** The numbers of their stems, in the order of the text; -1 for a stem that the library has never seen. */
  readonly numbers: readonly number[];
  /** The stems that the library has never seen. */
  readonly unknown: ReadonlySet<string>;
};

/** Smoothing: a feature seen once must not prove much. */
const smoothing = 0.3;
/** A feature that a class does not use speaks against it, but no single one decides. */
const floor = -0.7;
/** Pairs of neighbors repeat much of what their words say. */
const pairWeight = 0.7;

/** The texts of a library that its likeness is learned from, each with its class: what is ordinary has the last one. */
export function samplesOf({
  requirements,
  ordinary,
}: Library): readonly { readonly at: number; readonly text: string }[] {
  const missing = requirements.flatMap(({ examples }) => examples.missing.map(({ text }) => text));
  return [
    ...requirements.flatMap((requirement, at) => textsOf(requirement).map((text) => ({ at, text }))),
    ...[...ordinary, ...missing].map((text) => ({ at: requirements.length, text })),
  ];
}

/** Learn from a library. `joins` are those that contracts are cut into words with. */
export function learnLikeness(library: Library, joins: Joins): Likeness {
  const classes = library.requirements.length + 1;
  const samples = samplesOf(library);
  const sizes = new Float64Array(classes);
  const counts = new Map<string, Map<number, number>>();
  for (const { at, text } of samples) {
    sizes[at] = (sizes[at] ?? 0) + 1;
    for (const feature of wordingOf(tokenize(text, joins))) {
      const byClass = counts.get(feature) ?? new Map<number, number>();
      counts.set(feature, byClass.set(at, (byClass.get(at) ?? 0) + 1));
    }
  }
  const stems = new Map<string, number>();
  const starts: number[] = [0];
  const [classesOf, weights, above]: [number[], number[], number[]] = [[], [], []];
  const weigh = (byClass: ReadonlyMap<number, number>, share: number): void => {
    const total = [...byClass.values()].reduce((sum, count) => sum + count, 0);
    const own = Array.from(byClass, ([at, count]) => {
      const size = sizes[at] ?? 1;
      const inside = (count + smoothing) / (size + 2 * smoothing);
      const outside = (total - count + smoothing) / (samples.length - size + 2 * smoothing);
      return { at, weight: Math.max(Math.log(inside / outside), floor) * share };
    });
    own.sort((a, b) => b.weight - a.weight || a.at - b.at);
    classesOf.push(...own.map(({ at }) => at));
    weights.push(...own.map(({ weight }) => weight));
    above.push(...own.map(({ weight }) => Math.ceil((weight - floor * share) * 1000)));
    starts.push(weights.length);
  };
  for (const [feature, byClass] of counts) {
    if (feature.includes(' ')) continue;
    stems.set(feature, stems.size);
    weigh(byClass, 1);
  }
  const pairs = Array.from(stems, () => new Map<number, number>());
  for (const [feature, byClass] of counts) {
    const [first = '', second] = feature.split(' ');
    if (second === undefined) continue;
    pairs[stems.get(first) as number]?.set(symbolOf(stems.get(second) as number), starts.length - 1);
    weigh(byClass, pairWeight);
  }
  return {
    stems,
    pairs: packMoves(pairs),
    starts: packNumbers(starts),
    at: packNumbers(classesOf),
    weights: Float64Array.from(weights),
    above: packNumbers(above),
    absent: floor,
    classes,
  };
}

/** The second stem of a pair as it leads on from the first: symbols begin with 1. */
function symbolOf(stem: number): number {
  return stem + 1;
}

/** The words of a text, as the library knows them. */
export function readWording({ stems }: Likeness, tokens: readonly Token[]): Wording {
  const numbers: number[] = [];
  const unknown = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (!isTelling(token)) continue;
    const number = stems.get(token.stem) ?? -1;
    if (number < 0) unknown.add(token.stem);
    numbers.push(number);
  }
  return { numbers, unknown };
}

/** Weight from which a word speaks for a class and hardly for any other. */
const speaking = 1.2;

/** The classes for which at least so many different words of a text speak, ordinary text aside. */
export function spokenFor({ starts, at, weights, classes }: Likeness, { numbers }: Wording, least: number): number[] {
  const counts = new Uint16Array(classes);
  const spoken: number[] = [];
  for (const stem of new Set(numbers)) {
    if (stem < 0) continue;
    const end = starts[stem + 1] as number;
    // The greatest weights come first.
    for (let place = starts[stem] as number; place < end && (weights[place] as number) >= speaking; place++) {
      const one = at[place] as number;
      const count = (counts[one] as number) + 1;
      counts[one] = count;
      if (count === least && one < classes - 1) spoken.push(one);
    }
  }
  return spoken;
}

/**
 * The classes that may have the highest score, by their scores in whole numbers: V8 makes an object of every fraction that it
 * adds. All others are surely lower: every number is too great by less than 1, so that a sum that is lower by more than
 * there are features belongs to a lower score.
 */
export function contendersFor({ starts, at, above, classes }: Likeness, features: ReadonlySet<number>): number[] {
  const sums = new Int32Array(classes);
  let most = 0;
  for (const feature of features) {
    const end = starts[feature + 1] as number;
    for (let place = starts[feature] as number; place < end; place++) {
      const one = at[place] as number;
      const sum = (sums[one] as number) + (above[place] as number);
      sums[one] = sum;
      if (sum > most) most = sum;
    }
  }
  const least = most - features.size - 1;
  const contenders: number[] = [];
  for (let one = 0; one < classes; one++) if ((sums[one] as number) >= least) contenders.push(one);
  return contenders;
}

/** Scores of a text for some classes, 0 for all others; the higher the better, comparable within one text only. */
export function scoresOf(likeness: Likeness, features: ReadonlySet<number>, asked: readonly number[]): Scores {
  const { stems, starts, at, weights, absent, classes } = likeness;
  const scores = new Float64Array(classes);
  const isAsked = new Uint8Array(classes);
  for (const one of asked) isAsked[one] = 1;
  let everywhere = 0;
  for (const feature of features) {
    const missing = absent * (feature < stems.size ? 1 : pairWeight);
    everywhere += missing;
    const end = starts[feature + 1] as number;
    for (let place = starts[feature] as number; place < end; place++) {
      const one = at[place] as number;
      if (isAsked[one] === 1) scores[one] = (scores[one] as number) + (weights[place] as number) - missing;
    }
  }
  for (const one of asked) scores[one] = (scores[one] as number) + everywhere;
  return scores;
}

/** The features of a text that the library knows, each once, in the order of the text. */
export function featuresOf({ pairs }: Likeness, { numbers }: Wording): ReadonlySet<number> {
  const known = new Set<number>();
  const next = movesIn(pairs);
  let before = -1;
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] as number;
    if (number >= 0) {
      known.add(number);
      const pair = before < 0 ? -1 : next(before, symbolOf(number));
      if (pair >= 0) known.add(pair);
    }
    before = number;
  }
  return known;
}

/** The texts of a requirement that read like the term itself. Near misses do not. */
function textsOf({ title, summary, recognise, positions, examples }: Requirement): string[] {
  const written = positions.flatMap((position) => ('text' in position ? [withoutTemplate(position.text)] : []));
  const judged = [...examples.met, ...examples.weak, ...examples.contradicted].map(({ text }) => text);
  return [title, `${title}. ${summary}`, ...written, ...judged, ...recognise.like];
}

function withoutTemplate(text: string): string {
  return text.replace(/\{\{[^{}]*\}\}/gu, ' ');
}

/** Each stem that means something, and each two of them in a row, once. */
function wordingOf(tokens: readonly Token[]): ReadonlySet<string> {
  const features = new Set<string>();
  let before = '';
  for (const token of tokens) {
    if (!isTelling(token)) continue;
    const { stem } = token;
    features.add(stem);
    if (before !== '') features.add(`${before} ${stem}`);
    before = stem;
  }
  return features;
}

function isTelling({ word }: Token): boolean {
  const first = word.charCodeAt(0);
  return ((first >= 0x61 && first <= 0x7a) || /[a-z]/.test(word)) && !empty.has(word);
}

/** Words that every clause has: grammar, parties, and the names of a contract's parts. */
const empty: ReadonlySet<string> = new Set(
  [
    'the a an of to in and or for any all by is are be been with on at as such its it that this these those from which',
    'other shall will may must no not than each every under if where who whom has have had do does upon into out up',
    'after before within without per their there them they he she his her we you our your us also so own only',
    'supplier customer vendor hospital buyer seller contractor company provider member university authority purchaser',
    'manufacturer client licensor licensee party parties agreement section exhibit schedule clause',
  ]
    .join(' ')
    .split(' '),
);
