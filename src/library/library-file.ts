/** Which file of a library holds what. */
import type { JsonSchema } from '../yaml/json-schema.ts';
import { citationsSchema } from './schemas/citations-schema.ts';
import { definitionsSchema } from './schemas/definitions-schema.ts';
import { factsSchema } from './schemas/facts-schema.ts';
import { languageSchema } from './schemas/language-schema.ts';
import { librarySchema } from './schemas/library-schema.ts';
import { ordinarySchema } from './schemas/ordinary-schema.ts';
import { parametersSchema } from './schemas/parameters-schema.ts';
import { requirementSchema } from './schemas/requirement-schema.ts';
import { sourcesSchema } from './schemas/sources-schema.ts';

/** The files at the root of a library, with their schemas. */
export const rootFiles = {
  'library.yaml': librarySchema,
  'facts.yaml': factsSchema,
  'parameters.yaml': parametersSchema,
  'citations.yaml': citationsSchema,
  'definitions.yaml': definitionsSchema,
  'language.yaml': languageSchema,
  'ordinary.yaml': ordinarySchema,
  'sources.yaml': sourcesSchema,
} as const satisfies Readonly<Record<string, JsonSchema>>;

export type RootFile = keyof typeof rootFiles;

/** Root files that a library may do without. */
export const optionalFiles: ReadonlySet<string> = new Set<RootFile>(['ordinary.yaml', 'sources.yaml']);

type LibraryFile =
  | { readonly kind: 'root'; readonly name: RootFile }
  /** `<pillar>/<id>.yaml` */
  | { readonly kind: 'requirement'; readonly pillar: string; readonly id: string }
  /** A YAML file where none belongs. */
  | { readonly kind: 'stray' }
  /** Not YAML: a readme, for instance. */
  | { readonly kind: 'other' };

/** What the file at `path` is; `path` is relative to the library and has forward slashes. */
export function classifyFile(path: string): LibraryFile {
  if (Object.hasOwn(rootFiles, path)) return { kind: 'root', name: path as RootFile };
  const match = /^([^/]+)\/([^/]+)\.yaml$/.exec(path);
  if (match !== null) return { kind: 'requirement', pillar: match[1] ?? '', id: match[2] ?? '' };
  return /\.ya?ml$/i.test(path) ? { kind: 'stray' } : { kind: 'other' };
}

/** The schema for a file that has one. */
export function schemaFor(file: LibraryFile): JsonSchema | null {
  return file.kind === 'root' ? rootFiles[file.name] : file.kind === 'requirement' ? requirementSchema : null;
}
