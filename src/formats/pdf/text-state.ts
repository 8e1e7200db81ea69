/** The state in which a page shows text (ISO 32000-1, 9.3 and 9.4). */
import { concatenate, identity, type Matrix } from './matrix.ts';
import type { Look } from './word-collector.ts';

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
type TextPosition = { readonly matrix: Matrix; readonly line: Matrix };

export const startPosition: TextPosition = { matrix: identity, line: identity };

/** `Td`: a new line, `x` and `y` away from the beginning of this one. */
export function moveLine({ line }: TextPosition, x: number, y: number): TextPosition {
  const moved = concatenate(line, [1, 0, 0, 1, x, y]);
  return { matrix: moved, line: moved };
}

/** The glyphs of one operator. */
export type Shown = {
  /** Direction of the baseline on the page in quarter turns clockwise; null for slanted text. */
  readonly turn: 0 | 1 | 2 | 3 | null;
  readonly look: Look;
};

/**
 * Places each of `glyphs` on the page and hands it to `show`, from `x0` to `x1` along the baseline `y`; gives the
 * position after them. Coordinates of glyphs that do not run from left to right are those of the page turned upright
 * for them.
 */
export function showGlyphs(
  glyphs: readonly (Glyph | number)[],
  state: GraphicsState,
  position: TextPosition,
  show: (glyph: Glyph, x0: number, x1: number, y: number, shown: Shown) => void,
): TextPosition {
  const { font, size, letterSpace, wordSpace, stretch, rise, mode, color } = state;
  const whole = concatenate(state.ctm, position.matrix);
  const [a, b, c, d, e, f] = whole;
  const turn = turnOf(a * Math.sign(size || 1), b * Math.sign(size || 1));
  const shown: Shown = {
    turn,
    look: {
      size: Math.abs(size) * Math.hypot(c, d),
      bold: font.bold || mode === 2,
      invisible: mode === 3 || mode === 7,
      color,
      gap: Math.max(0, letterSpace * stretch * Math.hypot(a, b)),
    },
  };
  // Along and across the baseline of upright text, as a function of the place in text space.
  const [alongX, alongY, along0, acrossX, acrossY, across0] =
    turn === 1
      ? [b, d, f, -a, -c, -e]
      : turn === 2
        ? [-a, -c, -e, -b, -d, -f]
        : turn === 3
          ? [-b, -d, -f, a, c, e]
          : [a, c, e, b, d, f];
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
    const height = y + rise;
    const x0 = alongX * x + alongY * height + along0;
    show(glyph, x0, x0 + alongX * width * stretch, acrossX * x + acrossY * height + across0, shown);
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
