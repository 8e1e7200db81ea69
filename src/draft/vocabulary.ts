import type { Library, Parameter } from '../library/library.ts';

/** Every name that a text may use. Texts are checked against it before they are rendered: an unknown name is an error. */
export type Vocabulary = {
  /** Plain names, `{{supplier}}`. Those that may be empty have to stand inside `{{#if name}}`. */
  readonly names: ReadonlyMap<string, 'always' | 'optional'>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly facts: ReadonlySet<string>;
  /** Ids that `{{#clause "…"}}` and `{{ref "…"}}` may name. */
  readonly clauses: ReadonlySet<string>;
  /** Those that are in every document, so that `{{ref}}` needs no `{{#clause}}` around it. */
  readonly fixed: ReadonlySet<string>;
  /** Whether a text may ask for something with `{{confirm "…"}}`; clause texts of a library may not. */
  readonly confirms: boolean;
};

const clauseNames: readonly string[] = ['supplier', 'customer', 'product'];

/** The names that clause texts and definitions of a library may use. */
export function clauseVocabulary(
  library: Pick<Library, 'facts' | 'parameters' | 'requirements' | 'removed'>,
): Vocabulary {
  return {
    names: new Map(clauseNames.map((name) => [name, 'always'])),
    parameters: new Map(library.parameters.map((parameter) => [parameter.id, parameter])),
    facts: new Set(library.facts.map((fact) => fact.id)),
    // A text may still speak of a clause that this library has taken out; it is never in a document.
    clauses: new Set([...library.requirements, ...library.removed].map(({ id }) => id)),
    fixed: new Set(),
    confirms: false,
  };
}
