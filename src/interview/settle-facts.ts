/** What follows from the answers to facts, in both directions: wireless, so networked; not networked, so not wireless. */
import { evaluate, factsIn } from '../library/conditions.ts';
import { answerFacts, knownFacts } from '../library/facts.ts';
import type { Library } from '../library/library.ts';

type Facts = ReadonlyMap<string, boolean>;

export type SettledFact = {
  readonly value: boolean;
  /** `implied`: a yes that follows; `ruled-out`: a no, because a yes would contradict an answer. */
  readonly from: 'given' | 'implied' | 'ruled-out';
  /** The facts that it follows from; empty for answers. */
  readonly because: readonly string[];
};

/** Every fact that the answers settle, in library order. What nothing settles has no entry. */
export function settleFacts(library: Pick<Library, 'facts'>, given: Facts): ReadonlyMap<string, SettledFact> {
  const ruledOut = ruleOut(library, given);
  const known = knownFacts(answerFacts(library, new Map([...given, ...[...ruledOut.keys()].map(no)]), 'as-given'));
  const settled = new Map<string, SettledFact>();
  for (const { id, implied_by } of library.facts) {
    const value = known.get(id);
    if (value === undefined) continue;
    const without = ruledOut.get(id);
    if (given.has(id)) settled.set(id, { value, from: 'given', because: [] });
    else if (without !== undefined) settled.set(id, { value, from: 'ruled-out', because: without });
    else
      settled.set(id, {
        value,
        from: 'implied',
        because: reasons(implied_by === null ? [] : factsIn(implied_by), known, given),
      });
  }
  return settled;
}

/** The facts of a purchase file that says what is settled, but leaves out what mc2 works out itself. */
export function writtenFacts(settled: ReadonlyMap<string, SettledFact>): Facts {
  return new Map([...settled].filter(([, { from }]) => from !== 'implied').map(([id, { value }]) => [id, value]));
}

/** The facts that were answered with no although other answers imply a yes. */
export function contradictedFacts(library: Pick<Library, 'facts'>, given: Facts): readonly string[] {
  const known = knownFacts(answerFacts(library, given, 'as-given'));
  return library.facts
    .filter(
      ({ id, implied_by }) => given.get(id) === false && implied_by !== null && evaluate(implied_by, known) === true,
    )
    .map(({ id }) => id);
}

/** The open facts that cannot be a yes, each with the answers that a yes would contradict. */
function ruleOut(library: Pick<Library, 'facts'>, given: Facts): ReadonlyMap<string, readonly string[]> {
  const already = contradictedFacts(library, given);
  const known = knownFacts(answerFacts(library, given, 'as-given'));
  const ruledOut = new Map<string, readonly string[]>();
  for (const { id } of library.facts) {
    if (known.has(id)) continue;
    const broken = contradictedFacts(library, new Map([...given, [id, true]])).filter(
      (fact) => !already.includes(fact),
    );
    if (broken.length > 0) ruledOut.set(id, broken);
  }
  return ruledOut;
}

/** Answers before what itself only follows. */
function reasons(candidates: readonly string[], known: Facts, given: Facts): readonly string[] {
  const holding = candidates.filter((id) => known.get(id) === true);
  const answered = holding.filter((id) => given.has(id));
  return answered.length > 0 ? answered : holding;
}

function no(id: string): readonly [string, boolean] {
  return [id, false];
}
