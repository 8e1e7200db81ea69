/**
 * The one model of a contract, shared by drafting, linting, comparing and every file format.
 *
 * A contract is a flat list of blocks in reading order. Each block knows the block that it hangs under, so the list is
 * also a tree: headings hold clauses, a lead-in ("Supplier shall:") holds its list items, a table row holds its cells.
 */

/** What a block is there for. Only `operative` text can bind anybody. */
export type Role =
  | 'title'
  | 'heading'
  | 'operative'
  | 'definition'
  | 'recital'
  | 'signature'
  | 'toc'
  | 'header-footer'
  | 'footnote'
  | 'endnote'
  | 'comment'
  | 'deleted'
  | 'hidden'
  | 'note'; // drafting notes and instructions to the person who fills in the form

/** A stretch of a block's text with a meaning of its own; offsets are UTF-16 code units into `Block.text`. */
export type Mark = {
  readonly start: number;
  readonly end: number;
  /**
   * `title`: a run-in clause heading; `term`: a defined term where it is defined (without its quotation marks);
   * `reference`: a cross-reference to another block; `inserted`: text inside a tracked insertion; `confirm`: a point
   * that somebody must still settle.
   */
  readonly kind: 'title' | 'term' | 'reference' | 'inserted' | 'confirm';
  /** For `reference`: `Block.index` of the target. */
  readonly target?: number;
};

/** Where a block stands in a table; all numbers count from 0. */
export type Cell = {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** True for cells of a header row. */
  readonly header: boolean;
};

export type Block = {
  /** Place in `Contract.blocks`, from 0. */
  readonly index: number;
  readonly role: Role;
  /** Text as it stands with every tracked change accepted, without the automatic number. */
  readonly text: string;
  /** The number that the reader sees on this paragraph, as displayed and trimmed of a final stop: `7`, `7.2`, `(b)`, `Exhibit C`. Empty where there is none. */
  readonly label: string;
  /** The number that a lawyer would cite: `7.2(b)`. A block without a number of its own carries that of the nearest numbered block above it. Empty where there is none. */
  readonly clause: string;
  /** Depth in the clause tree, 0 for the outermost level. */
  readonly level: number;
  /** Index of the block that this one hangs under (heading, lead-in), null at the top. */
  readonly parent: number | null;
  /** Titles of the headings above this block, outermost first, without numbers. */
  readonly heading: readonly string[];
  /** Label of the exhibit, schedule or annex that the block stands in (`Exhibit C`), empty in the body. */
  readonly exhibit: string;
  /** Number of the paragraph in the source, counted from 1 over everything that the reader gave. */
  readonly paragraph: number;
  /** Page, counted from 1, where the source tells it. */
  readonly page: number | null;
  readonly cell: Cell | null;
  readonly marks: readonly Mark[];
  /** The document that the block stands in, where a contract was joined from several. */
  readonly document?: string;
};

export type PartySide = 'supplier' | 'customer';

/** A party as the contract itself introduces it. */
export type Party = {
  readonly side: PartySide;
  /** Full name; empty where the contract only uses a word such as "Vendor". */
  readonly name: string;
  /** Every word or name by which the contract calls the party: `Supplier`, `Vendor`, `Participating Member`. */
  readonly called: readonly string[];
};

export type DefinedTerm = {
  readonly term: string;
  readonly meaning: string;
  /** Index of the defining block. */
  readonly block: number;
};

export type Exhibit = {
  /** `Exhibit C` */
  readonly label: string;
  readonly title: string;
  /** Index of the heading block where the exhibit begins, null where it is named but not attached. */
  readonly block: number | null;
};

/** Something in the source that could not be read, or was read with doubt. Never passed over in silence. */
export type Unread = {
  readonly kind:
    'image' | 'scan' | 'embedded' | 'alt-chunk' | 'text-box' | 'encrypted-part' | 'missing-part' | 'formula' | 'other';
  /** A sentence for people: what it is and where. */
  readonly what: string;
  readonly count: number;
};

/** A tracked change. */
export type Revision = {
  readonly kind: 'inserted' | 'deleted' | 'moved-from' | 'moved-to';
  readonly text: string;
  readonly author: string;
  /** As written in the file, ISO 8601; empty where the file gives none. */
  readonly date: string;
  /** Number of the paragraph it stands in (`Block.paragraph`). */
  readonly paragraph: number;
};

/**
 * Which text of a document with tracked changes counts: `final` with every change accepted, `original` with every change
 * rejected, `both` with insertions and deletions alike.
 */
export type Reading = 'final' | 'original' | 'both';

export type FormatName = 'docx' | 'doc' | 'pdf' | 'odt' | 'rtf' | 'html' | 'markdown' | 'text';

export type Contract = {
  readonly title: string;
  readonly format: FormatName;
  readonly blocks: readonly Block[];
  readonly parties: readonly Party[];
  readonly terms: readonly DefinedTerm[];
  readonly exhibits: readonly Exhibit[];
  readonly revisions: readonly Revision[];
  readonly unread: readonly Unread[];
  /** Which side of the tracked changes was read; absent where that is the final text. */
  readonly read?: Reading;
  /** Words in blocks that a reader of the printed contract would read. */
  readonly words: number;
};
