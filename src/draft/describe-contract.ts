import type { Block, DefinedTerm, Exhibit } from '../contract/contract.ts';
import { findTerms } from '../contract/terms.ts';

/** Gives the terms that the blocks define, in their order: those of the definitions and those named in passing. */
export function definedTerms(blocks: readonly Block[]): readonly DefinedTerm[] {
  return blocks.flatMap((block) => {
    const starts = new Set(block.marks.filter(({ kind }) => kind === 'term').map(({ start }) => start));
    if (starts.size === 0) return [];
    // A name with a quotation in it may look like a definition; only what is marked was meant as one.
    return findTerms(block.text)
      .filter(({ start }) => starts.has(start))
      .map(({ term, meaning }) => ({ term, meaning, block: block.index }));
  });
}

/** Gives the exhibits and schedules that the document holds. */
export function exhibitsIn(blocks: readonly Block[]): readonly Exhibit[] {
  return blocks
    .filter((block) => block.role === 'heading' && block.exhibit !== '' && block.label === block.exhibit)
    .map((block) => ({ label: block.label, title: block.text, block: block.index }));
}
