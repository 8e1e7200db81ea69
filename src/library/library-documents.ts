/** The files of a library, parsed and checked against their schemas, before anything is said about how they fit together. */
import type { Source, YamlDocument } from '../yaml/document.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { hasErrors, type Problem } from '../yaml/problem.ts';
import { validate } from '../yaml/validate.ts';
import { classifyFile, optionalFiles, rootFiles, schemaFor, type RootFile } from './library-file.ts';

/** A file that is YAML. When it is not `valid`, it may hold anything. */
export type CheckedDocument = { readonly document: YamlDocument; readonly valid: boolean };

export type RequirementDocument = CheckedDocument & { readonly pillar: string; readonly id: string };

export type LibraryDocuments = {
  readonly roots: ReadonlyMap<RootFile, CheckedDocument>;
  readonly requirements: readonly RequirementDocument[];
  /** Ids of requirement files that are no YAML at all; they exist all the same. */
  readonly unreadable: readonly string[];
  /** What a library leaves out of the one that it extends; absent where it extends none. */
  readonly removed?: readonly { readonly id: string; readonly reason: string }[];
  /** Parameters that come from the library below: it is not for this one to use them. */
  readonly inherited?: ReadonlySet<string>;
};

/** Parses and validates every YAML file; `files` have paths relative to the library. */
export function readDocuments(files: readonly Source[]): {
  readonly documents: LibraryDocuments;
  readonly problems: readonly Problem[];
} {
  const roots = new Map<RootFile, CheckedDocument>();
  const requirements: RequirementDocument[] = [];
  const unreadable: string[] = [];
  const problems: Problem[] = [];

  for (const source of files) {
    const file = classifyFile(source.path);
    const schema = schemaFor(file);
    if (file.kind === 'stray') problems.push(strayFile(source.path));
    if (schema === null) continue;
    const { document, problems: syntax } = parseYaml(source);
    problems.push(...syntax);
    if (document === null) {
      if (file.kind === 'requirement') unreadable.push(file.id);
      continue;
    }
    const invalid = validate(document, schema);
    problems.push(...invalid);
    const checked = { document, valid: !hasErrors(invalid) };
    if (file.kind === 'root') roots.set(file.name, checked);
    else if (file.kind === 'requirement') requirements.push({ ...checked, pillar: file.pillar, id: file.id });
  }

  const paths = new Set(files.map((file) => file.path));
  for (const name of Object.keys(rootFiles))
    if (!paths.has(name) && !optionalFiles.has(name)) problems.push(missingFile(name));
  return { documents: { roots, requirements, unreadable }, problems };
}

/** A YAML file that has no place in a library. */
export function strayFile(path: string): Problem {
  const names = [...Object.keys(rootFiles)];
  const help = /\.yml$/i.test(path)
    ? 'name it .yaml'
    : path.includes('/')
      ? 'requirements stand in <pillar>/<id>.yaml'
      : didYouMean(path, names);
  return { ...firstLine(path), message: `\`${path}\` is no file of a library`, help };
}

function missingFile(name: string): Problem {
  return {
    ...firstLine(name),
    message: `the library has no ${name}`,
    help: 'every library needs one beside its library.yaml',
  };
}

function firstLine(path: string): Pick<Problem, 'path' | 'line' | 'column' | 'length' | 'level'> {
  return { path, line: 1, column: 1, length: 1, level: 'error' };
}
