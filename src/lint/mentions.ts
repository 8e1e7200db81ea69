/**
 * Words that name a subject only as an example, a purpose or a topic: "an analysis of considerations such as remote access",
 * "monitors communications for purposes including penetration testing". They are about something else.
 */
import type { Hit, Statement } from './statement.ts';

/** True where every one of `hits` stands behind words that make it an example or a topic. */
export function isMention({ sentence: { tokens }, first }: Statement, hits: readonly Hit[]): boolean {
  return (
    hits.length > 0 &&
    hits.every((hit) => {
      const before = tokens.slice(Math.max(first, hit.first - reach), hit.first).map(({ word }) => word);
      return before.some((word, at) => topics.has(word) || isPair(before, at) || isYardstick(before, at));
    })
  );
}

/** Words between such a phrase and the last of the things that it lists. */
const reach = 24;
const topics: ReadonlySet<string> = new Set('considerations consideration topics purposes factors'.split(' '));

/** "such as", "based on", "e.g." */
function isPair(words: readonly string[], at: number): boolean {
  const next = continued.get(words[at] ?? '');
  return next !== undefined && next === words[at + 1];
}

/** "in compliance with FedRAMP assessment policies"; but "compliance with this Annex, including …" goes on to duties. */
function isYardstick(words: readonly string[], at: number): boolean {
  return yardsticks.has(words[at] ?? '') && words[at + 1] === 'with' && !words.includes('including', at);
}

const continued: ReadonlyMap<string, string> = new Map([
  ['such', 'as'],
  ['based', 'on'],
  ['e', 'g'],
]);
const yardsticks: ReadonlySet<string> = new Set(['compliance', 'alignment']);
