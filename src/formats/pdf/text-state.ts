/** The state in which a page shows text (ISO 32000-1, 9.3 and 9.4). */
import { concatenate, identity, mapPoint, type Matrix } from './matrix.ts';
import type { PlacedGlyph } from './word-collector.ts';

/** A glyph as pdf.js gives it; numbers among the glyphs move the next one. */
export type Glyph = {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
  readonly fontChar?: string;
};

export type Font = {
  readonly name: string;
  readonly bold: boolean;
  readonly vertical: boolean;
  /** It could not be loaded. */
  readonly failed: boolean;
  /** Width of one unit of `Glyph.width`, in parts of the letter height. */
  readonly unit: number;
};

export const unknownFont: Font = { name: '', bold: false, vertical: false, failed: false, unit: 0.001 };

/** What `q` saves and `Q` brings back. */
export type GraphicsState = {
  readonly ctm: Matrix;
  readonly font: Font;
  readonly size: number;
  readonly letterSpace: number;
  readonly wordSpace: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
  /** Fill color as pdf.js writes it. */
  readonly color: string;
};

export function startState(ctm: Matrix): GraphicsState {
  return {
    ctm,
    font: unknownFont,
    size: 0,
    letterSpace: 0,
    wordSpace: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    color: '',
  };
}

/** Where the next glyph goes, and where its line began. */
export type TextPosition = { readonly matrix: Matrix; readonly line: Matrix };

export const startPosition: TextPosition = { matrix: identity, line: identity };

/** `Td`: a new line, `x` and `y` away from the beginning of this one. */
export function moveLine({ line }: TextPosition, x: number, y: number): TextPosition {
  const moved = concatenate(line, [1, 0, 0, 1, x, y]);
  return { matrix: moved, line: moved };
}

export type Shown = {
  readonly glyph: Glyph;
  readonly placed: PlacedGlyph;
  /** Direction of the baseline on the page in quarter turns clockwise; null for slanted text. */
  readonly turn: 0 | 1 | 2 | 3 | null;
  /** Space added after each letter, in page points. */
  readonly extraGap: number;
};

/**
 * Places each of `glyphs` on the page and hands it to `show`; gives the position after them. Coordinates of glyphs that
 * do not run from left to right are those of the page turned upright for them.
 */
export function showGlyphs(
  glyphs: readonly (Glyph | number)[],
  state: GraphicsState,
  position: TextPosition,
  show: (shown: Shown) => void,
): TextPosition {
  const { font, size, letterSpace, wordSpace, stretch, rise, mode, color } = state;
  const whole = concatenate(state.ctm, position.matrix);
  const [a, b, c, d] = whole;
  const height = Math.abs(size) * Math.hypot(c, d);
  const turn = turnOf(a * Math.sign(size || 1), b * Math.sign(size || 1));
  const along = Math.hypot(a, b);
  let x = 0;
  let y = 0;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      const shift = (-glyph * size) / 1000;
      if (font.vertical) y += shift;
      else x += shift * stretch;
      continue;
    }
    const space = letterSpace + (glyph.isSpace === true ? wordSpace : 0);
    const width = (glyph.width ?? 0) * font.unit * size;
    const [left, top] = mapPoint(whole, x, y + rise);
    const [right, bottom] = mapPoint(whole, x + width * stretch, y + rise);
    show({
      glyph,
      placed: {
        text: '',
        ...upright(turn, left, top, right, bottom),
        size: height,
        bold: font.bold || mode === 2,
        invisible: mode === 3 || mode === 7,
        color,
      },
      turn,
      extraGap: letterSpace * stretch * along,
    });
    if (font.vertical) y -= size + space;
    else x += (width + space) * stretch;
  }
  return { matrix: concatenate(position.matrix, [1, 0, 0, 1, x, y]), line: position.line };
}

function turnOf(a: number, b: number): Shown['turn'] {
  if (Math.abs(b) < Math.abs(a) * 0.05) return a > 0 ? 0 : 2;
  if (Math.abs(a) < Math.abs(b) * 0.05) return b > 0 ? 1 : 3;
  return null;
}

function upright(turn: Shown['turn'], left: number, top: number, right: number, bottom: number) {
  if (turn === 1) return { x0: top, x1: bottom, y: -left };
  if (turn === 2) return { x0: -left, x1: -right, y: -top };
  if (turn === 3) return { x0: -top, x1: -bottom, y: left };
  return { x0: left, x1: right, y: top };
}
