import type { Fact, Library, Parameter } from '../library/library.ts';
import { acceptedWords, parameterWords } from './parameter-words.ts';
import type { Question } from './question.ts';
import { nextFact } from './relevant-facts.ts';
import { relevantParameters } from './relevant-parameters.ts';
import { contradictedFacts } from './settle-facts.ts';
import { chosenTemplate, givenFacts, type InterviewState } from './state.ts';
import { wordKeys, wordQuestions, type WordKey } from './word-questions.ts';

/** What an answer is about, and what is needed to read it. */
export type Target =
  | { readonly kind: 'word'; readonly key: WordKey }
  | { readonly kind: 'fact'; readonly key: string; readonly fact: Fact }
  | { readonly kind: 'change'; readonly key: string }
  | { readonly kind: 'parameter'; readonly key: string; readonly parameter: Parameter };

export type PendingQuestion = { readonly question: Question; readonly target: Target };

/**
 * The next question, or null when everything is answered that makes a difference. The same state and library always
 * give the same question; every accepted answer gives another one, so that an interview ends.
 */
export function nextQuestion(state: InterviewState, library: Library): Question | null {
  return pendingQuestion(state, library)?.question ?? null;
}

/** The next question with its kind; null after the last. */
export function pendingQuestion(state: InterviewState, library: Library): PendingQuestion | null {
  const pending = firstOpen(state, library);
  if (pending === null) return null;
  const typed = state.earlier.get(pending.question.key);
  if (typed === undefined) return pending;
  const question = { ...pending.question, default: { shown: typed, value: pending.question.default?.value ?? null } };
  return { ...pending, question };
}

/** What something is about that is called `name`: a word key, `change_numbers`, or the id of a parameter or a fact. */
export function targetNamed(name: string, library: Library): Target | null {
  const word = wordKeys.find((key) => key === name);
  if (word !== undefined) return { kind: 'word', key: word };
  if (name === changeKey) return { kind: 'change', key: changeKey };
  const parameter = library.parameters.find(({ id }) => id === name);
  if (parameter !== undefined) return parameterTarget(parameter);
  const fact = library.facts.find(({ id }) => id === name);
  return fact === undefined ? null : factTarget(fact);
}

/** The key of the question whether any numbers are to be changed. */
export const changeKey = 'change_numbers';

function firstOpen(state: InterviewState, library: Library): PendingQuestion | null {
  const word = wordQuestions(state).find(({ key }) => !state.answers.has(key));
  if (word !== undefined) return { question: word, target: { kind: 'word', key: word.key } };
  const fact = nextFact(state, library);
  if (fact !== null) return { question: factQuestion(fact, state, library), target: factTarget(fact) };
  const parameters = relevantParameters(state, library);
  if (parameters.length === 0) return null;
  if (!state.answers.has(changeKey))
    return { question: changeQuestion(parameters), target: { kind: 'change', key: changeKey } };
  if (state.answers.get(changeKey) !== true) return null;
  const parameter = parameters.find(({ id }) => !state.answers.has(`parameters.${id}`));
  return parameter === undefined
    ? null
    : { question: parameterQuestion(parameter), target: parameterTarget(parameter) };
}

function factTarget(fact: Fact): Target {
  return { kind: 'fact', key: `facts.${fact.id}`, fact };
}

function parameterTarget(parameter: Parameter): Target {
  return { kind: 'parameter', key: `parameters.${parameter.id}`, parameter };
}

function factQuestion(fact: Fact, state: InterviewState, library: Library): Question {
  const value = assumedAnswer(fact, state, library);
  return {
    key: `facts.${fact.id}`,
    topic: 'facts',
    text: fact.question,
    notes: [],
    help: fact.help,
    accepts: "yes, no or don't know",
    default: { shown: value === null ? "don't know" : value ? 'yes' : 'no', value },
  };
}

/** What the library takes for granted, unless other answers speak against it; null leaves the fact open. */
function assumedAnswer({ id, assumed }: Fact, state: InterviewState, library: Library): boolean | null {
  if (id === 'gpo' && chosenTemplate(state).called.gpo !== null) return true;
  if (assumed === 'unknown') return null;
  const given = givenFacts(state);
  const before = contradictedFacts(library, given).length;
  const after = contradictedFacts(library, new Map([...given, [id, assumed === 'yes']])).length;
  return after > before ? null : assumed === 'yes';
}

function changeQuestion(parameters: readonly Parameter[]): Question {
  return {
    key: changeKey,
    topic: 'numbers',
    text: 'Change any numbers? The defaults are:',
    notes: parameters.map((parameter) => `${parameter.title}: ${parameterWords(parameter)}`),
    help: 'Yes asks for each of them and says where its default comes from. They can also be changed in the file later.',
    accepts: 'yes or no',
    default: { shown: 'no', value: false },
  };
}

function parameterQuestion(parameter: Parameter): Question {
  const { id, title, choices, basis, warn_above, warn_below, warn_values } = parameter;
  const doubts = [
    warn_above === null ? '' : `More than ${warn_above} is accepted with a warning.`,
    warn_below === null ? '' : `Less than ${warn_below} is accepted with a warning.`,
    warn_values.length === 0 ? '' : `Weak: ${warn_values.join(', ')}.`,
  ];
  return {
    key: `parameters.${id}`,
    topic: 'numbers',
    text: `${title}?`,
    notes: [basis],
    help: [
      ...choices.map(({ value, text }) => (value === text ? '' : `${value}: ${text}.`)),
      ...doubts,
      `In the file it is called ${id}.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
    accepts: acceptedWords(parameter),
    default: { shown: parameterWords(parameter), value: null },
  };
}
