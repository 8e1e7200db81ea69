import { draftBlock, type DraftBlock } from './draft-block.ts';
import { markInlineTerms } from './inline-terms.ts';
import { words } from './pieces.ts';
import type { TextParagraph } from './text-structure.ts';
import { titleCase } from './title-case.ts';
import { typographic } from './typographic.ts';

type ClauseContent = {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly TextParagraph[];
};

/**
 * Gives the blocks of one clause of an article: the first paragraph with its number and run-in title, then list items
 * and unnumbered paragraphs. List items hang under the paragraph that leads them in.
 */
export function clauseBlocks(content: ClauseContent, article: DraftBlock): readonly DraftBlock[] {
  const [first, ...others] = content.paragraphs;
  const opens = first?.kind === 'paragraph';
  const title = { kind: 'title', text: typographic(titleCase(content.title)) } as const;
  const clause = draftBlock({
    id: content.id,
    role: 'operative',
    level: 1,
    numbering: 'clause',
    pieces: opens ? [title, words('. '), ...markInlineTerms(first.pieces)] : [title, words('.')],
    under: article,
  });
  return [clause, ...followingBlocks(opens ? others : content.paragraphs, clause)];
}

/** Gives the blocks for the paragraphs that follow `lead` in its clause. */
export function followingBlocks(paragraphs: readonly TextParagraph[], lead: DraftBlock): readonly DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let paragraph = lead;
  let item = lead;
  for (const { kind, pieces } of paragraphs) {
    const marked = markInlineTerms(pieces);
    if (kind === 'paragraph') {
      paragraph = draftBlock({ role: lead.role, level: lead.level, pieces: marked, under: lead });
      blocks.push(paragraph);
    } else if (kind === 'item') {
      item = draftBlock({
        role: lead.role,
        level: lead.level + 1,
        numbering: 'item',
        pieces: marked,
        under: paragraph,
      });
      blocks.push(item);
    } else {
      blocks.push(
        draftBlock({ role: lead.role, level: lead.level + 2, numbering: 'subitem', pieces: marked, under: item }),
      );
    }
  }
  return blocks;
}
