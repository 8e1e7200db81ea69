/** Whether two texts say the same in other words. */
import type { Unit } from './units.ts';

/**
 * True where the texts have the same words of content, and the same parties in the same order; articles, prepositions,
 * inflection, punctuation and word order may differ. Verbs of duty, numbers and cross-references are compared elsewhere.
 */
export function saySame(old: readonly Unit[], fresh: readonly Unit[]): boolean {
  return contentOf(old) === contentOf(fresh);
}

function contentOf(units: readonly Unit[]): string {
  const words = units.flatMap((unit) => unit.words);
  const of = (kind: string): readonly string[] => words.filter((word) => word.kind === kind).map(({ form }) => form);
  return [[...of('content')].sort().join(' '), of('party').join(' '), String(of('reference').length)].join('|');
}
