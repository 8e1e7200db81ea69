/** Counting: how often the linter is right, by verdict, by requirement and by its own confidence. */
import type { Confidence } from '../verdict.ts';
import { isLooselyRight, isRight, type Comparison, type Scale } from './comparison.ts';

/** `part` of `whole`; a share of nothing is no number. */
export type Share = { readonly part: number; readonly whole: number };

/** Of what was found, how much is right; of what is there, how much was found. */
export type Retrieval = { readonly precision: Share; readonly recall: Share };

export type Figures = {
  readonly accuracy: Share;
  /** Right by another verdict that the labeller accepts. */
  readonly byAlternative: number;
  /** Grants at least something, against the rest. */
  readonly loose: Retrieval & { readonly accuracy: Share };
  /** For each verdict of the scale. */
  readonly byVerdict: ReadonlyMap<string, Retrieval>;
};

export function figuresOf(comparisons: readonly Comparison[], scale: Scale): Figures {
  const right = comparisons.filter(isRight);
  return {
    accuracy: share(comparisons, isRight),
    byAlternative: right.filter(({ expected, found }) => expected.status !== found.status).length,
    loose: looseOf(comparisons, scale),
    byVerdict: new Map(scale.expected.map((status) => [status, retrievalOf(comparisons, status)])),
  };
}

/** Verdicts found (columns) for each verdict expected (rows); both in the order of the scale. */
export function confusionOf(
  comparisons: readonly Comparison[],
  { expected, found }: Scale,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  return new Map(
    expected.map((row) => [
      row,
      new Map(
        found.map((column) => [
          column,
          comparisons.filter((one) => one.expected.status === row && one.found.status === column).length,
        ]),
      ),
    ]),
  );
}

/** How often the linter is right where it is sure, and where it is not. Verdicts that the facts alone decide say nothing of it. */
export function calibrationOf(comparisons: readonly Comparison[]): ReadonlyMap<Confidence, Share> {
  const judged = comparisons.filter(({ found }) => found.status !== 'not-applicable' && found.status !== 'needs-input');
  return new Map(
    (['high', 'medium', 'low'] as const).map((level) => [
      level,
      share(
        judged.filter(({ found }) => found.confidence === level),
        isRight,
      ),
    ]),
  );
}

/** An accepted verdict stands for the one that the labeller put down. */
function expectedOf(comparison: Comparison): string {
  return isRight(comparison) ? comparison.found.status : comparison.expected.status;
}

function retrievalOf(comparisons: readonly Comparison[], status: string): Retrieval {
  const isHit = (one: Comparison): boolean => expectedOf(one) === status && one.found.status === status;
  return {
    precision: share(
      comparisons.filter(({ found }) => found.status === status),
      isHit,
    ),
    recall: share(
      comparisons.filter((one) => expectedOf(one) === status),
      isHit,
    ),
  };
}

function looseOf(comparisons: readonly Comparison[], scale: Scale): Figures['loose'] {
  const grants = (status: string): boolean => scale.positive.includes(status);
  const isGold = (one: Comparison): boolean =>
    isLooselyRight(one, scale) ? grants(one.found.status) : grants(one.expected.status);
  const isFound = ({ found }: Comparison): boolean => grants(found.status);
  return {
    precision: share(comparisons.filter(isFound), isGold),
    recall: share(comparisons.filter(isGold), isFound),
    accuracy: share(comparisons, (one) => isLooselyRight(one, scale)),
  };
}

function share<T>(items: readonly T[], counts: (item: T) => boolean): Share {
  return { part: items.filter(counts).length, whole: items.length };
}
