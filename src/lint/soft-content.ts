/** What somebody may, or hopes to, bring about is no duty in its own words: "may procure that data is at no time stored in clear". */
import type { Token } from '../language/tokens.ts';
import type { Point } from './governor.ts';

/**
 * Verbs inside the clause that a soft verb brings about, "intends to ensure that …", up to the next "and shall" that goes on
 * with its subject. `isHedged` tells whether a hedge stands between two places.
 */
export function softContent(
  points: readonly Point[],
  tokens: readonly Token[],
  isHedged: (first: number, last: number) => boolean,
): ReadonlySet<Point> {
  const soft = new Set<Point>();
  for (const [at, head] of points.entries()) {
    if (soft.has(head)) continue;
    const that = tokens.findIndex(({ word }, place) => place > head.last && place <= head.last + 10 && word === 'that');
    if (that < 0 || !bringing.has(tokens[that - 1]?.word ?? '')) continue;
    const weak = head.force === 'permission' || head.force === 'intention' || isHedged(head.last + 1, that);
    if (!weak) continue;
    for (const point of points.slice(at + 1)) {
      if (point.first < that || goesOn(point, tokens)) break;
      soft.add(point);
    }
  }
  return soft;
}

/** "…, and shall notify": a second verb of the same subject. */
function goesOn({ first }: Point, tokens: readonly Token[]): boolean {
  const before = tokens[first - 1]?.word;
  return before === 'and' || before === 'but' || before === 'or';
}

const bringing: ReadonlySet<string> = new Set(
  'procure procures ensure ensures arrange arranges sure see it provide'.split(' '),
);
