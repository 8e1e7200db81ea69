import type { Library } from '../library/library.ts';
import { pointerTo, problemAt, type Source } from '../yaml/document.ts';
import { hasErrors, inFileOrder, type Problem } from '../yaml/problem.ts';
import { checkText } from './check-text.ts';
import { layerTemplate, manifestFile, problemIn, type FindTemplate, type LayeredTemplate } from './layer-template.ts';
import { templateVocabulary } from './template-vocabulary.ts';
import type { Template, TemplateSection } from './template.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Reads a template: `template.yaml` and the texts beside it, with paths relative to the folder. Its names, facts,
 * parameters and cross-references are checked against the library that it will be used with. Gives every problem at
 * once; `template` is null when there is at least one error. Never throws.
 *
 * @param find gives the files of the template that this one extends, by name
 */
export function readTemplate(
  files: readonly Source[],
  library: Library,
  find: FindTemplate = () => null,
): { readonly template: Template | null; readonly problems: readonly Problem[] } {
  const { layered, problems: invalid } = layerTemplate(files, find);
  if (layered === null) return { template: null, problems: invalid };
  const { manifest, texts } = layered;
  const template = {
    ...manifest,
    sections: manifest.sections.map((section) => withTexts(section, (file) => texts.get(file) ?? '')),
  };
  const problems = [
    ...invalid,
    ...idProblems(layered, library),
    ...fileProblems(layered),
    ...textProblems(layered, templateVocabulary(library, template)),
  ];
  return { template: hasErrors(problems) ? null : template, problems: inFileOrder(problems) };
}

/** Problems of texts that come from a template below are told at `extends`: nobody here can change those texts. */
function textProblems({ document, texts, own }: LayeredTemplate, vocabulary: Vocabulary): readonly Problem[] {
  return [...texts].flatMap(([path, text]) =>
    checkText(text, vocabulary).map(({ line, message }) =>
      own.has(path)
        ? problemIn(path, line, message)
        : problemAt(document(), '/extends', 'value', {
            message: `\`${path}\` of the template below does not fit: ${message}`,
            help: `write a \`${path}\` of your own`,
          }),
    ),
  );
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

function fileProblems({ document, manifest, texts, own }: LayeredTemplate): readonly Problem[] {
  const named = manifest.sections.flatMap((section, at) => filesOf(section, pointerTo('sections', at)));
  const used = new Set(named.map(({ name }) => name));
  return [
    ...named
      .filter(({ name }) => !texts.has(name))
      .map(({ name, pointer }) => problemAt(document(), pointer, 'value', { message: `there is no file \`${name}\`` })),
    ...[...own]
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

function idProblems({ document, manifest }: LayeredTemplate, library: Library): readonly Problem[] {
  const taken = new Map(library.requirements.map(({ id }) => [id, 'is the id of a requirement of the library']));
  return manifest.sections
    .flatMap((section, at) => idsOf(section, pointerTo('sections', at)))
    .flatMap(({ name, pointer }) => {
      const clash = taken.get(name);
      taken.set(name, 'is used twice');
      return clash === undefined
        ? []
        : [problemAt(document(), pointer, 'value', { message: `the id \`${name}\` ${clash}` })];
    });
}

function idsOf(section: TemplateSection, pointer: string): readonly Named[] {
  if (section.kind === 'attachment') return [{ name: section.id, pointer: pointer + pointerTo('id') }];
  if (section.kind !== 'article') return [];
  return section.clauses.map(({ id }, at) => ({ name: id, pointer: pointer + pointerTo('clauses', at, 'id') }));
}
