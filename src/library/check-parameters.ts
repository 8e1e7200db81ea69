/** Parameters against themselves: bounds that make sense, defaults that keep them, and a use for each. */
import { pointerTo, problemAt, type YamlDocument } from '../yaml/document.ts';
import type { Problem } from '../yaml/problem.ts';
import { quoted } from '../yaml/quoted.ts';
import type { Parameter } from './library.ts';
import { checkParameterValue } from './parameter-values.ts';

/** Bounds of the wrong form, defaults that are refused or warned about, and warnings about values that are no choice. */
export function parameterValueProblems(document: YamlDocument, parameters: readonly Parameter[]): readonly Problem[] {
  return parameters.flatMap((parameter) => {
    const at = pointerTo('parameters', parameter.id);
    const bounds = (['min', 'max', 'warn_above', 'warn_below'] as const).flatMap((key) =>
      boundProblems(document, `${at}/${key}`, parameter, key),
    );
    if (bounds.length > 0) return bounds;
    const [fault] = checkParameterValue(parameter, parameter.default);
    const choices = parameter.choices.map((choice) => choice.value);
    const strangers = parameter.warn_values.filter((value) => !choices.includes(value));
    return [
      ...(fault === undefined
        ? []
        : [
            problemAt(document, `${at}/default`, 'value', {
              message: `the default does not keep its own bounds: ${fault.message}`,
              help: fault.level === 'error' ? fault.help : 'a default should need no warning',
            }),
          ]),
      ...strangers.map((value) =>
        problemAt(document, `${at}/warn_values`, 'value', {
          message: `${quoted(value)} is no choice of ${quoted(parameter.id)}`,
          help: `accepted: ${choices.join(', ')}`,
        }),
      ),
    ];
  });
}

function boundProblems(
  document: YamlDocument,
  pointer: string,
  parameter: Parameter,
  key: 'min' | 'max' | 'warn_above' | 'warn_below',
): readonly Problem[] {
  const bound = parameter[key];
  if (bound === null) return [];
  if (['enum', 'list', 'text'].includes(parameter.type)) {
    return [
      problemAt(document, pointer, 'key', {
        message: `\`${key}\` means nothing for a parameter of the type ${parameter.type}`,
        help: 'use `warn_values`',
      }),
    ];
  }
  const [fault] = checkParameterValue(
    { ...parameter, min: null, max: null, warn_above: null, warn_below: null },
    bound,
  );
  return fault === undefined
    ? []
    : [
        problemAt(document, pointer, 'value', {
          message: `\`${key}\` is no value of this type: ${fault.message}`,
          help: fault.help,
        }),
      ];
}

/** Parameters that no clause, definition or threshold uses: setting one would silently do nothing. */
export function deadParameterProblems(
  document: YamlDocument,
  ids: Iterable<string>,
  used: ReadonlySet<string>,
): readonly Problem[] {
  return [...ids]
    .filter((id) => !used.has(id))
    .map((id) =>
      problemAt(document, pointerTo('parameters', id), 'key', {
        message: `no clause, definition or quantity uses the parameter ${quoted(id)}`,
        help: 'use it in a text, or remove it',
      }),
    );
}
