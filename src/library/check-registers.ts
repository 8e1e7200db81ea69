/** What a schema cannot see in the files at the root of a library. */
import { didYouMean } from '../yaml/did-you-mean.ts';
import { keysAt, pointerTo, problemAt, valueAt, type YamlDocument } from '../yaml/document.ts';
import type { Problem } from '../yaml/problem.ts';
import { quoted } from '../yaml/quoted.ts';
import { phraseProblems } from './check-phrases.ts';
import { conditionProblems, referenceProblems } from './check-references.ts';
import { textProblems } from './check-texts.ts';
import { clausesOf, type Registers } from './registers.ts';

/** Unknown facts in `implied_by`, facts that imply themselves, and malformed phrases. */
export function factProblems(document: YamlDocument, registers: Registers): readonly Problem[] {
  return keysAt(document, '/facts').flatMap((id) => {
    const at = pointerTo('facts', id);
    const pointer = `${at}/implied_by`;
    const self = valueAt(document, pointer) === id;
    const implied = self
      ? [problemAt(document, pointer, 'value', { message: `${quoted(id)} implies itself`, help: 'name other facts' })]
      : conditionProblems(document, pointer, registers.facts);
    return [...implied, ...phraseProblems(document, [`${at}/stated`, `${at}/ruled_out`], registers.words)];
  });
}

/** Replacements that do not exist, names for what is in force, names without a replacement, and malformed phrases. */
export function citationRegisterProblems(document: YamlDocument, registers: Registers): readonly Problem[] {
  return [
    ...phraseProblems(document, ['/harmless']),
    ...replacementProblems(document, registers),
    ...keysAt(document, '/citations').flatMap((id) => nameProblems(document, pointerTo('citations', id))),
  ];
}

function nameProblems(document: YamlDocument, at: string): readonly Problem[] {
  const problems = phraseProblems(document, [`${at}/named`, `${at}/harmless`]);
  if (valueAt(document, `${at}/named`) === undefined) return problems;
  const complain = (message: string, help: string): Problem =>
    problemAt(document, `${at}/named`, 'key', { message, help });
  return [
    ...problems,
    ...(valueAt(document, `${at}/in_force`) === false
      ? []
      : [complain('`named` is for what is no longer in force', 'add `in_force: false`, or remove `named`')]),
    ...(valueAt(document, `${at}/instead`) === undefined
      ? [complain('`named` without `instead`', 'add `instead`: what a contract should name now')]
      : []),
  ];
}

function replacementProblems(document: YamlDocument, { citations }: Registers): readonly Problem[] {
  return keysAt(document, '/citations').flatMap((id) => {
    const pointer = `${pointerTo('citations', id)}/superseded_by`;
    const by = valueAt(document, pointer);
    if (by === id)
      return [problemAt(document, pointer, 'value', { message: `${quoted(id)} supersedes itself`, help: '' })];
    return referenceProblems(document, pointer, 'citation', citations);
  });
}

/** Mistakes in the texts of definitions, terms that are defined twice, and the parameters that definitions use. */
export function definitionProblems(
  document: YamlDocument,
  registers: Registers,
): { readonly problems: readonly Problem[]; readonly parameters: ReadonlySet<string> } {
  const known = { parameters: registers.parameters, facts: registers.facts, clauses: clausesOf(registers) };
  const texts = keysAt(document, '/definitions').map((id) =>
    textProblems(document, `${pointerTo('definitions', id)}/text`, known),
  );
  return {
    problems: [...texts.flatMap((text) => text.problems), ...repeatedTerms(document)],
    parameters: new Set(texts.flatMap((text) => [...text.parameters])),
  };
}

function repeatedTerms(document: YamlDocument): readonly Problem[] {
  const owners = new Map<string, string>();
  return keysAt(document, '/definitions').flatMap((id) => {
    const at = pointerTo('definitions', id);
    const places = [`${at}/term`, ...keysAt(document, `${at}/forms`).map((position) => `${at}/forms/${position}`)];
    return places.flatMap((pointer) => {
      const term = valueAt(document, pointer);
      if (typeof term !== 'string') return [];
      const owner = owners.get(term);
      owners.set(term, owner ?? id);
      return owner === undefined
        ? []
        : [
            problemAt(document, pointer, 'value', {
              message: `${quoted(term)} is already defined by ${quoted(owner)}`,
              help: 'keep one of the two',
            }),
          ];
    });
  });
}

/** Malformed phrases. */
export function languageProblems(document: YamlDocument, registers: Registers): readonly Problem[] {
  const lists = [
    'obligation',
    'prohibition',
    'permission',
    'capability',
    'intention',
    'disclaimers',
    'not_negation',
    'hard_caps',
  ];
  const pointers = [
    ...lists.map((list) => pointerTo(list)),
    ...keysAt(document, '/hedges').flatMap((id) => [
      `${pointerTo('hedges', id)}/says`,
      `${pointerTo('hedges', id)}/unlike`,
    ]),
    ...['supplier', 'customer', 'both'].map((party) => pointerTo('parties', party)),
    ...['severe', 'lesser'].map((words) => pointerTo('severities', words)),
    ...['technology', 'medical', 'goods', 'security'].map((words) => pointerTo('subject_matter', words)),
  ];
  const classes = keysAt(document, '/words').map((name) => pointerTo('words', name));
  return [...phraseProblems(document, pointers, registers.words), ...phraseProblems(document, classes)];
}

/** Requirements that `library.yaml` names and that have no file, that it names twice, or under another pillar than their folder. */
export function manifestProblems(
  document: YamlDocument,
  registers: Registers,
  folders: ReadonlyMap<string, string>,
): readonly Problem[] {
  const seen = new Map<string, unknown>();
  const pillars = new Set<unknown>();
  return keysAt(document, '/pillars').flatMap((pillarPosition) => {
    const at = `/pillars/${pillarPosition}`;
    const pillar = valueAt(document, `${at}/id`);
    const twice = pillars.has(pillar)
      ? [
          problemAt(document, `${at}/id`, 'value', {
            message: `a second pillar ${quoted(pillar)}`,
            help: 'join the two',
          }),
        ]
      : [];
    pillars.add(pillar);
    const entries = keysAt(document, `${at}/requirements`).flatMap((position) => {
      const pointer = `${at}/requirements/${position}`;
      const id = valueAt(document, pointer);
      if (typeof id !== 'string') return [];
      if (!registers.requirements.has(id)) {
        const message = `no file defines the requirement ${quoted(id)}`;
        return [problemAt(document, pointer, 'value', { message, help: didYouMean(id, [...registers.requirements]) })];
      }
      const before = seen.get(id);
      seen.set(id, pillar);
      // Twice in one list is the schema's to say, and the folder tells which of two pillars is the wrong one.
      if (before === pillar) return [];
      const folder = folders.get(id);
      if (folder === undefined || folder === pillar) return [];
      const message = `${quoted(id)} stands in the folder \`${folder}\``;
      return [
        problemAt(document, pointer, 'value', { message, help: `list it under \`${folder}\`, or move the file` }),
      ];
    });
    return [...twice, ...entries];
  });
}
