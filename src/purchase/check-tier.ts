import type { Tier } from '../library/requirement.ts';
import { tiers } from '../library/tiers.ts';
import { problemAt, valueAt, type YamlDocument } from '../yaml/document.ts';
import type { Problem } from '../yaml/problem.ts';
import { answerIn } from './fact-answers.ts';

/** The tier that a purchase file asks for; null where it asks for none, or for one that does not exist. */
export function tierIn(document: YamlDocument): Tier | null {
  const given = valueAt(document, '/tier');
  return tiers.find((tier) => tier === given) ?? null;
}

/** A roadmap that nothing could stand on. What is no tier at all is left to the schema. */
export function tierProblems(document: YamlDocument): readonly Problem[] {
  if (answerIn(valueAt(document, '/roadmap')) !== true) return [];
  const tier = valueAt(document, '/tier');
  if (tier !== undefined && tier !== 'advanced') return [];
  return [
    problemAt(document, '/roadmap', 'key', {
      message: tier === undefined ? '`roadmap` without `tier`' : 'nothing is above the tier `advanced`',
      help: 'write `tier: foundational` or `tier: established`: the roadmap lists what is above it',
      level: 'warning',
    }),
  ];
}
