/** Paragraphs while they are being read, and how they become the paragraphs of a document. */
import type { Revision } from '../../contract/contract.ts';
import type { SourceParagraph } from '../../contract/source.ts';
import { looksLikeHeading } from './heading-look.ts';
import { joinLine } from './line-text.ts';
import type { Change, Piece, PieceState } from './piece.ts';
import type { RowDraft } from './table-draft.ts';
import { hasText, textInState } from './text-in-state.ts';
import { addRevisions } from './tracked-revisions.ts';

export type ParagraphDraft = {
  readonly pieces: Piece[];
  /** Role of the visible text; `body` leaves headings to be told by `outline`. */
  role: SourceParagraph['role'];
  /** Number as displayed, untrimmed. */
  label: string;
  depth: number | null;
  /** Heading level 1–9. */
  outline: number | null;
  /** Twentieths of a point. */
  indent: number;
  row: RowDraft | null;
  column: number;
  page: number | null;
};

/** What formatting says about a stretch of text. */
export type Look = { readonly bold: boolean; readonly underlined: boolean };

/** What is read so far. */
export type Reading = { readonly paragraphs: SourceParagraph[]; readonly revisions: Revision[] };

/** A clause of this length is no title and no line of a table of contents, whatever its style says. */
const longestContentsEntry = 300;

/** A paragraph without text. */
export function openDraft(given: Partial<ParagraphDraft> = {}): ParagraphDraft {
  return {
    pieces: [],
    role: 'body',
    label: '',
    depth: null,
    outline: null,
    indent: 0,
    row: null,
    column: 0,
    page: null,
    ...given,
  };
}

/** Adds text to a paragraph; neighbors that are alike become one piece. */
export function addPiece(
  { pieces, row }: ParagraphDraft,
  text: string,
  state: PieceState,
  look: Look,
  change: Change | null = null,
): void {
  if (text === '') return;
  const last = pieces.at(-1);
  const { bold, underlined } = look;
  if (last?.state === state && last.change === change && last.bold === bold && last.underlined === underlined) {
    last.text += text;
  } else pieces.push({ text, state, change, bold, underlined });
  if (state === 'live' && row && /[^\s\d]/.test(text)) row[bold ? 'bold' : 'plain'] = true;
}

/**
 * Appends a paragraph to what was read: its visible text, and as paragraphs of their own what is struck through, hidden,
 * or deleted with the whole paragraph. A paragraph without text and number leaves nothing.
 */
export function putDraft(draft: ParagraphDraft, reading: Reading): void {
  const { paragraphs, revisions } = reading;
  const number = paragraphs.length + 1;
  const isShown = hasText(draft.pieces, 'live');
  if (isShown) paragraphs.push(visible(draft));
  else if (draft.label !== '' && draft.pieces.every(({ text }) => text.trim() === '')) {
    paragraphs.push({ ...blank(draft), label: draft.label, depth: draft.depth });
  } else setAside(draft, 'deleted', paragraphs);
  setAside(draft, 'struck', paragraphs);
  setAside(draft, 'hidden', paragraphs);
  if (paragraphs.length >= number) addRevisions(draft.pieces, number, revisions);
}

function visible(draft: ParagraphDraft): SourceParagraph {
  const { text, bold, marks } = joinLine([draft], null);
  const { label, depth, outline, indent } = draft;
  return { ...blank(draft), text, role: roleOf(draft, text), label, depth, outline, indent, bold, marks };
}

function roleOf({ role, outline }: ParagraphDraft, text: string): SourceParagraph['role'] {
  const told = (role === 'toc' || role === 'title') && text.length > longestContentsEntry ? 'body' : role;
  return told === 'body' && outline !== null && looksLikeHeading(text) ? 'heading' : told;
}

function setAside(draft: ParagraphDraft, state: PieceState, paragraphs: SourceParagraph[]): void {
  if (!hasText(draft.pieces, state)) return;
  const role = state === 'hidden' ? 'hidden' : 'deleted';
  const label = state === 'struck' && !hasText(draft.pieces, 'live') ? draft.label : '';
  paragraphs.push({ ...blank(draft), role, label, text: textInState(draft.pieces, state) });
}

function blank({ role, row, column, page }: ParagraphDraft): SourceParagraph {
  return {
    text: '',
    role,
    label: '',
    depth: null,
    outline: null,
    indent: 0,
    bold: false,
    cell: row && { table: row.table, row: row.row, column, header: row.header },
    page,
    marks: [],
  };
}
