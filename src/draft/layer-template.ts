/** Templates on top of templates: `extends: security-exhibit` and only what differs. */
import { lineStartsOf, problemAt, type Source, type YamlDocument } from '../yaml/document.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { hasErrors, type Problem } from '../yaml/problem.ts';
import { validate } from '../yaml/validate.ts';
import { shippedManifest } from './shipped-texts.ts';
import { templateSchema } from './template-schema.ts';
import type { OwnManifest, TemplateManifest } from './template.ts';

export const manifestFile = 'template.yaml';

/** Gives the files of the template with this name, with paths relative to its folder; null where there is none. */
export type FindTemplate = (name: string) => readonly Source[] | null;

/** A manifest with the texts beside it. */
export type LayeredTemplate = {
  /** The template's own `template.yaml`, for problems to be told there. */
  readonly document: () => YamlDocument;
  /** With everything that comes from the templates below. */
  readonly manifest: TemplateManifest;
  /** Names of files, the template's own and those of the templates below. */
  readonly texts: ReadonlyMap<string, string>;
  /** Names of the files that are the template's own. */
  readonly own: ReadonlySet<string>;
};

type Layered = { readonly layered: LayeredTemplate | null; readonly problems: readonly Problem[] };

/**
 * Joins a template with those that it extends: its own texts and keys take the place of theirs, `words` and `parties`
 * key by key. A base that does not exist, that has errors, or that leads back to itself is a problem of `extends`.
 */
export function layerTemplate(files: readonly Source[], find: FindTemplate): Layered {
  return joinLayers(files, find, []);
}

/** @param above names of the templates that led here, the nearest last */
function joinLayers(files: readonly Source[], find: FindTemplate, above: readonly string[]): Layered {
  const source = files.find(({ path }) => path === manifestFile);
  if (source === undefined) {
    return { layered: null, problems: [problemIn(manifestFile, 1, `the template has no ${manifestFile}`)] };
  }
  const { own: said, document, problems } = readManifest(source);
  if (said === null) return { layered: null, problems };

  const texts = new Map(files.filter(({ path }) => path.endsWith('.hbs')).map(({ path, text }) => [path, text]));
  const own = new Set(texts.keys());
  const { extends: name, ...keys } = said;
  if (name === undefined) return { layered: { document, manifest: said as TemplateManifest, texts, own }, problems };
  const refuse = (message: string, help = ''): Layered => ({
    layered: null,
    problems: [...problems, problemAt(document(), '/extends', 'value', { message, help })],
  });
  if (above.includes(name)) return refuse(`\`${name}\` extends itself: ${[...above, name].join(' → ')}`);
  const below = find(name);
  if (below === null) return refuse(`no template is called \`${name}\``, 'name one that `mc2 list templates` shows');
  const base = joinLayers(below, find, [...above, name]);
  const [fault] = base.problems.filter(({ level }) => level === 'error');
  if (base.layered === null) return refuse(toldFrom(name, fault), fault?.help);
  const manifest = overlay(base.layered.manifest, keys);
  return { layered: { document, manifest, texts: new Map([...base.layered.texts, ...texts]), own }, problems };
}

function overlay(base: TemplateManifest, own: Partial<TemplateManifest>): TemplateManifest {
  return {
    ...base,
    ...own,
    words: { ...base.words, ...own.words },
    parties: { ...base.parties, ...own.parties },
  };
}

type ReadManifest = {
  /** Null where there is an error. */
  readonly own: OwnManifest | null;
  readonly document: () => YamlDocument;
  readonly problems: readonly Problem[];
};

/** Reads a `template.yaml`. The places of what it says are looked up only where a problem is to be told. */
export function readManifest(source: Source): ReadManifest {
  const shipped = shippedManifest(source.text);
  if (shipped !== undefined) return { own: shipped, document: () => parsed(source).document, problems: [] };
  const { document, problems } = parsed(source);
  return { own: hasErrors(problems) ? null : (document.value as OwnManifest), document: () => document, problems };
}

function parsed(source: Source): { readonly document: YamlDocument; readonly problems: readonly Problem[] } {
  const { document, problems } = parseYaml(source);
  if (document !== null) return { document, problems: [...problems, ...validate(document, templateSchema)] };
  // Syntax errors are told where they are; nothing else is.
  const nothing = { ...source, value: null, places: new Map(), lineStarts: lineStartsOf(source.text) };
  return { document: nothing, problems };
}

function toldFrom(name: string, fault: Problem | undefined): string {
  if (fault === undefined) return `\`${name}\` cannot be read`;
  // A problem of a base two layers down has been told already in the words of the layer between.
  return fault.message.includes(' → ')
    ? fault.message
    : `in \`${name}\`, ${fault.path}:${fault.line}: ${fault.message}`;
}

/** A problem of a text, which has lines but no places. */
export function problemIn(path: string, line: number, message: string): Problem {
  return { path, line, column: 1, length: 1, message, help: '', level: 'error' };
}
