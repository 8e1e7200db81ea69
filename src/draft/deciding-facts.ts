import { evaluate } from '../library/conditions.ts';
import type { Condition } from '../library/requirement.ts';
import type { Facts } from '../purchase/purchase.ts';

/**
 * Gives the answered facts that make a condition true or false, in the order in which the condition names them: all of
 * them for a true `all` and a false `any`, otherwise those of the parts that decide. Empty where nothing is decided.
 */
export function decidingFacts(condition: Condition, facts: Facts): readonly string[] {
  return [...new Set(collect(condition, facts))];
}

function collect(condition: Condition, facts: Facts): readonly string[] {
  const result = evaluate(condition, facts);
  if (result === null) return [];
  if (typeof condition === 'string') return [condition];
  if ('not' in condition) return collect(condition.not, facts);
  const parts = 'all' in condition ? condition.all : condition.any;
  return parts.filter((part) => evaluate(part, facts) === result).flatMap((part) => collect(part, facts));
}
