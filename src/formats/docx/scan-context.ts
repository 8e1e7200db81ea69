/** The state of a scan: what has been read, and what holds for the content of the elements that are open. */
import type { ParagraphProperties } from './paragraph-properties.ts';
import { emptyMemory, type Memory } from './remembered-properties.ts';
import type { Reading } from '../../contract/contract.ts';
import type { Change } from '../pieces/piece.ts';
import type { RunProperties } from './run-look.ts';
import type { Field } from './scan-fields.ts';
import type { Table } from './scan-tables.ts';
import type { XmlCursor } from '../xml/xml-cursor.ts';
import type { NoteItem, Observations, RawParagraph, RawRow } from './story.ts';
import type { Look, Styles } from './styles.ts';

/** State that an element changes for its content and gives back at its end. */
export type Context = {
  paragraph: RawParagraph | null;
  look: Look;
  /** Look of a run of the open paragraph that says nothing itself. */
  plain: Look;
  removal: Change | null;
  insertion: Change | null;
  table: Table | null;
  row: RawRow | null;
  column: number;
  span: number;
  item: NoteItem | null;
  inContents: boolean;
  inObject: boolean;
  /** Something else than paper may be behind the text: a shaded cell, a box. */
  backed: boolean;
  fields: Field[];
  /** Fields whose code is being read; while there is one, nothing is shown. */
  codes: number;
  /** The paragraph that the next one continues. */
  previous: RawParagraph | null;
};

export type Frame = {
  readonly kind: 'paragraph' | 'run' | 'table' | 'cell' | 'box' | 'alternate' | 'plain';
  readonly depth: number;
  readonly outer: Context;
  /** For `alternate`: a branch was taken. */
  taken: boolean;
};

export type Scan = {
  readonly cursor: XmlCursor;
  readonly styles: Styles;
  readonly tables: { count: number };
  /** False in the second pass over a part whose fields do not balance: then codes are dropped and the rest is shown. */
  readonly followFields: boolean;
  /** Which side of tracked changes counts. */
  readonly reading: Reading;
  readonly paragraphs: RawParagraph[];
  readonly frames: Frame[];
  readonly seen: Observations;
  context: Context;
  page: number;
  inContentsField: boolean;
  balanced: boolean;
  root: string;
  readonly paragraphMemory: Memory<ParagraphProperties>;
  readonly runMemory: Memory<RunProperties>;
};

export const plainLook: Look = {
  hidden: false,
  white: false,
  tiny: false,
  struck: false,
  bold: false,
  underlined: false,
};

/** State before the first element of a part. */
export function openScan(
  cursor: XmlCursor,
  styles: Styles,
  tables: { count: number },
  followFields: boolean,
  reading: Reading,
): Scan {
  return {
    cursor,
    styles,
    tables,
    followFields,
    reading,
    paragraphs: [],
    frames: [],
    seen: nothingSeen(),
    context: {
      paragraph: null,
      look: plainLook,
      plain: plainLook,
      removal: null,
      insertion: null,
      table: null,
      row: null,
      column: 0,
      span: 1,
      item: null,
      inContents: false,
      inObject: false,
      backed: false,
      fields: [],
      codes: 0,
      previous: null,
    },
    page: 0,
    inContentsField: false,
    balanced: true,
    root: '',
    paragraphMemory: emptyMemory(),
    runMemory: emptyMemory(),
  };
}

function nothingSeen(): Observations {
  return {
    images: 0,
    embedded: 0,
    charts: 0,
    diagrams: 0,
    formulas: 0,
    subDocuments: 0,
    computedNumbers: 0,
    wordArt: [],
    inserted: [],
    running: [],
    footnotes: new Map(),
    endnotes: new Map(),
  };
}

/** Opens a context of its own for the current element. Gives false for a self-closed one, which has no content to need it. */
export function enter(scan: Scan, kind: Frame['kind']): boolean {
  if (scan.cursor.kind !== 'open') return false;
  scan.frames.push({ kind, depth: scan.cursor.depth, outer: scan.context, taken: false });
  scan.context = { ...scan.context };
  return true;
}
