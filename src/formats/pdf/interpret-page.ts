/** Follows the painting operators of a page (ISO 32000-1, Annex A) and notes its words, its rules and its pictures. */
import { glyphText } from './glyph-text.ts';
import { concatenate, identity, mapPoint, toMatrix, type Matrix } from './matrix.ts';
import type { Operators } from './open-pdf.ts';
import type { Box, Rule, Word } from './page-content.ts';
import { rulesOfPath } from './path-rules.ts';
import { moveLine, showGlyphs, startPosition, startState, unknownFont } from './text-state.ts';
import type { Font, Glyph, GraphicsState, Shown } from './text-state.ts';
import { collectWords, type WordCollector } from './word-collector.ts';

type OperatorList = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };

export type Interpretation = {
  /** Words by the direction they run in, in quarter turns clockwise. */
  readonly words: readonly (readonly Word[])[];
  /** Text along no axis, such as a watermark. */
  readonly slanted: string;
  readonly rules: readonly Rule[];
  readonly pictures: readonly Box[];
  /** Glyphs that stand for no character that is known, and all glyphs. */
  readonly unknownGlyphs: number;
  readonly glyphs: number;
};

/** Letters that one operator of a font that cannot be loaded counts for. */
const lostText = 25;
/** No page nests forms and states deeper than this. */
const deepest = 2000;

/**
 * Interprets the operators of one page. `base` maps its coordinates to points from the upper left corner; `fonts` gives
 * a font by the name that the operators use. pdf.js leaves out pictures that it was told not to decode: coordinates
 * that are moved, with nothing painted in them, are one.
 */
export function interpretPage(
  { fnArray, argsArray }: OperatorList,
  base: Matrix,
  operators: Operators,
  fonts: (name: string) => Font | null,
): Interpretation {
  const collectors: readonly WordCollector[] = [0, 1, 2, 3].map(() => collectWords());
  const rules: Rule[] = [];
  const pictures: Box[] = [];
  const saved: { readonly state: GraphicsState; readonly moved: boolean }[] = [];
  let slanted = '';
  let state = startState(base);
  let position = startPosition;
  // The page moved its coordinates and painted nothing since: a picture that was left out.
  let moved = false;
  let unknownGlyphs = 0;
  let glyphs = 0;
  const onGlyph = (glyph: Glyph, x0: number, x1: number, y: number, { turn, look }: Shown) => {
    const text = glyphText(glyph.unicode ?? '', state.font.name);
    glyphs++;
    if (text.includes('\ufffd')) unknownGlyphs++;
    const collector = turn === null ? null : collectors[turn]!;
    if (text.trim() === '') {
      collector?.space(x0, y);
      if (collector === null) slanted += ' ';
    } else if (collector === null) slanted += text;
    else collector.add(text, x0, x1, y, look);
  };
  const notePicture = () => {
    if (moved) pictures.push(boxOf(state.ctm));
  };
  const save = () => {
    if (saved.length < deepest) saved.push({ state, moved });
    moved = false;
  };
  const restore = () => {
    const last = saved.pop();
    if (last === undefined) return;
    notePicture();
    state = last.state;
    moved = last.moved && !moved;
  };
  const transform = (values: unknown) => {
    const matrix = toMatrix(values);
    if (matrix === null) return;
    state = { ...state, ctm: concatenate(state.ctm, matrix) };
    moved = true;
  };
  const handlers: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    save,
    restore,
    transform,
    paintFormXObjectBegin: ([matrix]) => {
      save();
      transform(matrix);
      moved = false;
    },
    paintFormXObjectEnd: restore,
    beginGroup: save,
    endGroup: restore,
    beginAnnotation: ([, , matrix, inner]) => {
      save();
      state = startState(base);
      transform(matrix);
      transform(inner);
      moved = false;
    },
    endAnnotation: restore,
    constructPath: (args) => {
      if (args[0] !== operators['endPath']) moved = false;
      rules.push(...rulesOfPath(args, state.ctm, operators));
    },
    beginText: () => {
      position = startPosition;
      moved = false;
    },
    setFont: ([name, size]) => {
      state = { ...state, font: fonts(String(name)) ?? unknownFont, size: numberOf(size) };
    },
    setCharSpacing: ([space]) => {
      state = { ...state, letterSpace: numberOf(space) };
    },
    setWordSpacing: ([space]) => {
      state = { ...state, wordSpace: numberOf(space) };
    },
    setHScale: ([percent]) => {
      state = { ...state, stretch: numberOf(percent) / 100 };
    },
    setLeading: ([leading]) => {
      state = { ...state, leading: -numberOf(leading) };
    },
    setTextRise: ([rise]) => {
      state = { ...state, rise: numberOf(rise) };
    },
    setTextRenderingMode: ([mode]) => {
      state = { ...state, mode: numberOf(mode) };
    },
    setFillRGBColor: (args) => {
      state = { ...state, color: args.join() };
    },
    setFillColorN: (args) => {
      state = { ...state, color: typeof args[0] === 'string' ? args[0] : 'pattern' };
    },
    setTextMatrix: (args) => {
      const matrix = toMatrix(args.length === 1 ? args[0] : args) ?? identity;
      position = { matrix, line: matrix };
    },
    moveText: ([x, y]) => {
      position = moveLine(position, numberOf(x), numberOf(y));
    },
    setLeadingMoveText: ([x, y]) => {
      state = { ...state, leading: numberOf(y) };
      position = moveLine(position, numberOf(x), numberOf(y));
    },
    nextLine: () => {
      position = moveLine(position, 0, state.leading);
    },
    showText: ([shown]) => {
      const { font } = state;
      moved = false;
      // A font that could not be loaded shows nothing, and nobody can tell how much.
      if (font.failed) {
        unknownGlyphs += lostText;
        glyphs += lostText;
      }
      if (Array.isArray(shown)) {
        const list = shown.filter((one): one is Glyph | number => one !== null && one !== undefined);
        position = showGlyphs(list, state, position, onGlyph);
      }
    },
  };
  const byNumber = new Map(Object.entries(handlers).map(([name, handler]) => [operators[name], handler]));
  fnArray.forEach((operator, at) => {
    const args = argsArray[at];
    byNumber.get(operator)?.(Array.isArray(args) ? args : ArrayBuffer.isView(args) ? [args] : []);
  });
  notePicture();
  const words = collectors.map((collector) => collector.finish());
  return { words, slanted: slanted.replace(/\s+/g, ' ').trim(), rules, pictures, unknownGlyphs, glyphs };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** The box that a picture fills: the unit square. */
function boxOf(ctm: Matrix): Box {
  const corners = [mapPoint(ctm, 0, 0), mapPoint(ctm, 1, 0), mapPoint(ctm, 0, 1), mapPoint(ctm, 1, 1)];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}
