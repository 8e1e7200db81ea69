/** Facts that nobody answered and that some requirement hangs on. */
import type { Fact } from '../library/library.ts';
import type { LintResult } from '../lint/result.ts';
import type { Verdict } from '../lint/verdict.ts';
import type { LintRun } from './reporter.ts';

type OpenQuestion = { readonly fact: Fact; readonly decides: readonly Verdict[] };

/** One per unanswered fact, in the order of the library, with the requirements that wait for it. */
export function openQuestions(
  result: Pick<LintResult, 'verdicts'>,
  library: Pick<LintRun['library'], 'facts'>,
): readonly OpenQuestion[] {
  const waiting = result.verdicts.filter(({ status }) => status === 'needs-input');
  return library.facts
    .map((fact) => ({ fact, decides: waiting.filter(({ questions }) => questions.includes(fact.id)) }))
    .filter(({ decides }) => decides.length > 0);
}
