import { draftBlock, type DraftBlock } from './draft-block.ts';
import { words, type Piece } from './pieces.ts';

/**
 * Gives the list for the first page of a draft: every point that somebody must still settle, with a cross-reference to
 * where it stands. Nothing where nothing is open.
 *
 * @param confirm the word that opens the brackets of such a point, "CONFIRM"
 */
export function openList(blocks: readonly DraftBlock[], confirm: string): readonly DraftBlock[] {
  const points = blocks.flatMap((block) =>
    block.pieces.flatMap((piece) => (piece.kind === 'confirm' ? [{ block, point: piece.text }] : [])),
  );
  if (points.length === 0) return [];
  const said =
    points.length === 1
      ? 'One point is still open. It is highlighted where it stands:'
      : `${points.length} points are still open. Each is highlighted where it stands:`;
  const opening = draftBlock({
    role: 'note',
    pieces: [words(`Draft. ${said}`)],
  });
  return [
    opening,
    ...points.map(({ block, point }) =>
      draftBlock({
        role: 'note',
        level: 1,
        pieces: [{ kind: 'name', text: withoutBrackets(point, confirm) }, ...placeOf(block)],
        under: opening,
      }),
    ),
  ];
}

/** The nearest clause or attachment that the point stands in. */
function placeOf(block: DraftBlock): readonly Piece[] {
  for (let above: DraftBlock | null = block; above !== null; above = above.under) {
    if (above.id !== null && above.numbering !== null)
      return [words(' ('), { kind: 'reference', to: above.id }, words(')')];
  }
  return block.role === 'signature' ? [words(' (signatures)')] : [];
}

/** Without its brackets it is no blank to fill in, only a line that tells of one. */
function withoutBrackets(point: string, confirm: string): string {
  const start = `[${confirm}: `;
  return point.startsWith(start) && point.endsWith(']') ? point.slice(start.length, -1) : point;
}
