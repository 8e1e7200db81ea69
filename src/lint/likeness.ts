/**
 * How much a piece of text reads like a requirement. Phrases find the terms that their author thought of; likeness finds
 * those in other words. It is learned from the library alone: from the texts and examples of each requirement against
 * those of all others and against ordinary commercial sentences. It weighs words, which anybody can look up, and nothing
 * more.
 */
import { tokenize, type Joins, type Token } from '../language/tokens.ts';
import type { Library } from '../library/library.ts';
import type { Requirement } from '../library/requirement.ts';

export type Likeness = {
  /** For each feature, what it adds to the score of each class where that differs from `absent`: class, weight, class, … */
  readonly weights: ReadonlyMap<string, Float64Array>;
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
  const weights = new Map<string, Float64Array>();
  for (const [feature, byClass] of counts) {
    const total = [...byClass.values()].reduce((sum, count) => sum + count, 0);
    const pairs: number[] = [];
    for (const [at, count] of byClass) {
      const size = sizes[at] ?? 1;
      const inside = (count + smoothing) / (size + 2 * smoothing);
      const outside = (total - count + smoothing) / (samples.length - size + 2 * smoothing);
      pairs.push(at, Math.max(Math.log(inside / outside), floor) * (feature.includes(' ') ? pairWeight : 1));
    }
    weights.set(feature, Float64Array.from(pairs));
  }
  return { weights, absent: floor, classes };
}

/** Scores of a text for every class; the higher the better, comparable within one text only. */
export function scoresOf({ weights, absent, classes }: Likeness, tokens: readonly Token[]): Scores {
  const scores = new Float64Array(classes);
  let known = 0;
  for (const feature of featuresOf(tokens)) {
    const pairs = weights.get(feature);
    if (pairs === undefined) continue;
    const missing = absent * (feature.includes(' ') ? pairWeight : 1);
    known += missing;
    for (let at = 0; at < pairs.length; at += 2) {
      const place = pairs[at] as number;
      scores[place] = (scores[place] as number) + (pairs[at + 1] as number) - missing;
    }
  }
  for (let place = 0; place < classes; place++) scores[place] = (scores[place] as number) + known;
  return scores;
}

/** Weight from which a word speaks for a class and hardly for any other. */
const speaking = 1.2;

/** How many different words speak for each class, and how many the library has never seen. */
export function specificWords(
  { weights, classes }: Likeness,
  tokens: readonly Token[],
): { readonly specific: Float64Array; readonly unknown: number } {
  const specific = new Float64Array(classes);
  let unknown = 0;
  for (const feature of featuresOf(tokens)) {
    if (feature.includes(' ')) continue;
    const pairs = weights.get(feature);
    if (pairs === undefined) unknown += 1;
    else
      for (let at = 0; at < pairs.length; at += 2) {
        const place = pairs[at] as number;
        if ((pairs[at + 1] as number) >= speaking) specific[place] = (specific[place] as number) + 1;
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
  for (const { word, stem } of tokens) {
    if (empty.has(word) || !/[a-z]/u.test(word)) continue;
    features.add(stem);
    if (before !== '') features.add(`${before} ${stem}`);
    before = stem;
  }
  return features;
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
