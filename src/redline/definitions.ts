/** Defined terms that inserted clauses bring with them. */
import type { Block, Contract } from '../contract/contract.ts';
import type { ProposedClause, ProposedTerm } from './proposal.ts';
import { lastBelow, type ClauseModel, type Tree } from './section-end.ts';

/** The terms of the clauses that the contract does not define itself, in alphabetical order, each once. */
export function undefinedTerms(clauses: readonly ProposedClause[], { terms }: Contract): readonly ProposedTerm[] {
  const own = new Set(terms.flatMap(({ term }) => [plainTerm(term), singular(plainTerm(term))]));
  const isDefined = ({ term, forms }: ProposedTerm): boolean =>
    [term, ...forms].some((form) => own.has(plainTerm(form)) || own.has(singular(plainTerm(form))));
  const needed = new Map<string, ProposedTerm>();
  for (const { terms: used, paragraphs } of clauses) {
    const known = new Map(used.map((term) => [term.term, term]));
    const take = (term: ProposedTerm | undefined): void => {
      if (term === undefined || needed.has(term.term) || isDefined(term)) return;
      needed.set(term.term, term);
      for (const other of term.uses) take(known.get(other));
    };
    const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
    // Terms that only the meaning of a term uses which the contract defines itself are not needed.
    for (const term of used) if ([term.term, ...term.forms].some((form) => text.includes(form))) take(term);
  }
  return [...needed.values()].sort((one, other) => (one.term.toLowerCase() < other.term.toLowerCase() ? -1 : 1));
}

function plainTerm(term: string): string {
  return term
    .toLowerCase()
    .replace(/[\s-]+/gu, ' ')
    .trim();
}

function singular(term: string): string {
  return term.replace(/ies$/u, 'y').replace(/([^s])s$/u, '$1');
}

export type DefinitionPlace = {
  readonly term: ProposedTerm;
  readonly model: ClauseModel;
  /** How many definitions behind the model it stands, from 1. */
  readonly position: number;
};

/**
 * Where in the document's own definitions the terms go: in alphabetical order where these are not numbered, else at
 * the end. Empty where the document has no definitions of a paragraph each.
 */
export function definitionsIn(terms: readonly ProposedTerm[], tree: Tree): readonly DefinitionPlace[] {
  const list = definitionList(tree);
  const first = list[0];
  const last = list.at(-1);
  if (first === undefined || last === undefined || list.length < 3) return [];
  const modelOf = (clause: Block): ClauseModel => ({
    clause,
    first,
    like: clause,
    text: null,
    last: lastBelow(clause, tree),
  });
  const names = list.map((block) => termOf(block) ?? '');
  const isSorted = names.every((name, at) => at === 0 || (names[at - 1] ?? '') <= name);
  if (last.label !== '' || !isSorted)
    return terms.map((term, at) => ({ term, model: modelOf(last), position: at + 1 }));
  return terms.map((term) => {
    const at = names.findLastIndex((name) => name <= term.term.toLowerCase());
    return { term, model: modelOf(list[Math.max(0, at)] ?? last), position: 1 };
  });
}

/** The longest list of definitions under one heading. */
function definitionList(tree: Tree): readonly Block[] {
  let longest: readonly Block[] = [];
  for (const below of tree.models.values()) {
    const list = below.filter((block) => block.role === 'definition' && termOf(block) !== null);
    if (list.length > longest.length) longest = list;
  }
  return longest;
}

/** The term that a paragraph begins with, in small letters; null where it begins otherwise. */
function termOf({ text, marks }: Block): string | null {
  const mark = marks.find(({ kind }) => kind === 'term');
  return mark === undefined || mark.start > 2 ? null : text.slice(mark.start, mark.end).toLowerCase();
}
