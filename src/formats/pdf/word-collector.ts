/** Puts the glyphs that a page shows together to words. */
import type { Word } from './page-content.ts';

/** How the glyphs of one operator are shown. */
export type Look = {
  /** Height of the letters in page points. */
  readonly size: number;
  readonly bold: boolean;
  readonly invisible: boolean;
  /** What they are painted with: tracked changes that touch differ in their color. */
  readonly color: string;
  /** Space that is added after each letter, in page points. */
  readonly gap: number;
};

/** From this gap on, in parts of the letter height, a new word begins although no space was written. */
const wordGap = 0.17;
/** Letters may overlap by this much. */
const overlap = 0.5;
/** Letters set apart for effect, as in "S E C U R I T Y", are told from words by this. */
const tracked = 0.12;

export type WordCollector = {
  /** A glyph from `x0` to `x1` along the baseline `y`, all in page points. */
  readonly add: (text: string, x0: number, x1: number, y: number, look: Look) => void;
  /** A space was shown, from `x0` on along the baseline `y`. */
  readonly space: (x0: number, y: number) => void;
  readonly finish: () => readonly Word[];
};

/** Collects glyphs in the order in which the page shows them. */
export function collectWords(): WordCollector {
  const words: Word[] = [];
  let text = '';
  let ends: number[] = [];
  let from = 0;
  let end = 0;
  let base = 0;
  let look: Look | null = null;
  let spaced = false;
  let blank: { readonly x0: number; readonly y: number } | null = null;
  const close = () => {
    if (look !== null && text !== '') {
      const { size, bold, invisible } = look;
      words.push({ text, x0: from, x1: end, ends, y: base, size, bold, spaced, invisible, struck: false });
    }
    text = '';
    ends = [];
    spaced = false;
  };
  return {
    add(letters, x0, x1, y, own) {
      const joins =
        text !== '' &&
        look !== null &&
        isNear(x0 - end, look.gap, own.size) &&
        Math.abs(y - base) < 0.1 * own.size &&
        (own === look || looksAlike(look, own));
      if (!joins) {
        close();
        spaced = blank !== null && Math.abs(blank.y - y) < 0.1 * own.size && x0 > blank.x0;
        blank = null;
        from = x0;
      }
      for (let at = 0; at < letters.length; at++) ends.push(x1);
      text += letters;
      end = x1;
      base = y;
      look = own;
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

/** True for a gap as between two letters of a word, where `added` is put after each letter on purpose. */
function isNear(gap: number, added: number, size: number): boolean {
  const allowed = added > tracked * size ? added * 1.3 + wordGap * size : wordGap * size;
  return gap < allowed && gap > -overlap * size;
}

function looksAlike(one: Look, other: Look): boolean {
  return (
    Math.abs(one.size - other.size) < 0.05 * other.size &&
    one.bold === other.bold &&
    one.invisible === other.invisible &&
    one.color === other.color
  );
}
