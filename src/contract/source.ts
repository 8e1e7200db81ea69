/**
 * What every reader gives: paragraphs in reading order, as they stand in the file, before anybody asks what they mean.
 * `buildContract` turns it into a `Contract`.
 */
import type { Cell, FormatName, Mark, Reading, Revision, Role, Unread } from './contract.ts';

export type SourceParagraph = {
  /** Text with tracked changes accepted; soft hyphens removed, other characters as in the file. May hold `\n` for a manual line break and `\t` for a tab. */
  readonly text: string;
  /** What the file itself says about the paragraph; `body` leaves the question to `buildContract`. */
  readonly role:
    | 'body'
    | Extract<
        Role,
        'title' | 'heading' | 'toc' | 'header-footer' | 'footnote' | 'endnote' | 'comment' | 'deleted' | 'hidden'
      >;
  /** Automatic number as displayed, untrimmed (`7.2.`, `(b)`), empty where there is none. Typed numbers stay in `text`. */
  readonly label: string;
  /** Level of the automatic number, from 0; null where there is none. */
  readonly depth: number | null;
  /** Heading level 1–9 by style or outline level, null for body text. */
  readonly outline: number | null;
  /** Left indent in twentieths of a point where known: a hint for the nesting of typed lists. */
  readonly indent: number;
  /** True where every letter of the paragraph is bold: a hint for headings by look. */
  readonly bold: boolean;
  readonly cell: Cell | null;
  readonly page: number | null;
  /** Offsets into `text`. */
  readonly marks: readonly Mark[];
};

export type SourceDocument = {
  readonly format: FormatName;
  readonly paragraphs: readonly SourceParagraph[];
  readonly revisions: readonly Revision[];
  readonly unread: readonly Unread[];
  /** Which side of the tracked changes was read; absent where that is the final text. */
  readonly read?: Reading;
};
