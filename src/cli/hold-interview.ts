/** The interview on a terminal: what the pure steps of `src/interview` ask, shown and answered. */
import { answer } from '../interview/answer.ts';
import { nextQuestion } from '../interview/next-question.ts';
import type { Question, Topic } from '../interview/question.ts';
import type { InterviewState } from '../interview/state.ts';
import type { Library } from '../library/library.ts';
import { displayWidth } from '../report/display-width.ts';
import { safeText } from '../report/safe-text.ts';
import { hang, wrapText } from '../report/wrap.ts';
import type { Console } from './console.ts';
import type { Prompt } from './prompt.ts';

const headings: Readonly<Record<Topic, string>> = {
  document: 'The document',
  parties: 'The parties',
  product: 'The product',
  facts: 'Device and deal',
  numbers: 'Numbers and choices',
};

/**
 * Asks until nothing is left to ask.
 *
 * @param keep called with the state after every answer, so that nothing is lost however the interview ends
 * @returns the last state, and whether everything was answered or somebody left
 */
export async function holdInterview(
  start: InterviewState,
  library: Library,
  prompt: Prompt,
  console: Console,
  keep: (state: InterviewState) => void,
): Promise<{ readonly state: InterviewState; readonly finished: boolean }> {
  let state = start;
  let topic: Topic | null = null;
  for (let question = nextQuestion(state, library); question !== null; question = nextQuestion(state, library)) {
    if (question.topic !== topic) console.err(`\n${console.paintErr('strong', headings[question.topic])}\n`);
    topic = question.topic;
    showQuestion(question, console);
    const next = await answerTo(question, state, library, prompt, console);
    if (next === null) return { state, finished: false };
    state = next;
    keep(state);
  }
  return { state, finished: true };
}

/** Asks one question until its answer is taken; null when somebody leaves. */
async function answerTo(
  question: Question,
  state: InterviewState,
  library: Library,
  prompt: Prompt,
  console: Console,
): Promise<InterviewState | null> {
  for (;;) {
    const text = await prompt.ask(promptFor(question, console));
    const command = text?.trim().toLowerCase();
    if (text === null || command === 'quit') return null;
    if (command === '?') {
      showHelp(question, console);
      continue;
    }
    const outcome = answer(state, text, library);
    if (outcome.problem === undefined) {
      if (outcome.warning !== undefined)
        say(`${console.paintErr('warning', 'warning')}: `, 9, outcome.warning, console);
      showSettled(outcome.settled, console);
      return outcome.state;
    }
    say('', 0, `${outcome.problem}.`, console);
  }
}

function showQuestion({ text, notes }: Question, console: Console): void {
  console.err('\n');
  for (const line of wrapText(text, console.width)) console.err(`${line}\n`);
  for (const note of notes)
    for (const line of hang('  ', note, console.width)) console.err(`${console.paintErr('dim', line)}\n`);
}

/** Columns that a prompt leaves for the answer at least. */
const room = 30;

/** What may be typed and what an empty line means; on lines of its own where little room would be left for the answer. */
function promptFor({ accepts, default: preset }: Question, { err, paintErr, width }: Console): string {
  const parts = [accepts === '' ? '' : `(${accepts})`, preset === null ? '' : `[${preset.shown}]`];
  const hint = safeText(parts.filter((part) => part !== '').join(' '));
  if (hint === '') return '> ';
  if (displayWidth(hint) + room <= width) return `${paintErr('dim', hint)} > `;
  for (const line of wrapText(hint, width)) err(`${paintErr('dim', line)}\n`);
  return '> ';
}

function showHelp({ help, default: preset }: Question, console: Console): void {
  const empty = preset === null ? '' : ` An empty line means: ${preset.shown}.`;
  say('', 0, `${help}${empty}`, console);
  say('', 0, commandHelp, console);
}

const commandHelp = 'back: the question before; quit: stop here and go on another time.';

function showSettled(settled: readonly { readonly id: string; readonly value: boolean }[], console: Console): void {
  if (settled.length === 0) return;
  const list = settled.map(({ id, value }) => `${id.replaceAll('_', ' ')} ${value ? 'yes' : 'no'}`).join(', ');
  say('', 0, `This settles: ${list}.`, console);
}

/** Indented by two columns; `lead` takes `columns` and may be painted. */
function say(lead: string, columns: number, text: string, { err, width }: Console): void {
  const [first = '', ...rest] = wrapText(text, width - 2 - columns);
  err(`  ${lead}${first}\n`);
  for (const line of rest) err(`  ${line}\n`);
}
