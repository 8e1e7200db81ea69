import type { ExhibitHeading } from './exhibit-label.ts';
import type { SourceParagraph } from './source.ts';
import type { NumberToken } from './typed-number.ts';

/** A paragraph on its way: what could be its number, not yet believed. */
export type Draft = {
  readonly source: SourceParagraph;
  readonly paragraph: number;
  /** False for headers, notes, comments, contents lists and the like, which take no part in the numbering. */
  readonly counted: boolean;
  /** Automatic label, trimmed. */
  readonly automatic: string;
  readonly bullet: boolean;
  readonly text: string;
  readonly shift: number;
  readonly exhibit: ExhibitHeading | null;
  readonly token: NumberToken | null;
};

/** A paragraph with its number taken off and placed. */
export type Line = {
  readonly source: SourceParagraph;
  /** Place of the paragraph in the source, from 1. */
  readonly paragraph: number;
  readonly label: string;
  /** Text without number or bullet, trimmed. */
  readonly text: string;
  /** Where `text` begins in the source's text. */
  readonly shift: number;
  readonly bullet: boolean;
  readonly heading: boolean;
  readonly exhibit: ExhibitHeading | null;
  /** The number as cited; empty where the line has none of its own. */
  readonly clause: string;
  /** Line of the number that encloses this line's own. */
  readonly enclosing: number | null;
  /** Line of the number that this line's own continues. */
  readonly sibling: number | null;
};
