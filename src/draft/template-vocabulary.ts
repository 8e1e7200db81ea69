import type { Library } from '../library/library.ts';
import type { Template } from './template.ts';
import { clauseVocabulary, type Vocabulary } from './vocabulary.ts';

type Name = readonly [string, 'always' | 'optional'];

/** Names that the texts of a template may use besides those of clause texts. */
const templateNames: readonly Name[] = [
  ['document', 'always'],
  ['supplier_name', 'always'],
  ['supplier_entity', 'optional'],
  ['customer_entity', 'optional'],
  ['agreement_title', 'optional'],
  ['agreement_date', 'optional'],
  ['agreement_law', 'optional'],
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
  const names = new Map([...base.names, ...templateNames, ...namesOfBuyer(template)]);
  return { ...base, names, clauses, fixed, confirms: true };
}

/** Where a group purchasing organization concludes the contract, its members need not be known. */
function namesOfBuyer({ parties }: Template): readonly Name[] {
  if (parties?.gpo === undefined) return [['customer_name', 'always']];
  return [
    ['customer_name', 'optional'],
    ['gpo', 'always'],
    ['gpo_name', 'optional'],
    ['gpo_entity', 'optional'],
  ];
}
