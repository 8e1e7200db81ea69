/** `--fact networked=yes` and `--set critical_patch_days=14`. */
import type { Library, Parameter, ParameterValue } from '../library/library.ts';
import { checkParameterValue, numberIn } from '../library/parameter-values.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import { answerIn } from './fact-answers.ts';

export type Refused = { readonly ok: false; readonly message: string; readonly help: string };

/** An answer to a fact out of `id=yes`, `id=no`, `id=true` or `id=false`. */
export function parseFact(
  library: Pick<Library, 'facts'>,
  text: string,
): { readonly ok: true; readonly id: string; readonly value: boolean } | Refused {
  const { id, given } = split(text);
  if (given === null) return refuse(`\`${text}\` is no answer`, 'write fact=yes or fact=no');
  const known = library.facts.map((fact) => fact.id);
  if (!known.includes(id)) return refuse(`unknown fact \`${id}\``, didYouMean(id, known));
  const value = answerIn(given.toLowerCase());
  if (value === null)
    return refuse(`\`${id}\` must be yes or no, not \`${given}\``, 'leave the fact out if nobody knows');
  return { ok: true, id, value };
}

/** A parameter and its value out of `id=value`; lists are separated by commas. Warnings about an accepted value come along. */
export function parseSetting(
  library: Pick<Library, 'parameters'>,
  text: string,
):
  | {
      readonly ok: true;
      readonly id: string;
      readonly value: ParameterValue;
      readonly warnings: readonly { readonly message: string; readonly help: string }[];
    }
  | Refused {
  const { id, given } = split(text);
  if (given === null) return refuse(`\`${text}\` sets nothing`, 'write parameter=value');
  const parameter = library.parameters.find((candidate) => candidate.id === id);
  if (parameter === undefined)
    return refuse(
      `unknown parameter \`${id}\``,
      didYouMean(
        id,
        library.parameters.map((candidate) => candidate.id),
      ),
    );
  const value = valueIn(parameter, given);
  const faults = checkParameterValue(parameter, value);
  const error = faults.find(({ level }) => level === 'error');
  return error === undefined ? { ok: true, id, value, warnings: faults } : refuse(error.message, error.help);
}

function valueIn(parameter: Parameter, text: string): ParameterValue {
  switch (parameter.type) {
    case 'duration':
    case 'money':
    case 'percentage':
    case 'number':
      return numberIn(parameter, text) ?? text;
    case 'list':
      return text
        .split(',')
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '');
    default:
      return text;
  }
}

function split(text: string): { readonly id: string; readonly given: string | null } {
  const at = text.indexOf('=');
  return at === -1
    ? { id: text.trim(), given: null }
    : { id: text.slice(0, at).trim(), given: text.slice(at + 1).trim() };
}

function refuse(message: string, help: string): Refused {
  return { ok: false, message, help };
}
