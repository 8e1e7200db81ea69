/** What the library writes by default has to be good enough for what it asks of others. */
import { keysAt, pointerTo, problemAt, valueAt, type YamlDocument } from '../yaml/document.ts';
import type { Problem } from '../yaml/problem.ts';
import { quoted } from '../yaml/quoted.ts';
import type { Parameter } from './library.ts';
import { readQuantity, type QuantityFile } from './read-quantity.ts';
import { inDays } from './thresholds.ts';

/**
 * Elements of a valid requirement file whose quantity would not accept the default of its own parameter: the
 * linter would find fault with every clause that the generator writes.
 */
export function defaultProblems(
  document: YamlDocument,
  parameters: ReadonlyMap<string, Parameter>,
): readonly Problem[] {
  return keysAt(document, '/elements').flatMap((id) => {
    const at = `${pointerTo('elements', id)}/quantity`;
    const file = valueAt(document, at) as QuantityFile | undefined;
    const quantity = file === undefined ? null : readQuantity(document, at, file);
    const parameter = parameters.get(quantity?.parameter ?? '');
    if (quantity === null || parameter === undefined || parameter.type !== quantity.kind) return [];
    const given = amount(Number(parameter.default), parameter.unit);
    const limit = amount(quantity.ok, quantity.unit);
    if (quantity.direction === 'at-most' ? given <= limit : given >= limit) return [];
    const shown = `${String(parameter.default)}${parameter.unit === null ? '' : ` ${parameter.unit}`}`;
    const key = file?.ok === undefined ? 'good' : 'ok';
    const message = `the default of ${quoted(parameter.id)}, ${shown}, is worse than \`${key}\``;
    return [
      problemAt(document, `${at}/${key}`, 'value', {
        message,
        help: 'the linter would find fault with our own clause: change one of the two',
      }),
    ];
  });
}

function amount(value: number, unit: Parameter['unit']): number {
  return unit === null ? value : inDays(value, unit);
}
