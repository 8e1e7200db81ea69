/** What one page shows, in points from its upper left corner: x grows to the right, y grows downwards. */

/** A word: characters that stand together on one baseline. */
export type Word = {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Right edge of each UTF-16 code unit of `text`. */
  readonly ends: readonly number[];
  /** Baseline. */
  readonly y: number;
  /** Height of the letters' em square in points. */
  readonly size: number;
  readonly bold: boolean;
  /** A space was written before it. */
  readonly spaced: boolean;
  /** Painted with nothing (ISO 32000-1, 9.3.6, mode 3), as the text layer of a scan is. */
  readonly invisible: boolean;
  /** A line goes through it. */
  readonly struck: boolean;
};

/** A line drawn along an axis; `at` is its place on the other axis. */
export type Rule = {
  readonly way: 'across' | 'down';
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

export type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

export type PageContent = {
  /** Number of the page, from 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  /** Words that nobody sees: painted with nothing, or outside of the page. */
  readonly hidden: readonly Word[];
  /** Text that runs in another direction than the page, such as a watermark. */
  readonly slanted: readonly string[];
  readonly rules: readonly Rule[];
  readonly pictures: readonly Box[];
};
