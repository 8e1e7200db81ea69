/** Which statement of the new text goes on with which one of the old. */
import type { Statement } from '../lint/statement.ts';
import { plainText } from './units.ts';

export type StatementPair = { readonly old: Statement | null; readonly new: Statement | null };

/**
 * Pairs statements by the words that they share, each with its best; pairs keep no order. Those without a partner stand
 * alone. There are few statements in a paragraph; beyond `most` they are paired by their place.
 */
export function pairStatements(
  old: readonly Statement[],
  fresh: readonly Statement[],
  textOf: (statement: Statement, side: 'old' | 'new') => string,
): readonly StatementPair[] {
  if (old.length * fresh.length > most) return byPlace(old, fresh);
  const stemsOld = old.map(stemsOf);
  const stemsNew = fresh.map(stemsOf);
  const scores: { readonly one: number; readonly other: number; readonly score: number }[] = [];
  old.forEach((statement, one) => {
    fresh.forEach((candidate, other) => {
      const same = plainText(textOf(statement, 'old')) === plainText(textOf(candidate, 'new'));
      const score = same ? 2 : overlap(stemsOld[one] ?? new Set(), stemsNew[other] ?? new Set());
      if (score >= least) scores.push({ one, other, score });
    });
  });
  scores.sort(
    (a, b) =>
      b.score - a.score || Math.abs(a.one - a.other) - Math.abs(b.one - b.other) || a.one + a.other - b.one - b.other,
  );
  const takenOld = new Set<number>();
  const takenNew = new Set<number>();
  const pairs: StatementPair[] = [];
  for (const { one, other } of scores) {
    if (takenOld.has(one) || takenNew.has(other)) continue;
    takenOld.add(one);
    takenNew.add(other);
    pairs.push({ old: old[one] ?? null, new: fresh[other] ?? null });
  }
  return [
    ...pairs,
    ...rest(
      old.filter((_, at) => !takenOld.has(at)),
      fresh.filter((_, at) => !takenNew.has(at)),
    ),
  ];
}

/** One that is left on either side was rewritten; several came and went. */
function rest(old: readonly Statement[], fresh: readonly Statement[]): readonly StatementPair[] {
  const [one = null, other = null] = [old[0], fresh[0]];
  if (old.length === 1 && fresh.length === 1) return [{ old: one, new: other }];
  return [
    ...old.map((statement) => ({ old: statement, new: null })),
    ...fresh.map((statement) => ({ old: null, new: statement })),
  ];
}

const most = 4000;
const least = 0.3;

function byPlace(old: readonly Statement[], fresh: readonly Statement[]): readonly StatementPair[] {
  return Array.from({ length: Math.max(old.length, fresh.length) }, (_, at) => ({
    old: old[at] ?? null,
    new: fresh[at] ?? null,
  }));
}

function stemsOf({ sentence: { tokens }, first, last }: Statement): ReadonlySet<string> {
  return new Set(tokens.slice(first, last + 1).map(({ stem }) => stem));
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const stem of one) if (other.has(stem)) common++;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}
