/** Facts and parameters given on the command line. */
import { UsageError } from '../errors.ts';
import type { Library, Parameter, ParameterValue } from '../library/library.ts';
import { checkParameterValue } from '../library/parameter-values.ts';
import { answerIn } from '../purchase/fact-answers.ts';
import { parseValue } from '../purchase/parse-setting.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import type { Console } from './console.ts';

/**
 * `networked=yes` as an answer to the fact `networked`.
 *
 * @throws UsageError for an unknown fact and for an answer that is neither yes nor no
 */
export function readFactFlag(id: string, text: string, library: Library): boolean {
  const known = library.facts.map((fact) => fact.id);
  if (!known.includes(id)) throw new UsageError(`no fact is called \`${id}\``, didYouMean(id, known));
  const answer = answerIn(text.toLowerCase());
  if (answer === null) throw new UsageError(`\`${id}=${text}\` is no answer`, `write ${id}=yes or ${id}=no`);
  return answer;
}

/**
 * `critical_patch_days=14` or `sbom_format=SPDX,CycloneDX` as the value of a parameter. Values that are accepted with a
 * doubt are warned about on the console.
 *
 * @throws UsageError for a value that the parameter does not take
 */
export function readParameterFlag(parameter: Parameter, text: string, console: Console): ParameterValue {
  const value = parseValue(parameter, text);
  for (const { level, message, help } of checkParameterValue(parameter, value)) {
    if (level === 'error') throw new UsageError(`--set: ${message}`, help);
    console.err(
      `${console.paintErr('warning', 'warning')}: --set: ${message}\n${help === '' ? '' : `  help: ${help}\n`}`,
    );
  }
  return value;
}
