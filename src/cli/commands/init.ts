/** `mc2 init`: from questions to a purchase file, and a configuration beside it. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { configName } from '../../config/find-config.ts';
import { renderConfig } from '../../config/render-config.ts';
import { exitCodes, UsageError } from '../../errors.ts';
import { answerByName, takeDefaults } from '../../interview/answer.ts';
import { changeKey } from '../../interview/next-question.ts';
import { readAnswers } from '../../interview/read-answers.ts';
import { wantedFacts } from '../../interview/relevant-facts.ts';
import { renderAnswers } from '../../interview/render-answers.ts';
import { renderPurchase, unusedParameters } from '../../interview/render-purchase.ts';
import { startInterview, type InterviewState } from '../../interview/state.ts';
import { wordKeys } from '../../interview/word-questions.ts';
import type { Library } from '../../library/library.ts';
import { readPurchase } from '../../purchase/read-purchase.ts';
import { counted } from '../../report/count.ts';
import { safeText } from '../../report/safe-text.ts';
import { didYouMean } from '../../yaml/did-you-mean.ts';
import { hasErrors } from '../../yaml/problem.ts';
import type { Console } from '../console.ts';
import { holdInterview } from '../hold-interview.ts';
import { interviewTemplates } from '../interview-templates.ts';
import { loadLibrary } from '../load-library.ts';
import { settleProblems } from '../problems.ts';
import { canAsk, openPrompt } from '../prompt.ts';
import { isFolder, readText } from '../read-folder.ts';
import { systemReason } from '../system-reason.ts';
import { checkWritable, writeOutput } from '../write-output.ts';

export type InitOptions = {
  readonly answers?: string;
  readonly yes?: boolean;
  readonly set?: ReadonlyMap<string, string>;
  readonly force?: boolean;
  readonly library?: string;
};

/**
 * Asks, or with `--answers` and `--yes` takes what is given, and writes `purchase.yaml` and `mc2.yaml` in `directory`. Answers of an
 * interview that was left stay in `.mc2-answers.yaml` there, and the next one goes on from them.
 *
 * @returns 130 when the interview was left, else 0
 * @throws UsageError without a terminal to ask on, for answers that are missing or wrong, and for a purchase file that exists
 */
export async function init(directory: string, options: InitOptions, console: Console): Promise<number> {
  const { force = false, yes = false } = options;
  const target = join(directory, 'purchase.yaml');
  const kept = join(directory, '.mc2-answers.yaml');
  const asking = !yes && options.answers === undefined;
  if (existsSync(directory)) checkWritable(target, force);
  if (asking && !canAsk()) throw nobodyToAsk();

  const library = await loadLibrary(options.library, console);
  const file = options.answers ?? (existsSync(kept) ? kept : null);
  const resumed = file === kept;
  const fresh = startInterview(await interviewTemplates(library, console));
  const known = file === null ? fresh : answersIn(file, fresh, library, console);
  const prepared = applySettings(known, options.set ?? new Map(), library, console);
  if (resumed) console.err(`Going on from ${safeText(kept)}, with ${counted(known.steps.length, 'answer')}.\n`);

  const state = asking
    ? await interview(prepared, library, console, kept)
    : completed(prepared, library, options.answers === undefined);
  if (state === null) return exitCodes.interrupted;
  writeFile(target, purchaseText(state, library, target), force);
  writeConfig(directory, options, library, console);
  if (asking || resumed) rmSync(kept, { force: true });
  conclude(state, library, directory, target, console);
  return exitCodes.clean;
}

function nobodyToAsk(): UsageError {
  return new UsageError(
    'mc2 init asks questions, and there is no terminal to ask them on',
    'give the answers with --answers FILE.yaml, or take the defaults with --yes and name the rest with --set',
  );
}

function answersIn(file: string, state: InterviewState, library: Library, console: Console): InterviewState {
  const source = { path: file, text: readText(file) };
  const { state: read, problems } = readAnswers(source, state, library);
  settleProblems(problems, [source], '', console);
  if (read === null) throw new Error('answers without problems could not be read');
  return read;
}

/** `--set` on top of the answers. */
function applySettings(
  start: InterviewState,
  settings: ReadonlyMap<string, string>,
  library: Library,
  { err, paintErr }: Console,
): InterviewState {
  let state = start;
  for (const [name, text] of settings) {
    const outcome = answerByName(state, name, text, library);
    if (outcome === null) {
      const names = [
        ...wordKeys,
        changeKey,
        ...library.parameters.map(({ id }) => id),
        ...library.facts.map(({ id }) => id),
      ];
      throw new UsageError(`--set: mc2 init has no question \`${safeText(name)}\``, didYouMean(name, names));
    }
    if (outcome.problem !== undefined) throw new UsageError(`--set ${name}: ${outcome.problem}`);
    if (outcome.warning !== undefined) err(`${paintErr('warning', 'warning')}: --set: ${outcome.warning}\n`);
    state = outcome.state;
  }
  return state;
}

/** Asks what is open. Null when somebody left; the answers are kept by then. */
async function interview(
  start: InterviewState,
  library: Library,
  console: Console,
  kept: string,
): Promise<InterviewState | null> {
  console.err(
    'An empty line takes the answer in [brackets]. ? explains, back goes back, quit stops and keeps the answers.\n',
  );
  const prompt = openPrompt();
  try {
    const keep = (state: InterviewState): void => {
      if (state.steps.length > 0) writeFile(kept, renderAnswers(state), true);
      else rmSync(kept, { force: true });
    };
    const { state, finished } = await holdInterview(start, library, prompt, console, keep);
    if (finished) return state;
    keep(state);
    const answers = counted(state.steps.length, 'answer');
    const kind = `Kept ${answers} in ${safeText(kept)}; mc2 init goes on from there.`;
    console.err(`\n${state.steps.length === 0 ? 'Nothing was answered.' : kind}\n`);
    return null;
  } finally {
    prompt.close();
  }
}

/** Takes the defaults for what is open. */
function completed(start: InterviewState, library: Library, defaultsOnly: boolean): InterviewState {
  const { state, missing } = takeDefaults(start, library);
  if (missing.length === 0) return state;
  const keys = missing.map(({ key }) => key);
  const example = keys.map((key) => `--set ${key}=…`).join(' ');
  throw new UsageError(
    `${keys.length === 1 ? 'an answer is' : 'answers are'} missing that ${keys.length === 1 ? 'has' : 'have'} no default: ${keys.join(', ')}`,
    defaultsOnly
      ? `add ${example}, or give them in a file with --answers`
      : `add them to the answers, or add ${example}`,
  );
}

function purchaseText(state: InterviewState, library: Library, path: string): string {
  const text = renderPurchase(state, library);
  const { problems } = readPurchase(
    { path, text },
    library,
    state.templates.map(({ id }) => id),
  );
  // Nobody should find out at `mc2 generate` that what mc2 wrote itself cannot be read.
  if (hasErrors(problems)) throw new Error(`the purchase file would have errors: ${JSON.stringify(problems)}`);
  return text;
}

function writeFile(path: string, text: string, force: boolean): void {
  const folder = join(path, '..');
  try {
    if (!isFolder(folder)) mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(`cannot create ${folder}: ${systemReason(error)}`, '', error);
  }
  writeOutput(path, text, force);
}

/** A configuration that is there already stays: it was written by somebody. */
function writeConfig(
  directory: string,
  { force = false, library: folder }: InitOptions,
  library: Library,
  console: Console,
): void {
  const target = join(directory, configName);
  if (existsSync(target) && !force) {
    console.err(`\n${safeText(target)} was left as it is.\n`);
    return;
  }
  const own = folder === undefined ? null : relative(resolve(directory), resolve(folder)).replaceAll('\\', '/');
  writeFile(target, renderConfig({ purchase: 'purchase.yaml', library: own }, library), force);
  console.err(`\n${console.paintErr('good', 'wrote')} ${safeText(target)}.`);
}

function conclude(state: InterviewState, library: Library, directory: string, path: string, console: Console): void {
  const { err, paintErr } = console;
  err(`\n${paintErr('good', 'wrote')} ${safeText(path)}.\n`);
  const open = wantedFacts(state, library).map(({ id }) => id);
  if (open.length > 0)
    err(`Not answered: ${open.join(', ')}. The clauses that depend on ${open.length === 1 ? 'it' : 'them'} stay in.\n`);
  const unused = unusedParameters(state, library);
  if (unused.length > 0) err(`Left out, because no clause takes them with these answers: ${unused.join(', ')}.\n`);
  const document = join(directory, 'exhibit.docx');
  err(`Next: mc2 generate ${shellWord(path)} -o ${shellWord(document)}\n`);
}

/** Quoted for a shell where it has to be. */
function shellWord(text: string): string {
  const shown = safeText(text);
  return /^[\w./:@%+,-]+$/u.test(shown) ? shown : `'${shown.replaceAll("'", `'\\''`)}'`;
}
