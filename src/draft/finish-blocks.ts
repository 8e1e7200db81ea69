import type { Block, Cell, Mark } from '../contract/contract.ts';
import type { DraftBlock } from './draft-block.ts';
import type { BlockNumber } from './number-blocks.ts';
import type { Piece } from './pieces.ts';

/**
 * Gives the blocks of the contract: text and marks out of pieces, cross-references resolved.
 *
 * @param section the word before the number of a clause, "Section"
 * @throws Error where a cross-reference points at nothing: a bug of ours
 */
export function finishBlocks(
  drafts: readonly DraftBlock[],
  numbers: ReadonlyMap<DraftBlock, BlockNumber>,
  section: string,
): readonly Block[] {
  const indexes = new Map(drafts.map((draft, index) => [draft, index]));
  const targets = new Map(drafts.flatMap((draft) => (draft.id === null ? [] : [[draft.id, draft] as const])));
  const tables = tableNumbers(drafts);

  const referenceTo = (id: string): { text: string; target: number } => {
    const draft = targets.get(id);
    const number = draft === undefined ? undefined : numbers.get(draft);
    if (draft === undefined || number === undefined)
      throw new Error(`A cross-reference to \`${id}\` points at nothing`);
    const text = typeof draft.numbering === 'object' ? number.label : `${section} ${number.clause}`;
    return { text, target: indexes.get(draft) ?? 0 };
  };

  return drafts.map((draft, index) => {
    const { label, clause, exhibit } = numbers.get(draft) ?? { label: '', clause: '', exhibit: '' };
    return {
      index,
      role: draft.role,
      ...textAndMarks(draft.pieces, referenceTo),
      label,
      clause,
      level: draft.level,
      parent: draft.under === null ? null : (indexes.get(draft.under) ?? null),
      heading: headingPath(draft),
      exhibit,
      paragraph: index + 1,
      page: null,
      cell: draft.cell === null ? null : { ...draft.cell, table: tables[index] ?? 0 },
    };
  });
}

function textAndMarks(
  pieces: readonly Piece[],
  referenceTo: (id: string) => { readonly text: string; readonly target: number },
): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  for (const piece of pieces) {
    const start = text.length;
    if (piece.kind === 'reference') {
      const reference = referenceTo(piece.to);
      text += reference.text;
      marks.push({ start, end: text.length, kind: 'reference', target: reference.target });
      continue;
    }
    text += piece.text;
    if (piece.kind !== 'text' && piece.kind !== 'name') marks.push({ start, end: text.length, kind: piece.kind });
  }
  return { text, marks };
}

/** Titles of the headings above, run-in titles of clauses included. */
function headingPath(draft: DraftBlock): readonly string[] {
  const titles: string[] = [];
  for (let above = draft.under; above !== null; above = above.under) {
    if (above.cell !== null) continue;
    const title = above.role === 'heading' ? above.pieces : above.pieces.filter(({ kind }) => kind === 'title');
    if (title.length > 0) titles.unshift(plainText(title));
  }
  return titles;
}

function plainText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'reference' ? '' : piece.text)).join('');
}

/** The number of the table that each block stands in: a new one begins with every first cell. */
function tableNumbers(drafts: readonly DraftBlock[]): readonly number[] {
  let table = -1;
  return drafts.map(({ cell }) => {
    if (isFirst(cell)) table += 1;
    return table;
  });
}

function isFirst(cell: Cell | null): boolean {
  return cell !== null && cell.row === 0 && cell.column === 0;
}
