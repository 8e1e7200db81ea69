/** Three-valued logic over facts: what nobody answered stays unknown and is never taken for no. */
import type { Condition } from './requirement.ts';

/**
 * True or false where the answered facts decide the condition, null where an unanswered fact still matters (Kleene's
 * strong logic: one no settles an `all`, one yes settles an `any`).
 */
export function evaluate(condition: Condition, facts: ReadonlyMap<string, boolean>): boolean | null {
  if (typeof condition === 'string') return facts.get(condition) ?? null;
  if ('not' in condition) {
    const value = evaluate(condition.not, facts);
    return value === null ? null : !value;
  }
  const [parts, settling] = 'all' in condition ? [condition.all, false] : [condition.any, true];
  const values = parts.map((part) => evaluate(part, facts));
  if (values.includes(settling)) return settling;
  return values.includes(null) ? null : !settling;
}

/**
 * The unanswered facts that could still settle the condition, each once, in the order in which it names them. Empty
 * where the condition is settled.
 */
export function openFacts(condition: Condition, facts: ReadonlyMap<string, boolean>): readonly string[] {
  return [...new Set(collectOpen(condition, facts))];
}

/** Every fact that a condition names, answered or not, in its order. */
export function factsIn(condition: Condition): readonly string[] {
  return openFacts(condition, new Map());
}

function collectOpen(condition: Condition, facts: ReadonlyMap<string, boolean>): readonly string[] {
  if (evaluate(condition, facts) !== null) return [];
  if (typeof condition === 'string') return [condition];
  if ('not' in condition) return collectOpen(condition.not, facts);
  const parts = 'all' in condition ? condition.all : condition.any;
  return parts.flatMap((part) => collectOpen(part, facts));
}
