import type { Library } from '../library/library.ts';
import { pointerTo, problemAt, type Source, type YamlDocument } from '../yaml/document.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { hasErrors, inFileOrder, type Problem } from '../yaml/problem.ts';
import { validate } from '../yaml/validate.ts';
import { checkText } from './check-text.ts';
import { templateSchema } from './template-schema.ts';
import { templateVocabulary } from './template-vocabulary.ts';
import type { Template, TemplateManifest, TemplateSection } from './template.ts';

const manifestFile = 'template.yaml';

/**
 * Reads a template: `template.yaml` and the texts beside it, with paths relative to the folder. Its names, facts,
 * parameters and cross-references are checked against the library that it will be used with. Gives every problem at
 * once; `template` is null when there is at least one error. Never throws.
 */
export function readTemplate(
  files: readonly Source[],
  library: Library,
): { readonly template: Template | null; readonly problems: readonly Problem[] } {
  const source = files.find(({ path }) => path === manifestFile);
  if (source === undefined)
    return { template: null, problems: [problemIn(manifestFile, 1, `the template has no ${manifestFile}`)] };
  const { document, problems: syntax } = parseYaml(source);
  const invalid = document === null ? syntax : [...syntax, ...validate(document, templateSchema)];
  if (document === null || hasErrors(invalid)) return { template: null, problems: invalid };

  const manifest = document.value as TemplateManifest;
  const texts = new Map(files.filter(({ path }) => path.endsWith('.hbs')).map(({ path, text }) => [path, text]));
  const template = {
    ...manifest,
    sections: manifest.sections.map((section) => withTexts(section, (file) => texts.get(file) ?? '')),
  };
  const vocabulary = templateVocabulary(library, template);
  const problems = [
    ...invalid,
    ...idProblems(document, manifest, library),
    ...fileProblems(document, manifest, texts),
    ...[...texts].flatMap(([path, text]) =>
      checkText(text, vocabulary).map(({ line, message }) => problemIn(path, line, message)),
    ),
  ];
  return { template: hasErrors(problems) ? null : template, problems: inFileOrder(problems) };
}

function withTexts(section: TemplateSection, read: (file: string) => string): TemplateSection {
  switch (section.kind) {
    case 'title':
    case 'requirements':
    case 'responses':
      return section;
    case 'article':
      return { ...section, clauses: section.clauses.map((clause) => ({ ...clause, text: read(clause.text) })) };
    case 'paragraphs':
    case 'definitions':
    case 'signatures':
    case 'attachment':
      return { ...section, text: read(section.text) };
  }
}

/** An id or the name of a file, and where in the manifest it stands. */
type Named = { readonly name: string; readonly pointer: string };

function fileProblems(
  document: YamlDocument,
  manifest: TemplateManifest,
  texts: ReadonlyMap<string, string>,
): readonly Problem[] {
  const named = manifest.sections.flatMap((section, at) => filesOf(section, pointerTo('sections', at)));
  const used = new Set(named.map(({ name }) => name));
  return [
    ...named
      .filter(({ name }) => !texts.has(name))
      .map(({ name, pointer }) => problemAt(document, pointer, 'value', { message: `there is no file \`${name}\`` })),
    ...[...texts.keys()]
      .filter((path) => !used.has(path))
      .map((path) => problemIn(path, 1, `nothing in ${manifestFile} names this file`)),
  ];
}

function filesOf(section: TemplateSection, pointer: string): readonly Named[] {
  if (section.kind === 'article') {
    return section.clauses.map(({ text }, at) => ({ name: text, pointer: pointer + pointerTo('clauses', at, 'text') }));
  }
  return 'text' in section ? [{ name: section.text, pointer: pointer + pointerTo('text') }] : [];
}

function idProblems(document: YamlDocument, manifest: TemplateManifest, library: Library): readonly Problem[] {
  const taken = new Map(library.requirements.map(({ id }) => [id, 'is the id of a requirement of the library']));
  return manifest.sections
    .flatMap((section, at) => idsOf(section, pointerTo('sections', at)))
    .flatMap(({ name, pointer }) => {
      const clash = taken.get(name);
      taken.set(name, 'is used twice');
      return clash === undefined
        ? []
        : [problemAt(document, pointer, 'value', { message: `the id \`${name}\` ${clash}` })];
    });
}

function idsOf(section: TemplateSection, pointer: string): readonly Named[] {
  if (section.kind === 'attachment') return [{ name: section.id, pointer: pointer + pointerTo('id') }];
  if (section.kind !== 'article') return [];
  return section.clauses.map(({ id }, at) => ({ name: id, pointer: pointer + pointerTo('clauses', at, 'id') }));
}

function problemIn(path: string, line: number, message: string): Problem {
  return { path, line, column: 1, length: 1, message, help: '', level: 'error' };
}
