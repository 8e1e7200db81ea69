/** What is known at one point of the interview. Plain data: every step gives a new state. */
import type { ParameterValue } from '../library/library.ts';

/** A template as far as the interview needs it. */
export type InterviewTemplate = {
  readonly id: string;
  readonly summary: string;
  /** What it calls its parties. `gpo` is null unless a group purchasing organization concludes the contract. */
  readonly called: { readonly supplier: string; readonly customer: string; readonly gpo: string | null };
  /** Its own texts: they may depend on facts too. */
  readonly texts: readonly string[];
};

/** Null: left at the default, or, for a fact, not known. */
export type AnswerValue = ParameterValue | boolean | null;

export type InterviewState = {
  /** At least one. */
  readonly templates: readonly InterviewTemplate[];
  /** By key: `supplier`, `facts.cloud`, `parameters.critical_patch_days`. */
  readonly answers: ReadonlyMap<string, AnswerValue>;
  /** Keys whose value nobody typed. */
  readonly defaults: ReadonlySet<string>;
  /** Keys in the order in which they were answered, so that `back` finds its way. */
  readonly steps: readonly string[];
  /** What was typed before somebody went back: the default when the question comes again. */
  readonly earlier: ReadonlyMap<string, string>;
};

/** The state before the first question. `templates` must not be empty; the first one is the default. */
export function startInterview(templates: readonly InterviewTemplate[]): InterviewState {
  if (templates.length === 0) throw new Error('there is no template to choose');
  return { templates, answers: new Map(), defaults: new Set(), steps: [], earlier: new Map() };
}

/** The state with one more answer; an answer to the same question is replaced. */
export function withAnswer(
  state: InterviewState,
  key: string,
  value: AnswerValue,
  { isDefault = false }: { readonly isDefault?: boolean } = {},
): InterviewState {
  const defaults = new Set(state.defaults);
  if (isDefault) defaults.add(key);
  else defaults.delete(key);
  return {
    ...state,
    answers: new Map(state.answers).set(key, value),
    defaults,
    steps: [...state.steps.filter((step) => step !== key), key],
  };
}

/** The state before the last answer, which becomes the default of its question; null at the first question. */
export function withoutLastAnswer(state: InterviewState): InterviewState | null {
  const key = state.steps.at(-1);
  if (key === undefined) return null;
  const answers = new Map(state.answers);
  const earlier = new Map(state.earlier);
  const typed = answerText(key, answers.get(key) ?? null);
  if (typed === null || state.defaults.has(key)) earlier.delete(key);
  else earlier.set(key, typed);
  answers.delete(key);
  const defaults = new Set(state.defaults);
  defaults.delete(key);
  return { ...state, answers, defaults, steps: state.steps.slice(0, -1), earlier };
}

/** The answers to facts that are a yes or a no, in the order given. */
export function givenFacts({ answers }: InterviewState): ReadonlyMap<string, boolean> {
  const given = new Map<string, boolean>();
  for (const [key, value] of answers) {
    if (key.startsWith('facts.') && typeof value === 'boolean') given.set(key.slice('facts.'.length), value);
  }
  return given;
}

/** The template that was chosen, else the first. */
export function chosenTemplate({ templates, answers }: InterviewState): InterviewTemplate {
  const id = answers.get('template');
  return templates.find((template) => template.id === id) ?? (templates[0] as InterviewTemplate);
}

/** A value as somebody would type it; null where nothing was typed. */
function answerText(key: string, value: AnswerValue): string | null {
  if (value === null) return key.startsWith('facts.') ? "don't know" : null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? value.join(', ') : String(value);
}
