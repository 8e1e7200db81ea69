import type { YamlDocument } from '../yaml/document.ts';
import type { Definition } from './library.ts';

type DefinitionFile = Omit<Definition, 'id' | 'forms'> & { readonly forms?: readonly string[] };

/** A valid `definitions.yaml` to definitions, in the order of the file. */
export function readDefinitions(document: YamlDocument): readonly Definition[] {
  const { definitions } = document.value as { readonly definitions: Readonly<Record<string, DefinitionFile>> };
  return Object.entries(definitions).map(([id, file]) => ({
    id,
    term: file.term,
    forms: file.forms ?? [],
    text: file.text.trimEnd(),
    impact: file.impact.trim(),
  }));
}
