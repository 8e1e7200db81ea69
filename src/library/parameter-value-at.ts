import { textAt, valueAt, type YamlDocument } from '../yaml/document.ts';
import type { ParameterType } from './library.ts';
import { writtenList } from './written-list.ts';

const writtenAsText: readonly ParameterType[] = ['version', 'date', 'text', 'enum'];

/**
 * The value at `pointer` as a parameter of the type takes it: versions, dates, text and choices as they are written
 * (`1.10` is not 1.1), everything else as YAML reads it. Not checked; undefined when there is none.
 */
export function parameterValueAt(document: YamlDocument, pointer: string, type: ParameterType): unknown {
  const value = valueAt(document, pointer);
  if (writtenAsText.includes(type) && typeof value === 'number') return textAt(document, pointer);
  const singles =
    Array.isArray(value) && value.every((entry) => typeof entry === 'string' || typeof entry === 'number');
  return type === 'list' && singles ? writtenList(document, pointer) : value;
}
