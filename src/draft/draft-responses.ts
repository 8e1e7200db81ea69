import { followingBlocks } from './clause-blocks.ts';
import { clauseTitle } from './clause-title.ts';
import { draftBlock, type DraftBlock } from './draft-block.ts';
import type { DraftContext } from './draft-context.ts';
import { markInlineTerms } from './inline-terms.ts';
import { words, type Pieces } from './pieces.ts';
import { renderText } from './render-text.ts';
import { clauseText, type Selected } from './select-clauses.ts';
import type { ResponseColumn, SectionOf } from './template.ts';

const order: readonly ResponseColumn[] = ['number', 'requirement', 'response', 'comment'];

/**
 * Gives the heading of a pillar and a form with a row for each of its requirements: number, requirement, and empty cells
 * to answer in. Asks for the preferred text even where the purchase file would settle for less; nothing for a pillar
 * without requirements.
 */
export function responseForm(
  pillar: string,
  title: string,
  { columns }: SectionOf<'responses'>,
  context: DraftContext,
): readonly DraftBlock[] {
  const asked = context.selection.filter(({ requirement, taken }) => taken && requirement.pillar === pillar);
  if (asked.length === 0) return [];
  const heading = draftBlock({ role: 'heading', numbering: 'article', pieces: [words(title)] });
  const header = order.map((column, place) =>
    draftBlock({
      role: 'heading',
      level: 1,
      pieces: [words(columns[column])],
      under: heading,
      cell: { table: 0, row: 0, column: place, header: true },
    }),
  );
  return [heading, ...header, ...asked.flatMap((selected, row) => formRow(selected, row + 1, heading, context))];
}

function formRow(selected: Selected, row: number, heading: DraftBlock, context: DraftContext): readonly DraftBlock[] {
  const { id } = selected.requirement;
  const inCell = (column: ResponseColumn) => ({ table: 0, row, column: order.indexOf(column), header: false });
  const number = draftBlock({
    id,
    role: 'operative',
    level: 1,
    numbering: 'clause',
    pieces: [],
    under: heading,
    cell: inCell('number'),
  });
  const [first, ...others] = renderText(clauseText(selected.requirement, 'preferred'), context.clauseValues);
  const run: Pieces = [{ kind: 'title', text: clauseTitle(selected.requirement, context.parties) }, words('. ')];
  const lead = draftBlock({
    role: 'operative',
    level: 1,
    pieces: [...run, ...markInlineTerms(first?.pieces ?? [])],
    under: number,
    cell: inCell('requirement'),
  });
  const following = followingBlocks(others, lead).map((block) => ({ ...block, cell: inCell('requirement') }));
  const blank = (column: ResponseColumn) =>
    draftBlock({ role: 'operative', level: 1, pieces: [], under: number, cell: inCell(column) });
  return [number, lead, ...following, blank('response'), blank('comment')];
}
