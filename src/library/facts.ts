/** From the answers somebody gave to a value for every fact of the library, and where each value comes from. */
import { evaluate } from './conditions.ts';
import type { Fact, Library } from './library.ts';

type AnsweredFact = {
  readonly id: string;
  /** Null when it is unknown. */
  readonly value: boolean | null;
  /**
   * `given` by the user; `implied` by other facts; `assumed` by the library because nobody answered, or implied by such
   * an assumption; `unknown`.
   */
  readonly from: 'given' | 'implied' | 'assumed' | 'unknown';
};

/**
 * A value for every fact, in library order. What a user gave always stands; then what follows from it (`implied_by`,
 * repeated until nothing changes); with `assume` also the library's assumptions and what follows from those.
 */
export function answerFacts(
  library: Pick<Library, 'facts'>,
  given: ReadonlyMap<string, boolean>,
  mode: 'assume' | 'as-given',
): readonly AnsweredFact[] {
  const answers = new Map<string, AnsweredFact>();
  for (const fact of library.facts) {
    const value = given.get(fact.id);
    answers.set(
      fact.id,
      value === undefined ? { id: fact.id, value: null, from: 'unknown' } : { id: fact.id, value, from: 'given' },
    );
  }
  imply(library.facts, answers, 'implied');
  if (mode === 'as-given') return [...answers.values()];

  for (const fact of library.facts) {
    if (fact.assumed === 'unknown' || answers.get(fact.id)?.value !== null) continue;
    answers.set(fact.id, { id: fact.id, value: fact.assumed === 'yes', from: 'assumed' });
  }
  imply(library.facts, answers, 'assumed');
  return [...answers.values()];
}

/** The facts that have a value. */
export function knownFacts(answers: Iterable<AnsweredFact>): ReadonlyMap<string, boolean> {
  const known = new Map<string, boolean>();
  for (const { id, value } of answers) if (value !== null) known.set(id, value);
  return known;
}

/** Ends, because a fact only ever turns to yes here, and each at most once. */
function imply(facts: readonly Fact[], answers: Map<string, AnsweredFact>, from: 'implied' | 'assumed'): void {
  let changed = true;
  while (changed) {
    changed = false;
    for (const { id, implied_by } of facts) {
      const answer = answers.get(id);
      // An answer of the user and what follows from it outweigh an assumption; `assumed: no` does not.
      const open = answer?.value === null || (answer?.value === false && answer.from === 'assumed');
      if (implied_by === null || !open || evaluate(implied_by, knownFacts(answers.values())) !== true) continue;
      answers.set(id, { id, value: true, from });
      changed = true;
    }
  }
}
