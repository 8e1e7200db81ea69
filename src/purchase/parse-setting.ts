/** `critical_patch_days=14` on a command line or as an answer in the interview. */
import type { Library, Parameter, ParameterValue } from '../library/library.ts';
import { checkParameterValue, numberIn } from '../library/parameter-values.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';

type Refused = { readonly ok: false; readonly message: string; readonly help: string };

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
  const value = parseValue(parameter, given);
  const faults = checkParameterValue(parameter, value);
  const error = faults.find(({ level }) => level === 'error');
  return error === undefined ? { ok: true, id, value, warnings: faults } : refuse(error.message, error.help);
}

/** The value that a text on the command line gives a parameter, unchecked; entries of a list are separated by commas. */
export function parseValue(parameter: Parameter, text: string): ParameterValue {
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
