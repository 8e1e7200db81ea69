/** The ids that one file of a library defines and others refer to. */
import type { WordClasses } from '../language/phrase-syntax.ts';
import { keysAt, pointerTo, type YamlDocument } from '../yaml/document.ts';
import type { ParameterType } from './library.ts';
import type { CheckedDocument, LibraryDocuments } from './library-documents.ts';
import type { RootFile } from './library-file.ts';
import { writtenList } from './written-list.ts';

/** Null where the file could not be read: then nothing can be said about references to it. */
export type Registers = {
  readonly facts: ReadonlySet<string> | null;
  readonly parameters: ReadonlyMap<string, ParameterType | null> | null;
  /** Whether a citation has been superseded, and by what. */
  readonly citations: ReadonlyMap<string, { readonly superseded: boolean; readonly by: string | null }> | null;
  readonly hedges: ReadonlySet<string> | null;
  /** Word classes that phrases may name. */
  readonly words: WordClasses;
  readonly requirements: ReadonlySet<string>;
  /** Requirements that texts may speak of although the library has taken them out. */
  readonly removed: ReadonlySet<string>;
};

/** Collects the ids of all files, also of those with other problems, so that one mistake does not make a hundred. */
export function registersOf(documents: LibraryDocuments): Registers {
  const facts = entriesOf(documents.roots, 'facts.yaml', 'facts');
  const parameters = entriesOf(documents.roots, 'parameters.yaml', 'parameters');
  const citations = entriesOf(documents.roots, 'citations.yaml', 'citations');
  const hedges = entriesOf(documents.roots, 'language.yaml', 'hedges');
  return {
    facts: facts && new Set(facts.keys()),
    parameters: parameters && new Map([...parameters].map(([id, entry]) => [id, parameterType(entry['type'])])),
    citations:
      citations &&
      new Map(
        [...citations].map(([id, entry]) => {
          const by = typeof entry['superseded_by'] === 'string' ? entry['superseded_by'] : null;
          return [id, { superseded: entry['in_force'] === false || by !== null, by }];
        }),
      ),
    hedges: hedges && new Set(hedges.keys()),
    words: wordClasses(documents.roots.get('language.yaml')?.document),
    requirements: new Set([...documents.requirements.map(({ id }) => id), ...documents.unreadable]),
    removed: new Set((documents.removed ?? []).map(({ id }) => id)),
  };
}

/** The `words` of `language.yaml`; empty where there are none. */
export function wordClasses(document: YamlDocument | undefined): WordClasses {
  if (document === undefined) return new Map();
  return new Map(keysAt(document, '/words').map((name) => [name, writtenList(document, pointerTo('words', name))]));
}

const parameterTypes: readonly unknown[] = [
  'duration',
  'money',
  'version',
  'enum',
  'list',
  'date',
  'percentage',
  'text',
  'number',
] satisfies readonly ParameterType[];

/** A type that does not exist is the schema's to report. */
function parameterType(type: unknown): ParameterType | null {
  return parameterTypes.includes(type) ? (type as ParameterType) : null;
}

type Entry = Readonly<Record<string, unknown>>;

function entriesOf(
  roots: ReadonlyMap<RootFile, CheckedDocument>,
  file: RootFile,
  key: string,
): ReadonlyMap<string, Entry> | null {
  const value = recordOf(roots.get(file)?.document.value);
  const entries = value === null ? null : recordOf(value[key]);
  return entries && new Map(Object.entries(entries).map(([id, entry]) => [id, recordOf(entry) ?? {}]));
}

function recordOf(value: unknown): Entry | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Entry) : null;
}

/** Every id that a text may name as a clause. */
export function clausesOf({ requirements, removed }: Registers): ReadonlySet<string> {
  return removed.size === 0 ? requirements : new Set([...requirements, ...removed]);
}
