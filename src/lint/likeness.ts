/**
 * How much a piece of text reads like a requirement. Phrases find the terms that their author thought of; likeness finds
 * those in other words. It is learned from the library alone: from the texts and examples of each requirement against
 * those of all others and against ordinary commercial sentences. It weighs words, which anybody can look up, and nothing
 * more.
 */
import { packNumbers, type Numbers } from '../language/number-lists.ts';
import { tokenize, type Joins, type Token } from '../language/tokens.ts';
import type { Library } from '../library/library.ts';
import type { Requirement } from '../library/requirement.ts';

export type Likeness = {
  /** Where the weights of each feature are, by number. */
  readonly features: ReadonlyMap<string, number>;
  /** Where the weights of each feature begin in `at` and `weights`, and at the end where the last ones end. */
  readonly starts: Numbers;
  /** Classes, and what a feature adds to the score of each where that differs from `absent`. */
  readonly at: Numbers;
  readonly weights: Float64Array;
  /** What a known feature adds to the score of the classes that do not use it. */
  readonly absent: number;
  /** Requirements of the library, then one class for everything ordinary. */
  readonly classes: number;
};

/** Scores by class; the last is that of ordinary text. */
export type Scores = Float64Array;

/** Smoothing: a feature seen once must not prove much. */
const smoothing = 0.3;
/** A feature that a class does not use speaks against it, but no single one decides. */
const floor = -0.7;
/** Pairs of neighbors repeat much of what their words say. */
const pairWeight = 0.7;

/** Learn from a library. `joins` are those that contracts are cut into words with. */
export function learnLikeness({ requirements, ordinary }: Library, joins: Joins): Likeness {
  const classes = requirements.length + 1;
  const samples = [
    ...requirements.flatMap((requirement, at) => textsOf(requirement).map((text) => ({ at, text }))),
    ...[...ordinary, ...requirements.flatMap(({ examples }) => examples.missing.map(({ text }) => text))].map(
      (text) => ({
        at: classes - 1,
        text,
      }),
    ),
  ];
  const sizes = new Float64Array(classes);
  const counts = new Map<string, Map<number, number>>();
  for (const { at, text } of samples) {
    sizes[at] = (sizes[at] ?? 0) + 1;
    for (const feature of featuresOf(tokenize(text, joins))) {
      const byClass = counts.get(feature) ?? new Map<number, number>();
      counts.set(feature, byClass.set(at, (byClass.get(at) ?? 0) + 1));
    }
  }
  const features = new Map<string, number>();
  const starts: number[] = [0];
  const [classesOf, weights]: [number[], number[]] = [[], []];
  for (const [feature, byClass] of counts) {
    const total = [...byClass.values()].reduce((sum, count) => sum + count, 0);
    for (const [at, count] of byClass) {
      const size = sizes[at] ?? 1;
      const inside = (count + smoothing) / (size + 2 * smoothing);
      const outside = (total - count + smoothing) / (samples.length - size + 2 * smoothing);
      classesOf.push(at);
      weights.push(Math.max(Math.log(inside / outside), floor) * (feature.includes(' ') ? pairWeight : 1));
    }
    features.set(feature, features.size);
    starts.push(weights.length);
  }
  return {
    features,
    starts: packNumbers(starts),
    at: packNumbers(classesOf),
    weights: Float64Array.from(weights),
    absent: floor,
    classes,
  };
}

/** Scores of a text for every class; the higher the better, comparable within one text only. */
export function scoresOf(
  { features, starts, at, weights, absent, classes }: Likeness,
  tokens: readonly Token[],
): Scores {
  const scores = new Float64Array(classes);
  let known = 0;
  for (const feature of featuresOf(tokens)) {
    const number = features.get(feature);
    if (number === undefined) continue;
    const missing = absent * (feature.includes(' ') ? pairWeight : 1);
    known += missing;
    const end = starts[number + 1] as number;
    for (let place = starts[number] as number; place < end; place++) {
      const one = at[place] as number;
      scores[one] = (scores[one] as number) + (weights[place] as number) - missing;
    }
  }
  for (let one = 0; one < classes; one++) scores[one] = (scores[one] as number) + known;
  return scores;
}

/** Weight from which a word speaks for a class and hardly for any other. */
const speaking = 1.2;

/** How many different words speak for each class, and how many the library has never seen. */
export function specificWords(
  { features, starts, at, weights, classes }: Likeness,
  tokens: readonly Token[],
): { readonly specific: Float64Array; readonly unknown: number } {
  const specific = new Float64Array(classes);
  let unknown = 0;
  for (const stem of new Set(tokens.filter(isTelling).map((token) => token.stem))) {
    const number = features.get(stem);
    if (number === undefined) {
      unknown += 1;
      continue;
    }
    const end = starts[number + 1] as number;
    for (let place = starts[number] as number; place < end; place++) {
      const one = at[place] as number;
      if ((weights[place] as number) >= speaking) specific[one] = (specific[one] as number) + 1;
    }
  }
  return { specific, unknown };
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
function featuresOf(tokens: readonly Token[]): ReadonlySet<string> {
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
  return !empty.has(word) && /[a-z]/u.test(word);
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
