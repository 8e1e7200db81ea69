/** Single clauses for somebody else's contract, in its own words. */
import type { Library, ParameterValue } from '../library/library.ts';
import type { Requirement } from '../library/requirement.ts';
import type { Facts } from '../purchase/purchase.ts';
import { clauseTitle } from './clause-title.ts';
import { findTerms, indexTerms } from './find-terms.ts';
import { markValue } from './markers.ts';
import { searchableText, type Pieces } from './pieces.ts';
import { renderText, type TextValues } from './render-text.ts';
import { clauseText } from './select-clauses.ts';
import type { TextParagraph } from './text-structure.ts';
import { clauseVocabulary } from './vocabulary.ts';

/** What a clause of the library is filled with for one contract. */
export type ClauseSetting = {
  /** How the contract calls the parties, with an article where it writes one: `Vendor`, `the Supplier`. */
  readonly supplier: string;
  readonly customer: string;
  readonly parameters: ReadonlyMap<string, ParameterValue>;
  readonly facts: Facts;
};

type DraftedParagraph = { readonly kind: TextParagraph['kind']; readonly text: string };

type DraftedClause = {
  readonly requirement: string;
  readonly title: string;
  readonly position: 'preferred' | 'fallback';
  readonly paragraphs: readonly DraftedParagraph[];
  /** Defined terms of the library that the clause uses, and those that their meanings use in turn. */
  readonly terms: readonly DraftedTerm[];
};

type DraftedTerm = {
  readonly term: string;
  /** Other forms of it, such as the plural. */
  readonly forms: readonly string[];
  /** What follows “Term” means, with its full stop. */
  readonly meaning: string;
  /** Terms that this meaning uses. */
  readonly uses: readonly string[];
};

/**
 * Gives the text of a requirement for a contract that mc2 did not write. It refers to no other clause. A requirement
 * without a fallback comes in its preferred position.
 */
export function draftClause(
  requirement: Requirement,
  wanted: 'preferred' | 'fallback',
  library: Library,
  setting: ClauseSetting,
): DraftedClause {
  const values = valuesFor(library, setting);
  const position = requirement.positions.some(({ level }) => level === wanted) ? wanted : 'preferred';
  const paragraphs = renderText(clauseText(requirement, position), values);
  const { supplier, customer } = setting;
  const bare = (called: string) => ({ called: called.replace(/^the /u, '') });
  return {
    requirement: requirement.id,
    title: clauseTitle(requirement, { supplier: bare(supplier), customer: bare(customer) }),
    position,
    paragraphs: paragraphs.map(({ kind, pieces }) => ({ kind, text: plain(pieces, kind === 'paragraph') })),
    terms: termsOf(paragraphs, library, values),
  };
}

function valuesFor(library: Library, { supplier, customer, parameters, facts }: ClauseSetting): TextValues {
  return {
    vocabulary: clauseVocabulary(library),
    names: new Map([
      ['supplier', markValue(supplier)],
      ['customer', markValue(customer)],
      ['product', 'Product'],
    ]),
    parameters: new Map(
      library.parameters.map((parameter) => [
        parameter.id,
        { parameter, value: parameters.get(parameter.id) ?? parameter.default },
      ]),
    ),
    facts,
    present: new Set(),
    or: 'or',
  };
}

function termsOf(paragraphs: readonly TextParagraph[], library: Library, values: TextValues): readonly DraftedTerm[] {
  const index = indexTerms(library.definitions);
  const terms = new Map<string, DraftedTerm>();
  const take = (pieces: Pieces): readonly string[] =>
    [...findTerms(searchableText(pieces), index)].map(({ term, forms, text }) => {
      if (terms.has(term)) return term;
      const open = { term, forms, meaning: '', uses: [] };
      terms.set(term, open);
      const meanings = renderText(text, values);
      const uses = meanings.flatMap((meaning) => take(meaning.pieces));
      const meaning = meanings.map((paragraph) => plain(paragraph.pieces, false)).join(' ');
      terms.set(term, { ...open, meaning: /[.:;]$/u.test(meaning) ? meaning : `${meaning}.`, uses });
      return term;
    });
  for (const { pieces } of paragraphs) take(pieces);
  return [...terms.values()];
}

/** The words of a paragraph; an article that begins a sentence gets its capital. */
function plain(pieces: Pieces, sentence: boolean): string {
  const text = pieces.map((piece) => (piece.kind === 'reference' ? '' : piece.text)).join('');
  const within = text.replace(/([.!?][”’)]?\s)the (?=\p{Lu})/gu, '$1The ');
  return sentence ? within.replace(/^the (?=\p{Lu})/u, 'The ') : within;
}
