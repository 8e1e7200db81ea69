/** The state of a reading of HTML. */
import type { ParagraphDraft } from '../pieces/paragraph-draft.ts';
import type { Change } from '../pieces/piece.ts';
import type { RowDraft, TableDraft } from '../pieces/table-draft.ts';
import type { HtmlList } from './list-labels.ts';

type HtmlTable = TableDraft & {
  /** Rows that cells from above still reach into, by column. */
  readonly spans: Map<number, number>;
  /** Where the table's paragraphs begin. */
  readonly from: number;
  nested: boolean;
};

/** State that an element changes for its content and gives back at its end. */
export type Context = {
  /** Text of the element is not read at all. */
  skipped: boolean;
  hidden: boolean;
  struck: boolean;
  bold: boolean;
  underlined: boolean;
  deletion: Change | null;
  insertion: Change | null;
  role: ParagraphDraft['role'];
  outline: number | null;
  indent: number;
  /** White space counts. */
  pre: boolean;
  /** Text is the number of the paragraph. */
  label: boolean;
  list: HtmlList | null;
  /** Lists around. */
  lists: number;
  /** The item that the text stands in; its first paragraph has the number. */
  item: { readonly label: string; used: boolean } | null;
  /** Level of a list as Word writes it, from 0. */
  level: number | null;
  table: HtmlTable | null;
  row: RowDraft | null;
  column: number;
  inHeader: boolean;
};

export type Html = {
  readonly drafts: ParagraphDraft[];
  context: Context;
  readonly stack: { readonly name: string; readonly outer: Context }[];
  draft: ParagraphDraft | null;
  /** White space that follows is swallowed. */
  spaced: boolean;
  /** Number of the paragraph that comes, from the file. */
  label: string;
  /** Text inside `pre`, where the file is plain text in a frame. */
  plain: string;
  tables: number;
  /** Places between paragraphs where a page ends. */
  readonly breaks: Set<number>;
  readonly seen: { images: number; embedded: number; formulas: number };
};

/** State before the first element. */
export function openHtml(): Html {
  return {
    drafts: [],
    context: {
      skipped: false,
      hidden: false,
      struck: false,
      bold: false,
      underlined: false,
      deletion: null,
      insertion: null,
      role: 'body',
      outline: null,
      indent: 0,
      pre: false,
      label: false,
      list: null,
      lists: 0,
      item: null,
      level: null,
      table: null,
      row: null,
      column: 0,
      inHeader: false,
    },
    stack: [],
    draft: null,
    spaced: true,
    label: '',
    plain: '',
    tables: 0,
    breaks: new Set(),
    seen: { images: 0, embedded: 0, formulas: 0 },
  };
}
