import { pointerTo, textAt, type YamlDocument } from '../yaml/document.ts';
import type { DurationUnit } from './duration-unit.ts';
import type { Parameter, ParameterType } from './library.ts';
import { parameterValueAt } from './parameter-value-at.ts';
import { writtenList } from './written-list.ts';

type ParameterFile = {
  readonly title: string;
  readonly type: ParameterType;
  readonly unit?: DurationUnit;
  readonly currency?: string;
  readonly choices?: Readonly<Record<string, unknown>>;
  readonly basis: string;
};

/** A valid `parameters.yaml` to parameters, in the order of the file. Defaults and bounds are not yet checked against each other. */
export function readParameters(document: YamlDocument): readonly Parameter[] {
  const { parameters } = document.value as { readonly parameters: Readonly<Record<string, ParameterFile>> };
  return Object.entries(parameters).map(([id, file]) => {
    const at = pointerTo('parameters', id);
    const bound = (key: string) => boundAt(document, `${at}/${key}`, file.type);
    return {
      id,
      title: file.title,
      type: file.type,
      unit: file.unit ?? null,
      currency: file.currency ?? null,
      choices: Object.keys(file.choices ?? {}).map((value) => ({
        value,
        text: textAt(document, at + pointerTo('choices', value)) ?? '',
      })),
      default: parameterValueAt(document, `${at}/default`, file.type) as Parameter['default'],
      min: bound('min'),
      max: bound('max'),
      warn_above: bound('warn_above'),
      warn_below: bound('warn_below'),
      warn_values: writtenList(document, `${at}/warn_values`),
      basis: file.basis.trim(),
    };
  });
}

function boundAt(document: YamlDocument, pointer: string, type: ParameterType): string | number | null {
  const value = parameterValueAt(document, pointer, type);
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
