/** An answers file to the state that the interview would be in, or to everything that is wrong with it. */
import { parameterValueAt } from '../library/parameter-value-at.ts';
import type { Library, ParameterValue } from '../library/library.ts';
import { checkParameterValue } from '../library/parameter-values.ts';
import { answerIn } from '../purchase/fact-answers.ts';
import { factProblems } from '../purchase/check-facts.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import { keysAt, pointerTo, problemAt, textAt, valueAt, type Source, type YamlDocument } from '../yaml/document.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { hasErrors, inFileOrder, type Problem } from '../yaml/problem.ts';
import { quoted } from '../yaml/quoted.ts';
import { validate } from '../yaml/validate.ts';
import { answersSchema } from './answers-schema.ts';
import { changeKey } from './next-question.ts';
import { answerFault, parseTemplate, parseWord } from './parse-answer.ts';
import { reachesClause } from './relevant-parameters.ts';
import { withAnswer, type InterviewState } from './state.ts';
import { wordKeys, type WordKey } from './word-questions.ts';

/**
 * Adds the answers of a file to `state`. Gives every problem at once, in file order; `state` is null when one of them is
 * an error.
 */
export function readAnswers(
  source: Source,
  state: InterviewState,
  library: Library,
): { readonly state: InterviewState | null; readonly problems: readonly Problem[] } {
  const { document, problems: syntax } = parseYaml(source);
  if (document === null) return { state: null, problems: syntax };
  if (document.value === null) return { state, problems: [] };
  const words = readWords(document, state);
  const facts = readFacts(document, words.state);
  const parameters = readParameters(document, facts, library);
  const problems = inFileOrder([
    ...validate(document, answersSchema),
    ...words.problems,
    // A purchase file may keep a contradiction; here it has to be settled before anything follows from it.
    ...factProblems(document, library).map((problem) => ({ ...problem, level: 'error' }) as const),
    ...parameters.problems,
  ]);
  return { state: hasErrors(problems) ? null : parameters.state, problems };
}

type Reading = { readonly state: InterviewState; readonly problems: readonly Problem[] };

function readWords(document: YamlDocument, before: InterviewState): Reading {
  let state = before;
  const problems: Problem[] = [];
  // The order of the keys in the file is the order of the answers, so that `back` finds its way.
  for (const key of keysAt(document, '').filter(isWordKey)) {
    const value = valueAt(document, pointerTo(key));
    if (value === null && !hasDefault(key)) continue;
    const text = textAt(document, pointerTo(key))?.trim();
    if (value === null) state = withAnswer(state, key, null, { isDefault: true });
    else if (text !== undefined && (typeof value === 'string' || typeof value === 'number')) {
      const fault = answerFault(text);
      const parsed =
        fault !== null
          ? { ok: false as const, problem: fault }
          : key === 'template'
            ? parseTemplate(text, state.templates)
            : parseWord(key, text, state);
      if (parsed.ok) state = withAnswer(state, key, parsed.value);
      else problems.push(problemAt(document, pointerTo(key), 'value', { message: parsed.problem }));
    }
  }
  return { state, problems };
}

function readFacts(document: YamlDocument, before: InterviewState): InterviewState {
  return keysAt(document, '/facts').reduce(
    (state, id) => withAnswer(state, `facts.${id}`, answerIn(valueAt(document, pointerTo('facts', id)))),
    before,
  );
}

function readParameters(document: YamlDocument, before: InterviewState, library: Library): Reading {
  const known = library.parameters.map(({ id }) => id);
  const reaches = reachesClause(before, library);
  const problems: Problem[] = [];
  const change = answerIn(valueAt(document, pointerTo(changeKey)));
  let state = change === null ? before : withAnswer(before, changeKey, change);
  for (const id of keysAt(document, '/parameters')) {
    const at = pointerTo('parameters', id);
    const parameter = library.parameters.find((candidate) => candidate.id === id);
    const value = parameter && parameterValueAt(document, at, parameter.type);
    if (parameter === undefined) {
      const message = `unknown parameter ${quoted(id)}`;
      problems.push(problemAt(document, at, 'key', { message, help: didYouMean(id, known) }));
    } else if (value === null) state = withAnswer(state, `parameters.${id}`, null, { isDefault: true });
    else {
      problems.push(...checkParameterValue(parameter, value).map((fault) => problemAt(document, at, 'value', fault)));
      if (!reaches(id)) problems.push(problemAt(document, at, 'key', unreached(id)));
      state = withAnswer(state, `parameters.${id}`, value as ParameterValue);
    }
  }
  return { state, problems };
}

/** A warning, for `renderPurchase` leaves it out: other facts may have been answered after it. */
function unreached(id: string): { readonly message: string; readonly help: string; readonly level: 'warning' } {
  return {
    message: `${quoted(id)} reaches no clause with these facts`,
    help: 'it is left out; change the facts if it is needed',
    level: 'warning',
  };
}

function isWordKey(key: string): key is WordKey {
  return (wordKeys as readonly string[]).includes(key);
}

/** The names of parties and product have to be given; an empty one counts as not given. */
function hasDefault(key: WordKey): boolean {
  return key.endsWith('_called') || key === 'model' || key === 'version';
}
