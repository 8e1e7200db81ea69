/** A library on top of another: house rules that stay in place when the model library moves on. */
import { didYouMean } from '../yaml/did-you-mean.ts';
import { keysAt, pointerTo, problemAt, textAt, valueAt, type Source, type YamlDocument } from '../yaml/document.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { hasErrors, type Problem } from '../yaml/problem.ts';
import { quoted } from '../yaml/quoted.ts';
import { validate } from '../yaml/validate.ts';
import { layerManifest } from './layer-manifest.ts';
import {
  readDocuments,
  strayFile,
  type CheckedDocument,
  type LibraryDocuments,
  type RequirementDocument,
} from './library-documents.ts';
import { classifyFile, rootFiles, schemaFor, type RootFile } from './library-file.ts';
import { mergeDocuments, type Joining } from './merge-documents.ts';
import { requirementSchema } from './schemas/requirement-schema.ts';

/**
 * Lays the library in `own` over the one in `base`:
 *
 * - facts, parameters, citations, definitions and sources are joined by id, and each entry key by key;
 * - lists of `language.yaml` are added to those of the base;
 * - a requirement file takes the place of the one with its id; with `overrides: <id>` only its keys do (elements,
 *   recognise and guidance key by key, positions level by level), so that the rest follows the base;
 * - `remove` of `library.yaml` leaves requirements out, each with its reason.
 *
 * Problems of what comes from the base have paths that `inBase` gives; `toldInOwnFiles` moves them.
 */
export function layerLibrary(
  base: readonly Source[],
  own: readonly Source[],
): { readonly documents: LibraryDocuments; readonly problems: readonly Problem[] } {
  const below = readDocuments(base.filter(({ path }) => classifyFile(path).kind !== 'other'));
  const lower = renamed(below.documents);
  const problems: Problem[] = below.problems.map((problem) => ({ ...problem, path: inBase(problem.path) }));
  const upper = parseFiles(own, problems);

  const removed = removedBy(upper.roots.get('library.yaml'), lower, problems);
  const gone = new Set(removed.map(({ id }) => id));
  const requirements = new Map(lower.requirements.filter(({ id }) => !gone.has(id)).map((file) => [file.id, file]));
  for (const file of upper.requirements) {
    const layered = layerRequirement(file, lower, problems);
    if (layered !== null) requirements.set(file.id, layered);
  }
  const roots = new Map(lower.roots);
  for (const [name, document] of upper.roots) {
    const under = lower.roots.get(name)?.document;
    const merged =
      under === undefined
        ? document
        : name === 'library.yaml'
          ? layerManifest(under, document, { requirements: [...requirements.values()], gone })
          : mergeDocuments(under, document, joiningOf(name));
    roots.set(name, checked(merged, name, problems));
  }
  return {
    documents: {
      roots,
      requirements: [...requirements.values()],
      unreadable: upper.unreadable,
      removed,
      inherited: new Set(inheritedParameters(lower)),
    },
    problems,
  };
}

const prefix = 'base:';

/** How a file of the base is called in problems, so that it is not taken for the file of the same name above it. */
export function inBase(path: string): string {
  return prefix + path;
}

/** Problems of files of the base, told at `extends`: nobody here can change those files, only what stands over them. */
export function toldInOwnFiles(own: readonly Source[], problems: readonly Problem[]): readonly Problem[] {
  const manifest = own.find(({ path }) => path === 'library.yaml');
  const { document } = manifest === undefined ? { document: null } : parseYaml(manifest);
  if (document === null) return problems;
  return problems.map((problem) => {
    if (!problem.path.startsWith(prefix)) return problem;
    const { path, line, message, help, level } = problem;
    const told = `${path.slice(prefix.length)} of the library below, line ${line}: ${message}`;
    return problemAt(document, '/extends', 'value', { message: told, help, level });
  });
}

function renamed(documents: LibraryDocuments): LibraryDocuments {
  const rename = (document: YamlDocument): YamlDocument => ({ ...document, path: inBase(document.path) });
  return {
    ...documents,
    roots: new Map(
      [...documents.roots].map(([name, { document, valid }]) => [name, { document: rename(document), valid }]),
    ),
    requirements: documents.requirements.map((file) => ({ ...file, document: rename(file.document) })),
  };
}

type OwnFiles = {
  readonly roots: ReadonlyMap<RootFile, YamlDocument>;
  readonly requirements: readonly Omit<RequirementDocument, 'valid'>[];
  readonly unreadable: readonly string[];
};

function parseFiles(own: readonly Source[], problems: Problem[]): OwnFiles {
  const roots = new Map<RootFile, YamlDocument>();
  const requirements: Omit<RequirementDocument, 'valid'>[] = [];
  const unreadable: string[] = [];
  for (const source of own) {
    const file = classifyFile(source.path);
    if (file.kind === 'stray') problems.push(strayFile(source.path));
    if (schemaFor(file) === null) continue;
    const { document, problems: syntax } = parseYaml(source);
    problems.push(...syntax);
    if (document === null && file.kind === 'requirement') unreadable.push(file.id);
    if (document === null) continue;
    if (file.kind === 'root') roots.set(file.name, document);
    else if (file.kind === 'requirement') requirements.push({ document, pillar: file.pillar, id: file.id });
  }
  return { roots, requirements, unreadable };
}

/** Entries are joined key by key, their own maps and lists replaced. */
const entries: Joining = { keys: () => ({ keys: () => ({ keys: () => 'replace' }) }) };

const lists: Joining = { keys: (): Joining => growing };
const growing: Joining = 'append';

function joiningOf(name: RootFile): Joining {
  if (name === 'ordinary.yaml') return lists;
  if (name !== 'language.yaml') return entries;
  return {
    keys: (key) => {
      if (key === 'parties' || key === 'words' || key === 'severities' || key === 'subject_matter') return lists;
      return key === 'hedges'
        ? { keys: () => ({ keys: (part) => (part === 'says' || part === 'unlike' ? 'append' : 'replace') }) }
        : 'append';
    },
  };
}

const requirementJoining: Joining = {
  keys: (key) => {
    if (key === 'elements') return { keys: () => ({ keys: () => 'replace' }) };
    if (key === 'recognise' || key === 'guidance') return { keys: () => 'replace' };
    return key === 'positions' ? { entriesBy: 'level' } : 'replace';
  },
};

function layerRequirement(
  { document, pillar, id }: Omit<RequirementDocument, 'valid'>,
  lower: LibraryDocuments,
  problems: Problem[],
): RequirementDocument | null {
  const target = valueAt(document, '/overrides');
  if (typeof target !== 'string') {
    const invalid = validate(document, requirementSchema);
    problems.push(...invalid);
    return { document, pillar, id, valid: !hasErrors(invalid) };
  }
  const under = lower.requirements.find((file) => file.id === target);
  if (under === undefined) {
    const known = lower.requirements.map((file) => file.id);
    const message = `the library below has no requirement ${quoted(target)}`;
    problems.push(problemAt(document, '/overrides', 'value', { message, help: didYouMean(target, known) }));
    return null;
  }
  const anchor = document.places.get('/overrides')?.value;
  const merged = without(mergeDocuments(under.document, document, requirementJoining, anchor), ['overrides']);
  const invalid = validate(merged, requirementSchema);
  problems.push(...invalid);
  return { document: merged, pillar, id, valid: !hasErrors(invalid) };
}

function checked(document: YamlDocument, name: RootFile, problems: Problem[]): CheckedDocument {
  const invalid = validate(document, rootFiles[name]);
  problems.push(...invalid);
  return { document, valid: !hasErrors(invalid) };
}

/** A document without some of its outermost keys. */
function without(document: YamlDocument, keys: readonly string[]): YamlDocument {
  const kept = Object.entries(document.value as object).filter(([key]) => !keys.includes(key));
  return { ...document, value: Object.fromEntries(kept) };
}

function removedBy(
  manifest: YamlDocument | undefined,
  lower: LibraryDocuments,
  problems: Problem[],
): readonly { readonly id: string; readonly reason: string }[] {
  if (manifest === undefined) return [];
  const known = lower.requirements.map(({ id }) => id);
  return keysAt(manifest, '/remove').flatMap((id) => {
    const at = pointerTo('remove', id);
    const file = lower.requirements.find((candidate) => candidate.id === id);
    if (file === undefined) {
      const message = `the library below has no requirement ${quoted(id)}`;
      problems.push(problemAt(manifest, at, 'key', { message, help: didYouMean(id, known) }));
      return [];
    }
    if (valueAt(file.document, '/severity') === 'critical') {
      const message = `${quoted(id)} is critical, and no document of this library will hold it`;
      const help = 'a purchase file can leave it out where that is right, with a reason that the document prints';
      problems.push(problemAt(manifest, at, 'key', { message, help, level: 'warning' }));
    }
    return [{ id, reason: textAt(manifest, at)?.trim() ?? '' }];
  });
}

function inheritedParameters({ roots }: LibraryDocuments): readonly string[] {
  const parameters = roots.get('parameters.yaml');
  return parameters === undefined ? [] : keysAt(parameters.document, '/parameters');
}
