import type { Library } from '../library/library.ts';
import { pendingQuestion, targetNamed, type PendingQuestion, type Target } from './next-question.ts';
import {
  answerFault,
  parseFactAnswer,
  parseParameterAnswer,
  parseTemplate,
  parseWord,
  parseYesNo,
  type Parsed,
} from './parse-answer.ts';
import type { Question } from './question.ts';
import { contradictedFacts, settleFacts } from './settle-facts.ts';
import { givenFacts, withAnswer, withoutLastAnswer, type InterviewState } from './state.ts';

export type Outcome = {
  /** The state before where there is a problem. */
  readonly state: InterviewState;
  /** Why the answer was not taken, with the remedy: one line without a full stop. */
  readonly problem?: string;
  /** Why the answer was taken with a doubt. */
  readonly warning?: string;
  /** Other facts that have a value now, in library order. */
  readonly settled: readonly { readonly id: string; readonly value: boolean }[];
};

/**
 * Takes an answer to the next question. Empty text takes the default; `back` takes the last answer back. Text that is no
 * answer leaves the state as it was and says why.
 */
export function answer(state: InterviewState, text: string, library: Library): Outcome {
  if (text.trim().toLowerCase() === 'back') {
    const before = withoutLastAnswer(state);
    return before === null ? failed(state, 'this is the first question') : { state: before, settled: [] };
  }
  const pending = pendingQuestion(state, library);
  if (pending === null) return failed(state, 'everything is answered');
  const typed = text.trim() === '' ? (state.earlier.get(pending.question.key) ?? '') : text;
  return typed === '' ? takeDefault(state, pending, library) : take(state, pending.target, typed, library);
}

/**
 * Answers a question out of turn: `supplier`, `change_numbers`, or the id of a parameter or a fact, as with `--set`.
 * Null when nothing is called so.
 */
export function answerByName(state: InterviewState, name: string, text: string, library: Library): Outcome | null {
  const target = targetNamed(name, library);
  return target && take(state, target, text, library);
}

/**
 * Takes the default for every question that is still open. `missing` are those that have none; with one of these the
 * state is of no use.
 */
export function takeDefaults(
  state: InterviewState,
  library: Library,
): { readonly state: InterviewState; readonly missing: readonly Question[] } {
  const missing: Question[] = [];
  let current = state;
  for (;;) {
    const question = pendingQuestion(current, library)?.question;
    if (question === undefined) return { state: current, missing };
    if (question.default === null) missing.push(question);
    current = withAnswer(current, question.key, question.default?.value ?? null, { isDefault: true });
  }
}

function take(state: InterviewState, target: Target, text: string, library: Library): Outcome {
  const fault = answerFault(text);
  if (fault !== null) return failed(state, fault);
  const parsed = parse(state, target, text.trim(), library);
  if (!parsed.ok) return failed(state, parsed.problem);
  const next = withAnswer(state, target.key, parsed.value);
  if (target.kind !== 'fact')
    return { state: next, settled: [], ...(parsed.warning === '' ? {} : { warning: parsed.warning }) };
  return takeFact(state, next, target.fact.id, library);
}

function parse(state: InterviewState, target: Target, text: string, library: Library): Parsed {
  switch (target.kind) {
    case 'word':
      return target.key === 'template' ? parseTemplate(text, state.templates) : parseWord(target.key, text, state);
    case 'fact':
      return parseFactAnswer(text);
    case 'change':
      return parseYesNo(text);
    case 'parameter':
      return parseParameterAnswer(target.parameter, text, library);
  }
}

function takeDefault(state: InterviewState, { question, target }: PendingQuestion, library: Library): Outcome {
  if (question.default === null) return failed(state, 'this cannot be left out');
  const next = withAnswer(state, question.key, question.default.value, { isDefault: true });
  return target.kind === 'fact' ? takeFact(state, next, target.fact.id, library) : { state: next, settled: [] };
}

/** The answer to a fact, unless it contradicts an earlier one. */
function takeFact(before: InterviewState, after: InterviewState, id: string, library: Library): Outcome {
  const already = contradictedFacts(library, givenFacts(before));
  const [broken] = contradictedFacts(library, givenFacts(after)).filter((fact) => !already.includes(fact));
  if (broken !== undefined)
    return failed(before, `this does not go with the answer no to \`${broken}\`, which it implies`);
  const known = settleFacts(library, givenFacts(before));
  const settled = [...settleFacts(library, givenFacts(after))]
    .filter(([fact, { from }]) => fact !== id && from !== 'given' && !known.has(fact))
    .map(([fact, { value }]) => ({ id: fact, value }));
  return { state: after, settled };
}

function failed(state: InterviewState, problem: string): Outcome {
  return { state, problem, settled: [] };
}
