/** What is known of the purchase behind each contract of a run. */
import type { Console } from '../console.ts';
import type { Found } from '../find-documents.ts';
import { gatherLintInput, type JudgeInput } from '../lint-input.ts';
import type { ChoiceOptions, JudgeOptions } from './lint-options.ts';
import type { RunSetup } from './prepare-run.ts';

/**
 * Gives a function from the path of a contract to what it is judged by. Every purchase file that the configuration names for
 * one of the documents has been read by then, so that no report has begun when one of them cannot be used.
 *
 * @throws UsageError for anything wrong with a purchase file or a fact
 */
export async function inputsFor(
  documents: readonly Found[],
  setup: RunSetup,
  options: JudgeOptions & Pick<ChoiceOptions, 'asOne'>,
  console: Console,
): Promise<(path: string) => Promise<JudgeInput>> {
  const { library } = setup;
  const inputFor = await gatherLintInput(library, options, console);
  const inputOf = (path: string): Promise<JudgeInput> => inputFor(setup.profileFor(path));
  // Several documents that are one contract are judged by what is said of the first.
  if (setup.config !== null && options.asOne !== true)
    for (const { path, error } of documents) if (error === null) await inputOf(path);
  return inputOf;
}
