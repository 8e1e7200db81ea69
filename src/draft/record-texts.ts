import type { Block } from '../contract/contract.ts';
import type { RecordedKind, RecordedParagraph, RecordedText } from '../contract/provenance.ts';
import type { DraftBlock } from './draft-block.ts';
import type { Selected } from './select-clauses.ts';

/**
 * Gives the text of a document part by part, for its provenance: each clause, definition, attachment and heading with
 * what hangs under it, in reading order.
 *
 * @param blocks the finished blocks of `drafts`, one for each
 */
export function recordTexts(
  drafts: readonly DraftBlock[],
  blocks: readonly Block[],
  selection: readonly Selected[],
): readonly RecordedText[] {
  const positions = new Map(selection.map(({ requirement, position }) => [requirement.id, position]));
  const openedBy = new Map<DraftBlock, number>();
  const parts: { id: string; readonly kind: RecordedKind; readonly at: number[] }[] = [];
  drafts.forEach((draft, at) => {
    const above = draft.under === null ? undefined : openedBy.get(draft.under);
    const last = parts.at(-1);
    const continues =
      draft.role === 'signature'
        ? last?.kind === 'signatures'
        : !opens(draft) && above !== undefined && parts[above]?.kind !== 'heading';
    if (!continues) {
      parts.push({ id: idOf(draft, at), kind: kindOf(draft, positions), at: [at] });
      openedBy.set(draft, parts.length - 1);
      return;
    }
    const part = draft.role === 'signature' ? parts.length - 1 : (above ?? 0);
    parts[part]?.at.push(at);
    openedBy.set(draft, part);
  });
  const used = new Set<string>();
  for (const part of parts) {
    let id = part.id;
    for (let count = 2; used.has(id); count++) id = `${part.id}-${count}`;
    used.add(id);
    part.id = id;
  }
  return parts.flatMap(({ id, kind, at }) => {
    const paragraphs = at.flatMap((index) => paragraphOf(drafts[index], blocks[index]));
    if (paragraphs.length === 0) return [];
    return [
      {
        id,
        kind,
        position: kind === 'requirement' ? (positions.get(id) ?? null) : null,
        title: titleOf(at.map((index) => drafts[index])),
        number: blocks[at[0] ?? 0]?.label ?? '',
        answers: at.some((index) => isBlankCell(drafts[index])),
        paragraphs,
        hash: '',
      },
    ];
  });
}

/** Clauses, attachments, definitions and headings are parts of their own wherever they stand. */
function opens(draft: DraftBlock): boolean {
  return draft.id !== null || definesTerm(draft) || (draft.role === 'heading' && draft.cell === null);
}

function definesTerm({ role, pieces }: DraftBlock): boolean {
  return role === 'definition' && pieces[1]?.kind === 'term';
}

function kindOf(draft: DraftBlock, positions: ReadonlyMap<string, unknown>): RecordedKind {
  if (draft.role === 'signature') return 'signatures';
  if (draft.id !== null && positions.has(draft.id)) return 'requirement';
  if (typeof draft.numbering === 'object' && draft.numbering !== null) return 'attachment';
  if (draft.id !== null) return 'clause';
  if (definesTerm(draft)) return 'definition';
  if (draft.role === 'note') return 'note';
  return draft.role === 'heading' ? 'heading' : 'text';
}

function idOf(draft: DraftBlock, at: number): string {
  if (draft.id !== null) return draft.id;
  if (draft.role === 'signature') return 'signatures';
  if (definesTerm(draft)) return `term:${words(draft)[1] ?? ''}`;
  return draft.role === 'heading' ? `heading:${words(draft).join('')}` : `text:${at + 1}`;
}

function titleOf(drafts: readonly (DraftBlock | undefined)[]): string {
  for (const draft of drafts) {
    if (draft === undefined) continue;
    if (definesTerm(draft)) return words(draft)[1] ?? '';
    const title = draft.pieces.find(({ kind }) => kind === 'title');
    if (title !== undefined && title.kind !== 'reference') return title.text;
    if (draft.role === 'heading' && draft.cell === null) return words(draft).join('');
  }
  const [first] = drafts;
  if (first?.role === 'signature') return 'Signatures';
  const text = first === undefined ? '' : words(first).join('');
  return text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`;
}

function words({ pieces }: DraftBlock): readonly string[] {
  return pieces.map((piece) => (piece.kind === 'reference' ? '' : piece.text));
}

/** A cell of a form that is left empty for an answer. */
function isBlankCell(draft: DraftBlock | undefined): boolean {
  return draft !== undefined && draft.cell !== null && draft.numbering === null && draft.pieces.length === 0;
}

function paragraphOf(draft: DraftBlock | undefined, block: Block | undefined): readonly RecordedParagraph[] {
  if (draft === undefined || block === undefined || block.text === '') return [];
  const targets = draft.pieces.flatMap((piece) => (piece.kind === 'reference' ? [piece.to] : []));
  const references = block.marks
    .filter(({ kind }) => kind === 'reference')
    .map(({ start, end }, index) => ({ start, end, to: targets[index] ?? '' }));
  const open = block.marks.filter(({ kind }) => kind === 'confirm').map(({ start, end }) => ({ start, end }));
  return [{ text: block.text, label: block.label, references, open }];
}
