/** How the files of a library fit together. */
import { problemAt, valueAt } from '../yaml/document.ts';
import type { Problem } from '../yaml/problem.ts';
import { quoted } from '../yaml/quoted.ts';
import { defaultProblems } from './check-defaults.ts';
import { deadParameterProblems, parameterValueProblems } from './check-parameters.ts';
import {
  citationRegisterProblems,
  definitionProblems,
  factProblems,
  languageProblems,
  manifestProblems,
} from './check-registers.ts';
import { checkRequirement } from './check-requirement.ts';
import type { LibraryDocuments } from './library-documents.ts';
import type { RootFile } from './library-file.ts';
import { readPillars } from './pillars.ts';
import { readParameters } from './read-parameters.ts';
import { registersOf, type Registers } from './registers.ts';

/** All problems that no schema sees: inside one file, and between files. Not in file order. */
export function checkLibrary(documents: LibraryDocuments): readonly Problem[] {
  const registers = registersOf(documents);
  const root = (name: RootFile) => documents.roots.get(name)?.document;
  const problems: Problem[] = [...baselessProblems(documents)];
  const used = new Set<string>();

  for (const file of documents.requirements) {
    const found = checkRequirement(file, registers);
    problems.push(...found.problems);
    found.parameters.forEach((id) => used.add(id));
  }
  const definitions = root('definitions.yaml');
  if (definitions !== undefined) {
    const found = definitionProblems(definitions, registers);
    problems.push(...found.problems);
    found.parameters.forEach((id) => used.add(id));
  }
  const facts = root('facts.yaml');
  if (facts !== undefined) problems.push(...factProblems(facts, registers));
  const citations = root('citations.yaml');
  if (citations !== undefined) problems.push(...citationRegisterProblems(citations, registers));
  const language = root('language.yaml');
  if (language !== undefined) problems.push(...languageProblems(language, registers));

  const parameters = documents.roots.get('parameters.yaml');
  if (parameters?.valid === true) {
    const values = readParameters(parameters.document);
    const byId = new Map(values.map((parameter) => [parameter.id, parameter]));
    problems.push(...parameterValueProblems(parameters.document, values));
    problems.push(
      ...documents.requirements.flatMap(({ document, valid }) => (valid ? defaultProblems(document, byId) : [])),
    );
  }
  // A file that could not be parsed may be the one that uses a parameter.
  if (parameters !== undefined && documents.unreadable.length === 0 && definitions !== undefined) {
    problems.push(...deadParameterProblems(parameters.document, ownParameters(documents, registers), used));
  }
  return [...problems, ...orderProblems(documents, registers)];
}

/** Files that change another library, in one that extends none. */
function baselessProblems(documents: LibraryDocuments): readonly Problem[] {
  const manifest = documents.roots.get('library.yaml')?.document;
  const base = manifest === undefined ? undefined : valueAt(manifest, '/extends');
  if (manifest !== undefined && typeof base === 'string') {
    return [
      problemAt(manifest, '/extends', 'value', {
        message: `the library ${quoted(base)} was not found`,
        help: 'write `extends: mc2` to start from the library that comes with mc2',
      }),
    ];
  }
  return documents.requirements.flatMap(({ document }) =>
    valueAt(document, '/overrides') === undefined
      ? []
      : [
          problemAt(document, '/overrides', 'key', {
            message: '`overrides` in a library that extends none',
            help: 'write `extends: mc2` in library.yaml, or the whole requirement here',
          }),
        ],
  );
}

function ownParameters({ inherited }: LibraryDocuments, { parameters }: Registers): readonly string[] {
  return [...(parameters?.keys() ?? [])].filter((id) => inherited?.has(id) !== true);
}

/** Every requirement has its place in `library.yaml`, and only one file. */
function orderProblems(documents: LibraryDocuments, registers: Registers): readonly Problem[] {
  const folders = new Map(documents.requirements.map(({ id, pillar }) => [id, pillar]));
  const repeated = documents.requirements.filter(({ id, pillar }) => folders.get(id) !== pillar);
  const problems = repeated.map(({ document, id }) =>
    problemAt(document, '/id', 'value', {
      message: `\`${id}\` is also a file in \`${folders.get(id) ?? ''}\``,
      help: 'ids are unique in a library: rename one of the two',
    }),
  );
  const manifest = documents.roots.get('library.yaml')?.document;
  if (manifest === undefined) return problems;
  const listed = new Set(readPillars(manifest).flatMap((pillar) => pillar.requirements));
  const unlisted = documents.requirements.filter(({ id }) => !listed.has(id));
  return [
    ...problems,
    ...manifestProblems(manifest, registers, folders),
    ...unlisted.map(({ document, id, pillar }) =>
      problemAt(document, '/id', 'value', {
        message: `library.yaml does not list \`${id}\``,
        help: `add it to the requirements of the pillar \`${pillar}\``,
      }),
    ),
  ];
}
