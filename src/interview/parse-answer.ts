/** From what somebody typed to a value. */
import type { Library, Parameter } from '../library/library.ts';
import { plainTextFault } from '../library/plain-text.ts';
import { parseSetting } from '../purchase/parse-setting.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import type { AnswerValue, InterviewState, InterviewTemplate } from './state.ts';
import { chosenTemplate } from './state.ts';
import type { WordKey } from './word-questions.ts';

export type Parsed =
  | { readonly ok: true; readonly value: AnswerValue; readonly warning: string }
  | { readonly ok: false; readonly problem: string };

/** What goes into a document fits on a few lines; a pasted page does not. */
const longest = 500;
const longestWord = 60;

const yes: readonly string[] = ['yes', 'y', 'true'];
const no: readonly string[] = ['no', 'n', 'false'];
const unknown: readonly string[] = [
  "don't know",
  'dont know',
  'do not know',
  'unknown',
  'not known',
  'not sure',
  'unsure',
  'skip',
  'd',
];

/** Why no answer at all may look like this; null when it may. Line breaks, control and invisible characters are refused. */
export function answerFault(text: string): string | null {
  const fault = text === '' ? null : plainTextFault(text);
  if (fault !== null && fault !== 'is empty') return `the answer ${fault}`;
  if (/\p{Surrogate}/u.test(text)) return 'the answer has half of a character';
  return text.length > longest ? `the answer is longer than ${longest} characters` : null;
}

/** A template by its name or by its number, counted from 1. */
export function parseTemplate(text: string, templates: readonly InterviewTemplate[]): Parsed {
  const ids = templates.map(({ id }) => id);
  const id =
    ids.find((known) => known === text.toLowerCase()) ?? (/^\d{1,3}$/u.test(text) ? ids[Number(text) - 1] : undefined);
  if (id !== undefined) return accept(id);
  return refuse(`no template is called \`${text}\``, didYouMean(text, ids));
}

/** The name of a party or product, the word for a party, or any other text. */
export function parseWord(key: WordKey, text: string, state: InterviewState): Parsed {
  if (!/[\p{L}\p{N}]/u.test(text)) return refuse('this has no letter and no digit', '');
  if (!key.endsWith('_called')) return accept(text);
  if (!/\p{L}/u.test(text)) return refuse('the word for a party needs a letter', '');
  if (text.length > longestWord)
    return refuse(`this is longer than ${longestWord} characters`, 'one word is best: Supplier');
  const party = otherParties(key, state).find(({ word }) => word.toLowerCase() === text.toLowerCase());
  return party === undefined
    ? accept(text)
    : refuse(`the ${party.who} is called ${party.word} already`, 'choose another word');
}

/** Yes, no, or null for what nobody knows. */
export function parseFactAnswer(text: string): Parsed {
  const word = text.toLowerCase().replaceAll('\u2019', "'");
  if (yes.includes(word)) return accept(true);
  if (no.includes(word)) return accept(false);
  if (unknown.includes(word)) return accept(null);
  return refuse(`\`${text}\` is no answer`, "type yes, no or don't know");
}

/** Yes or no. */
export function parseYesNo(text: string): Parsed {
  const parsed = parseFactAnswer(text);
  return parsed.ok && parsed.value === null ? refuse('this needs a yes or a no', '') : parsed;
}

/** A value within the bounds of the parameter; choices in any case. */
export function parseParameterAnswer(parameter: Parameter, text: string, library: Pick<Library, 'parameters'>): Parsed {
  const setting = parseSetting(library, `${parameter.id}=${inWrittenCase(parameter, text)}`);
  if (!setting.ok) return refuse(setting.message, setting.help);
  const warning = setting.warnings.map(({ message, help }) => sentence(message, help)).join('; ');
  return { ok: true, value: setting.value, warning };
}

function inWrittenCase({ type, choices }: Parameter, text: string): string {
  if (choices.length === 0) return text;
  const parts = type === 'list' ? text.split(',') : [text];
  return parts
    .map((part) => choices.find(({ value }) => value.toLowerCase() === part.trim().toLowerCase())?.value ?? part)
    .join(',');
}

function otherParties(key: WordKey, state: InterviewState): readonly { readonly who: string; readonly word: string }[] {
  const { called } = chosenTemplate(state);
  const buyer = called.gpo === null ? 'customer' : 'gpo';
  const names = { supplier: 'supplier', customer: 'buyer', gpo: 'group purchasing organization' };
  return (['supplier', buyer] as const)
    .filter((party) => `${party}_called` !== key)
    .map((party) => ({ who: names[party], word: String(state.answers.get(`${party}_called`) ?? called[party] ?? '') }));
}

function accept(value: AnswerValue): Parsed {
  return { ok: true, value, warning: '' };
}

function refuse(problem: string, help: string): Parsed {
  return { ok: false, problem: sentence(problem, help) };
}

function sentence(message: string, help: string): string {
  return help === '' ? message : `${message} (${help})`;
}
