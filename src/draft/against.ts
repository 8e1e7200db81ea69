/** A counter-exhibit: only what the other side's paper lacks, and a table that says so. */
import { clauseTitle } from './clause-title.ts';
import { draftBlock, type DraftBlock } from './draft-block.ts';
import { cellBlocks } from './draft-tables.ts';
import type { NamedParties } from './named-parties.ts';
import { words, type Piece, type Pieces } from './pieces.ts';
import { plainValue } from './plain-value.ts';
import type { Selected } from './select-clauses.ts';
import type { Against } from './their-paper.ts';

/** Leaves of a selection only what their paper lacks, and says so in the reasons. */
export function selectAgainst(selection: readonly Selected[], { terms }: Against): readonly Selected[] {
  return selection.map((selected): Selected => {
    const theirs = terms.get(selected.requirement.id);
    if (!selected.taken || theirs === undefined) return selected;
    const { status, clause, because } = theirs;
    const place = clause === '' ? '' : ` (${clause})`;
    if (status === 'met') {
      const reason = `left out: their paper has it${place}`;
      return { ...selected, taken: false, position: null, cause: 'covered', reason };
    }
    return { ...selected, reason: `${selected.reason}; their paper: ${status}${place}, ${because}` };
  });
}

const columns = ['Term', 'Clause there', 'As it stands there'] as const;
const verdicts = { weak: 'In part', missing: 'Open', contradicted: 'To the contrary' } as const;
const nowhere = '–';

/** A sentence and a table for the head of the document: each term, their clause, and how it stands there. */
export function againstBlocks(
  selection: readonly Selected[],
  { title, terms }: Against,
  parties: NamedParties,
): readonly DraftBlock[] {
  const rows = selection.flatMap(({ requirement, taken }): Pieces[][] => {
    const theirs = terms.get(requirement.id);
    if (!taken || theirs === undefined || theirs.status === 'met') return [];
    const term = clauseTitle(requirement, parties);
    return [[[words(term)], [name(theirs.clause || nowhere)], [words(verdicts[theirs.status])]]];
  });
  const paper = plainValue(title);
  const opening = draftBlock({
    role: 'note',
    pieces:
      paper === ''
        ? [words('The terms in this table complete the paper of the other party.')]
        : [words('The terms in this table complete '), name(paper), words('.')],
  });
  if (rows.length === 0) return [];
  const header = columns.map((column): Pieces => [words(column)]);
  // It tells of another document and binds nobody.
  const cells = cellBlocks([header, ...rows], opening);
  return [opening, ...cells.map((block) => (block.role === 'operative' ? { ...block, role: 'note' as const } : block))];
}

function name(text: string): Piece {
  return { kind: 'name', text: plainValue(text) };
}
