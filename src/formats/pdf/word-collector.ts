/** Puts the glyphs that a page shows together to words. */
import type { Word } from './page-content.ts';

/** A glyph as it stands on the page: `x0`, `x1` along its baseline, `y` the baseline, all in page points. */
export type PlacedGlyph = {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly invisible: boolean;
  /** What it is painted with: tracked changes that touch differ in their color. */
  readonly color: string;
};

/** From this gap on, in parts of the letter height, a new word begins although no space was written. */
const wordGap = 0.17;
/** Letters may overlap by this much. */
const overlap = 0.5;
/** Letters set apart for effect, as in "S E C U R I T Y", are told from words by this. */
const tracked = 0.12;

export type WordCollector = {
  readonly add: (glyph: PlacedGlyph, extraGap: number) => void;
  /** A space was shown, from `x0` on along the baseline `y`. */
  readonly space: (x0: number, y: number) => void;
  readonly finish: () => readonly Word[];
};

/** Collects glyphs in the order in which the page shows them. `extraGap` is space that the page adds after every letter. */
export function collectWords(): WordCollector {
  const words: Word[] = [];
  let open: (PlacedGlyph & { readonly gap: number }) | null = null;
  let text = '';
  let ends: number[] = [];
  let from = 0;
  let spaced = false;
  let blank: { readonly x0: number; readonly y: number } | null = null;
  const close = () => {
    if (open !== null && text !== '') {
      const { x1, y, size, bold, invisible } = open;
      words.push({ text, x0: from, x1, ends, y, size, bold, spaced, invisible, struck: false });
    }
    open = null;
    text = '';
    ends = [];
    spaced = false;
  };
  return {
    add(glyph, extraGap) {
      if (open === null || !joins(open, glyph)) {
        close();
        spaced = blank !== null && Math.abs(blank.y - glyph.y) < 0.1 * glyph.size && glyph.x0 > blank.x0;
        blank = null;
        from = glyph.x0;
      }
      for (let at = 0; at < glyph.text.length; at++) ends.push(glyph.x1);
      text += glyph.text;
      open = { ...glyph, gap: Math.max(extraGap, 0) };
    },
    space(x0, y) {
      close();
      blank = { x0, y };
    },
    finish() {
      close();
      return words;
    },
  };
}

function joins(before: PlacedGlyph & { readonly gap: number }, glyph: PlacedGlyph): boolean {
  const { x0, y, size, bold, invisible, color } = glyph;
  const gap = x0 - before.x1;
  const allowed = before.gap > tracked * size ? before.gap * 1.3 + wordGap * size : wordGap * size;
  return (
    gap < allowed &&
    gap > -overlap * size &&
    Math.abs(y - before.y) < 0.1 * size &&
    Math.abs(size - before.size) < 0.05 * size &&
    bold === before.bold &&
    invisible === before.invisible &&
    color === before.color
  );
}
