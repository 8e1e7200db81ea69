/** Which facts are worth a question, and which of them to ask first. */
import { evaluate, factsIn, openFacts } from '../library/conditions.ts';
import type { Fact, Library } from '../library/library.ts';
import { liveText } from './live-text.ts';
import { settleFacts } from './settle-facts.ts';
import { chosenTemplate, givenFacts, type InterviewState } from './state.ts';

/**
 * The fact to ask next, or null. Only a fact on which a clause still depends is asked, and of those one that may settle
 * others comes before the ones that it may settle.
 */
export function nextFact(state: InterviewState, library: Library): Fact | null {
  const wanted = wantedFacts(state, library).filter(({ id }) => !state.answers.has(`facts.${id}`));
  const ids = new Set(wanted.map(({ id }) => id));
  const first = wanted.find(
    ({ id }) => ![...sourcesOf(id, library)].some((source) => source !== id && ids.has(source)),
  );
  // Facts that imply each other have no first one.
  return first ?? wanted[0] ?? null;
}

/** The open facts on which a clause, a definition or the template depends, in library order. */
export function wantedFacts(state: InterviewState, library: Library): readonly Fact[] {
  const facts = new Map([...settleFacts(library, givenFacts(state))].map(([id, { value }]) => [id, value]));
  const wanted = new Set<string>();
  const add = (ids: Iterable<string>): void => {
    for (const id of ids) wanted.add(id);
  };
  for (const { applies, positions } of library.requirements) {
    add(openFacts(applies, facts));
    if (evaluate(applies, facts) === false) continue;
    for (const position of positions) if (position.level === 'preferred') add(liveText(position.text, facts).open);
  }
  for (const { text } of library.definitions) add(liveText(text, facts).open);
  for (const text of chosenTemplate(state).texts) add(liveText(text, facts).open);
  return library.facts.filter(({ id }) => wanted.has(id) && !facts.has(id));
}

/** Every fact from which the fact `id` may follow, however far back. */
function sourcesOf(id: string, { facts }: Library): ReadonlySet<string> {
  const sources = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const implied = facts.find((fact) => fact.id === next)?.implied_by ?? null;
    for (const source of implied === null ? [] : factsIn(implied)) {
      if (sources.has(source)) continue;
      sources.add(source);
      waiting.push(source);
    }
  }
  return sources;
}
