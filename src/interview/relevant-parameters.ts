/** Which numbers and choices make a difference for the facts of one purchase. */
import { evaluate } from '../library/conditions.ts';
import type { Library, Parameter } from '../library/library.ts';
import { scanTemplate } from '../library/scan-template.ts';
import { parameterReach } from '../purchase/parameter-reach.ts';
import { liveText } from './live-text.ts';
import { settleFacts, writtenFacts } from './settle-facts.ts';
import { givenFacts, type InterviewState } from './state.ts';

/** True where a purchase file with these answers may set the parameter. */
export function reachesClause(state: InterviewState, library: Library): (id: string) => boolean {
  const facts = writtenFacts(settleFacts(library, givenFacts(state)));
  const reach = parameterReach(library, facts, new Map());
  return (id) => reach(id).reached;
}

/**
 * The parameters worth asking, in library order: those that reach a clause, but for those that stand only in parts of
 * its text that these facts switch off.
 */
export function relevantParameters(state: InterviewState, library: Library): readonly Parameter[] {
  const reaches = reachesClause(state, library);
  const switchedOff = onlyInDeadText(state, library);
  return library.parameters.filter(({ id }) => reaches(id) && !switchedOff.has(id));
}

function onlyInDeadText(state: InterviewState, library: Library): ReadonlySet<string> {
  const facts = new Map([...settleFacts(library, givenFacts(state))].map(([id, { value }]) => [id, value]));
  const texts = [
    ...library.definitions.map(({ text }) => text),
    ...library.requirements
      .filter(({ applies }) => evaluate(applies, facts) !== false)
      .flatMap(({ positions }) =>
        positions.flatMap((position) => (position.level === 'preferred' ? [position.text] : [])),
      ),
  ];
  const printed = new Set(texts.flatMap((text) => [...parametersIn(text)]));
  for (const text of texts) for (const id of parametersIn(liveText(text, facts).text)) printed.delete(id);
  return printed;
}

function parametersIn(text: string): ReadonlySet<string> {
  return scanTemplate(text, { parameters: null, facts: null, clauses: null }).parameters;
}
