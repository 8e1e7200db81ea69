/** What one scan of a part (body, notes, comments, a header) gives, before styles and numbers are applied. */
import type { ParagraphProperties } from './paragraph-properties.ts';
import type { Piece } from '../pieces/piece.ts';

export type RawRow = {
  readonly table: number;
  readonly row: number;
  header: boolean;
  /** Bold and other letters seen in the row's own cells. */
  bold: boolean;
  plain: boolean;
};

/** A footnote, endnote or comment. */
export type NoteItem = { readonly id: string; readonly type: string };

export type RawParagraph = {
  /** Byte offsets of the paragraph's element in its part. */
  readonly start: number;
  end: number;
  readonly pieces: Piece[];
  properties: ParagraphProperties;
  readonly row: RawRow | null;
  readonly column: number;
  readonly item: NoteItem | null;
  inContents: boolean;
  /** Page breaks that Word remembered before the first visible character. */
  page: number;
  /** Live text was seen. */
  begun: boolean;
  markGone: boolean;
  markHidden: boolean;
  /** The paragraph that continues this one on the same line, because the mark between them is deleted or hidden. */
  next: RawParagraph | null;
  continues: boolean;
};

/** Things in a part that are not text, or that point elsewhere. */
export type Observations = {
  images: number;
  embedded: number;
  charts: number;
  diagrams: number;
  formulas: number;
  subDocuments: number;
  /** Numbers that Word computes on the page and does not store (LISTNUM, AUTONUM fields). */
  computedNumbers: number;
  readonly wordArt: string[];
  /** Whole files that stand in the text (`altChunk`): the relationship, and how many paragraphs come before it. */
  readonly inserted: { readonly link: string; readonly before: number }[];
  /** Relationship ids of the headers and footers in use. */
  readonly running: string[];
  /** Notes that the text refers to; false where every reference is deleted. */
  readonly footnotes: Map<string, boolean>;
  readonly endnotes: Map<string, boolean>;
};

export type Story = {
  /** Name of the part's root element: `w:document`. */
  readonly root: string;
  readonly paragraphs: readonly RawParagraph[];
  readonly seen: Observations;
  /** True where Word left page positions in the file. */
  readonly paged: boolean;
};
