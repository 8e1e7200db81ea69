/** The state of a reading of rich text: what holds in the open group, and where its text goes. */
import type { ParagraphDraft } from '../pieces/paragraph-draft.ts';
import type { RowDraft, TableDraft } from '../pieces/table-draft.ts';
import type { RtfCursor } from './tokens.ts';

/** What becomes of the text of a group; a shape holds none but in its text box. */
export type Destination = 'text' | 'skip' | 'shape' | 'fonts' | 'styles' | 'authors' | 'label' | 'code' | 'upright';

/** A tracked change as the file gives it: the number of an author and a packed date. */
export type ChangeMark = { readonly author: number; readonly date: number };

/** Where text goes: the body, a note, a comment, a text box, a header. */
export type Flow = {
  readonly into: ParagraphDraft[];
  role: ParagraphDraft['role'];
  draft: ParagraphDraft | null;
  /** Number of the paragraph that comes, as displayed. */
  label: string;
  /** A number was given, be it a bullet. */
  labeled: boolean;
  /** Tables that are open, the outermost first. */
  readonly tables: { readonly table: TableDraft; row: RowDraft | null }[];
  /** The row that is being described is a header. */
  headerRow: boolean;
  /** The flow that goes on after this one; null for the body. */
  readonly outer: Flow | null;
};

/** Everything that a closing brace takes back. */
export type State = {
  destination: Destination;
  flow: Flow;
  font: number;
  /** Characters that stand in for each `\u`. */
  skipped: number;
  bold: boolean;
  underlined: boolean;
  hidden: boolean;
  struck: boolean;
  inserted: ChangeMark | null;
  deleted: ChangeMark | null;
  movedTo: boolean;
  movedFrom: boolean;
  style: number;
  /** Heading level 0–8, 9 for body text, null where only the style tells. */
  outline: number | null;
  indent: number;
  level: number;
  listed: boolean;
  /** How many tables the paragraph stands in. */
  depth: number;
  field: { code: string } | null;
  contents: boolean;
  inObject: boolean;
};

export type Style = { name: string; outline: number | null; base: number | null };

export type Font = { name: string; charset: number; codePage: number | null };

export type Rtf = {
  readonly cursor: RtfCursor;
  codePage: number;
  defaultFont: number;
  readonly fonts: Map<number, Font>;
  readonly styles: Map<number, Style>;
  readonly authors: string[];
  /** Text of the entry of a table (fonts, styles, authors) that is being read. */
  entry: string;
  entryNumber: number;
  /** Bytes of text not decoded yet. */
  pending: string;
  /** Characters still to pass over after `\u`. */
  passing: number;
  state: State;
  readonly stack: State[];
  readonly body: Flow;
  readonly footnotes: ParagraphDraft[];
  readonly endnotes: ParagraphDraft[];
  readonly comments: ParagraphDraft[];
  readonly running: ParagraphDraft[];
  tables: number;
  readonly seen: {
    images: number;
    objects: number;
    controls: number;
    formulas: number;
    numbers: number;
    unclosed: number;
  };
};

/** A flow that begins with no paragraph. */
export function openFlow(into: ParagraphDraft[], role: ParagraphDraft['role'], outer: Flow | null): Flow {
  return { into, role, draft: null, label: '', labeled: false, tables: [], headerRow: false, outer };
}

/** Letters that nothing has been said about. */
export const plainLook = { bold: false, underlined: false, hidden: false, struck: false, font: -1 };

/** What holds where text begins: in the body, in a note, in a box. */
export const freshText = {
  ...plainLook,
  destination: 'text',
  style: 0,
  outline: null,
  indent: 0,
  level: 0,
  listed: false,
  depth: 0,
  field: null,
  contents: false,
} as const satisfies Partial<State>;

/** State before the first group. */
export function openReading(cursor: RtfCursor): Rtf {
  const body = openFlow([], 'body', null);
  return {
    cursor,
    codePage: 1252,
    defaultFont: 0,
    fonts: new Map(),
    styles: new Map(),
    authors: [],
    entry: '',
    entryNumber: 0,
    pending: '',
    passing: 0,
    state: {
      ...freshText,
      flow: body,
      skipped: 1,
      inserted: null,
      deleted: null,
      movedTo: false,
      movedFrom: false,
      inObject: false,
    },
    stack: [],
    body,
    footnotes: [],
    endnotes: [],
    comments: [],
    running: [],
    tables: 0,
    seen: { images: 0, objects: 0, controls: 0, formulas: 0, numbers: 0, unclosed: 0 },
  };
}
