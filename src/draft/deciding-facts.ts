import { evaluate } from '../library/conditions.ts';
import type { Library } from '../library/library.ts';
import type { Condition } from '../library/requirement.ts';
import type { Facts } from '../purchase/purchase.ts';

/**
 * Gives the answered facts that make a condition true or false, in the order in which the condition names them: all of
 * them for a true `all` and a false `any`, otherwise those of the parts that decide. Empty where nothing is decided.
 */
export function decidingFacts(condition: Condition, facts: Facts): readonly string[] {
  return [...new Set(collect(condition, facts))];
}

/**
 * Gives the facts that somebody answered and from which the facts `ids` follow: a fact that was answered stands for
 * itself, one that follows from others for those.
 *
 * @param given the answers themselves
 * @param facts the answers with everything that follows from them
 */
export function givenFacts(
  ids: readonly string[],
  library: Pick<Library, 'facts'>,
  given: Facts,
  facts: Facts,
): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const trace = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    if (given.has(id)) found.add(id);
    const implied = library.facts.find((fact) => fact.id === id)?.implied_by ?? null;
    if (!given.has(id) && implied !== null) decidingFacts(implied, facts).forEach(trace);
  };
  ids.forEach(trace);
  return [...found];
}

function collect(condition: Condition, facts: Facts): readonly string[] {
  const result = evaluate(condition, facts);
  if (result === null) return [];
  if (typeof condition === 'string') return [condition];
  if ('not' in condition) return collect(condition.not, facts);
  const parts = 'all' in condition ? condition.all : condition.any;
  return parts.filter((part) => evaluate(part, facts) === result).flatMap((part) => collect(part, facts));
}
