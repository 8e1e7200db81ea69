import type { Library } from '../library/library.ts';
import type { Template } from './template.ts';
import { clauseVocabulary, type Vocabulary } from './vocabulary.ts';

/** Names that the texts of a template may use besides those of clause texts. */
const templateNames: readonly (readonly [string, 'always' | 'optional'])[] = [
  ['document', 'always'],
  ['supplier_name', 'always'],
  ['supplier_entity', 'optional'],
  ['customer_name', 'always'],
  ['customer_entity', 'optional'],
  ['agreement_title', 'optional'],
  ['agreement_date', 'optional'],
];

/** The names, clauses and attachments that the texts of a template may use with this library. */
export function templateVocabulary(library: Library, template: Template): Vocabulary {
  const base = clauseVocabulary(library);
  const clauses = new Set(base.clauses);
  const fixed = new Set<string>();
  for (const section of template.sections) {
    if (section.kind === 'article') section.clauses.forEach(({ id }) => clauses.add(id));
    if (section.kind === 'attachment') (section.when_empty === 'omit' ? clauses : fixed).add(section.id);
  }
  return { ...base, names: new Map([...base.names, ...templateNames]), clauses, fixed };
}
