/** The state of a scan of an OpenDocument text. */
import type { Change } from '../pieces/piece.ts';
import type { ParagraphDraft } from '../pieces/paragraph-draft.ts';
import type { RowDraft, TableDraft } from '../pieces/table-draft.ts';
import type { XmlCursor } from '../xml/xml-cursor.ts';
import type { TrackedChange } from './changes.ts';
import { startLists, type ListCounts, type OpenList } from './lists.ts';
import { plainLook, type OdtLook, type StyleSheet } from './styles.ts';

/** An item of a list: only its first paragraph has the number. */
export type Item = { numbered: boolean; readonly start: number | null };

export type OpenParagraph = {
  readonly draft: ParagraphDraft;
  /** White space that follows is swallowed. */
  spaced: boolean;
  /** A field in the paragraph hides it. */
  hidden: boolean;
};

/** State that an element changes for its content and gives back at its end. */
export type Context = {
  paragraph: OpenParagraph | null;
  look: OdtLook;
  /** Where paragraphs go: the text itself, or its notes, comments and running heads. */
  into: ParagraphDraft[];
  role: ParagraphDraft['role'];
  /** Inside a section that is not shown. */
  hidden: boolean;
  list: OpenList | null;
  item: Item | null;
  table: TableDraft | null;
  row: RowDraft | null;
  column: number;
  inHeaderRows: boolean;
  /** Inside a frame whose content is already accounted for. */
  frame: { counted: boolean } | null;
};

export type Scan = {
  readonly cursor: XmlCursor;
  readonly sheet: StyleSheet;
  readonly body: ParagraphDraft[];
  readonly footnotes: ParagraphDraft[];
  readonly endnotes: ParagraphDraft[];
  readonly comments: ParagraphDraft[];
  readonly running: ParagraphDraft[];
  readonly tables: { count: number };
  readonly counts: ListCounts;
  readonly changes: Map<string, TrackedChange>;
  /** Insertions that are open where the scan stands, by id. */
  readonly insertions: Map<string, Change>;
  readonly seen: { images: number; objects: number; controls: number; linked: number };
  /** Page of the text that comes, from 1; null where the file does not tell pages. */
  page: number | null;
  context: Context;
  readonly frames: { readonly depth: number; readonly outer: Context; readonly leave: (() => void) | null }[];
};

/** State before the first element. `shared` takes over what other parts of the same document have given. */
export function openScan(cursor: XmlCursor, sheet: StyleSheet, shared?: Scan): Scan {
  const body: ParagraphDraft[] = [];
  return {
    cursor,
    sheet,
    body,
    footnotes: shared?.footnotes ?? [],
    endnotes: shared?.endnotes ?? [],
    comments: shared?.comments ?? [],
    running: shared?.running ?? [],
    tables: shared?.tables ?? { count: 0 },
    counts: startLists(),
    changes: new Map(),
    insertions: new Map(),
    seen: shared?.seen ?? { images: 0, objects: 0, controls: 0, linked: 0 },
    page: null,
    context: {
      paragraph: null,
      look: plainLook,
      into: body,
      role: 'body',
      hidden: false,
      list: null,
      item: null,
      table: null,
      row: null,
      column: 0,
      inHeaderRows: false,
      frame: null,
    },
    frames: [],
  };
}

/** Opens a context of its own for the current element; `leave` runs at its end, before the outer context is back. */
export function enter(scan: Scan, change: Partial<Context>, leave: (() => void) | null = null): void {
  if (scan.cursor.kind !== 'open') {
    if (!leave) return;
    const outer = scan.context;
    scan.context = { ...outer, ...change };
    leave();
    scan.context = outer;
    return;
  }
  scan.frames.push({ depth: scan.cursor.depth, outer: scan.context, leave });
  scan.context = { ...scan.context, ...change };
}

/** What text outside the flow of paragraphs begins with: a note, a comment, a text box. */
export const ownFlow: Partial<Context> = {
  paragraph: null,
  look: plainLook,
  list: null,
  item: null,
  table: null,
  row: null,
  column: 0,
  inHeaderRows: false,
};
