import type { Definition } from '../library/library.ts';
import { followingBlocks } from './clause-blocks.ts';
import { draftBlock, type DraftBlock } from './draft-block.ts';
import type { DraftContext } from './draft-context.ts';
import { findTerms, indexTerms, type TermIndex } from './find-terms.ts';
import { searchableText, words, type Pieces } from './pieces.ts';
import { renderText } from './render-text.ts';
import type { TextParagraph } from './text-structure.ts';

/**
 * Gives one paragraph for each defined term that the other blocks use, and for each that these definitions use in turn,
 * in alphabetical order; terms that the document defines in passing, and words for the parties, are left to it.
 *
 * @param blocks every other block of the document
 */
export function definitionBlocks(
  blocks: readonly DraftBlock[],
  heading: DraftBlock,
  context: DraftContext,
): readonly DraftBlock[] {
  const index = indexTerms(context.library.definitions.filter(definedHere(blocks, context)));
  return usedDefinitions(blocks, index, context).flatMap(({ definition, paragraphs }) => {
    const [first, ...others] = paragraphs;
    const definitionBlock = draftBlock({
      role: 'definition',
      level: 1,
      pieces: definitionPieces(definition, first, context),
      under: heading,
    });
    return [definitionBlock, ...followingBlocks(others, definitionBlock)];
  });
}

function definedHere(blocks: readonly DraftBlock[], { parties }: DraftContext): (definition: Definition) => boolean {
  const elsewhere = new Set([parties.supplier.called, parties.customer.called, parties.contracting.called]);
  for (const { pieces } of blocks) for (const piece of pieces) if (piece.kind === 'term') elsewhere.add(piece.text);
  return ({ term }) => !elsewhere.has(term);
}

type Used = { readonly definition: Definition; readonly paragraphs: readonly TextParagraph[] };

function usedDefinitions(blocks: readonly DraftBlock[], index: TermIndex, context: DraftContext): readonly Used[] {
  const used = new Map<Definition, Used>();
  const take = (pieces: Pieces): void => {
    for (const definition of findTerms(searchableText(pieces), index)) {
      if (used.has(definition)) continue;
      const paragraphs = renderText(definition.text, context.clauseValues);
      used.set(definition, { definition, paragraphs });
      paragraphs.forEach((paragraph) => take(paragraph.pieces));
    }
  };
  for (const block of blocks) if (block.role !== 'heading' && block.role !== 'title') take(block.pieces);
  return [...used.values()].sort((one, other) => alphabetical(one.definition.term, other.definition.term));
}

/** By code unit, so that the order is the same on every machine. */
function alphabetical(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : one < other ? -1 : one > other ? 1 : 0;
}

function definitionPieces(
  definition: Definition,
  first: TextParagraph | undefined,
  { template }: DraftContext,
): Pieces {
  const meaning = first?.pieces ?? [];
  const last = meaning.at(-1);
  const stopped = last?.kind === 'text' && /[.:;]$/u.test(last.text);
  return [
    words('“'),
    { kind: 'term', text: definition.term },
    words(`” ${template.words.means} `),
    ...meaning,
    ...(stopped ? [] : [words('.')]),
  ];
}
