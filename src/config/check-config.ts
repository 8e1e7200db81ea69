/** Names in a configuration against what there is: facts, parameters, requirements, rules, formats. */
import type { Library } from '../library/library.ts';
import { checkParameterValue } from '../library/parameter-values.ts';
import { parameterValueAt } from '../library/parameter-value-at.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import { keysAt, pointerTo, problemAt, valueAt, type YamlDocument } from '../yaml/document.ts';
import type { Problem } from '../yaml/problem.ts';
import { quoted } from '../yaml/quoted.ts';
import type { ConfigFile } from './config-file.ts';

export type Known = {
  readonly library: Pick<Library, 'facts' | 'parameters' | 'requirements'>;
  /** Ids of the structural rules. */
  readonly rules: readonly string[];
  readonly formats: readonly string[];
};

/** Every name that stands for nothing and every value that a parameter does not take, in the file and in what it extends. */
export function configProblems(file: ConfigFile, known: Known): readonly Problem[] {
  const { document } = file;
  const profiles = ['', ...keysAt(document, '/overrides').map((position) => pointerTo('overrides', position))];
  return [
    ...file.bases.flatMap((base) => configProblems(base, known)),
    ...formatProblems(document, known.formats),
    ...profiles.flatMap((under) => profileProblems(document, under, known)),
  ];
}

function profileProblems(document: YamlDocument, under: string, { library, rules }: Known): readonly Problem[] {
  const subjects = [...library.requirements.map(({ id }) => id), ...rules];
  return [
    ...unknownKeys(
      document,
      `${under}/facts`,
      'fact',
      library.facts.map(({ id }) => id),
    ),
    ...unknownKeys(document, `${under}/severities`, 'requirement or rule', subjects),
    ...silentOffs(document, `${under}/severities`),
    ...parameterProblems(document, `${under}/parameters`, library),
  ];
}

function unknownKeys(
  document: YamlDocument,
  pointer: string,
  what: string,
  known: readonly string[],
): readonly Problem[] {
  return keysAt(document, pointer)
    .filter((id) => !known.includes(id))
    .map((id) =>
      problemAt(document, pointer + pointerTo(id), 'key', {
        message: `unknown ${what} ${quoted(id)}`,
        help: didYouMean(id, known),
      }),
    );
}

/** Nothing goes out of sight without a word. */
function silentOffs(document: YamlDocument, pointer: string): readonly Problem[] {
  return keysAt(document, pointer).flatMap((id) => {
    const at = pointer + pointerTo(id);
    if (valueAt(document, `${at}/level`) !== 'off' || valueAt(document, `${at}/reason`) !== undefined) return [];
    return [
      problemAt(document, at, 'key', {
        message: `${quoted(id)} is off without a reason`,
        help: 'add `reason: …`; reports show it',
      }),
    ];
  });
}

function parameterProblems(
  document: YamlDocument,
  pointer: string,
  { parameters }: Pick<Library, 'parameters'>,
): readonly Problem[] {
  const known = parameters.map(({ id }) => id);
  const unknown = unknownKeys(document, pointer, 'parameter', known);
  const faults = parameters.flatMap((parameter) => {
    const at = pointer + pointerTo(parameter.id);
    if (valueAt(document, at) === undefined) return [];
    const value = parameterValueAt(document, at, parameter.type);
    return checkParameterValue(parameter, value).map((fault) => problemAt(document, at, 'value', fault));
  });
  return [...unknown, ...faults];
}

function formatProblems(document: YamlDocument, formats: readonly string[]): readonly Problem[] {
  return keysAt(document, '/formats').flatMap((position) => {
    const pointer = pointerTo('formats', position);
    const written = valueAt(document, pointer);
    const name = typeof written === 'string' ? (written.split('=')[0] ?? '') : null;
    if (name === null || formats.includes(name)) return [];
    return [
      problemAt(document, pointer, 'value', {
        message: `unknown format ${quoted(name)}`,
        help: didYouMean(name, formats),
      }),
    ];
  });
}
