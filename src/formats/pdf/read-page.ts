/** Reads one page: words, rules and pictures, upright. */
import { fieldWords, type FormField } from './form-fields.ts';
import { partHidden } from './hidden-words.ts';
import { interpretPage, type Interpretation } from './interpret-page.ts';
import { concatenate, toMatrix, identity, type Matrix } from './matrix.ts';
import type { Operators, PDFDocumentProxy } from './open-pdf.ts';
import type { Box, PageContent, Word } from './page-content.ts';
import { markStruck } from './strikes.ts';
import { unknownFont, type Font } from './text-state.ts';
import type { PageSummary } from './unread-pages.ts';

type PageReading = {
  /** The page, and what on it runs in another direction. */
  readonly contents: readonly PageContent[];
  readonly summary: PageSummary;
};

/** Text in another direction than most of its page is a page of its own from this many words on. */
const manyTurned = 20;

/** Reads page `number`, from 1. `fields` are the form fields of the whole document. */
export async function readPage(
  document: PDFDocumentProxy,
  number: number,
  operators: Operators,
  fields: readonly FormField[],
): Promise<PageReading> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList();
  const fonts = fontsOf(page.commonObjs as unknown as Objects);
  let base = toMatrix(viewport.transform) ?? identity;
  let { width, height } = viewport;
  let found = interpretPage(list, base, operators, fonts);
  const turn = mostWords(found.words);
  if (turn !== 0) {
    base = concatenate(turnBack(turn, width, height), base);
    found = interpretPage(list, base, operators, fonts);
    if (turn !== 2) [width, height] = [height, width];
  }
  page.cleanup();
  const filled = fieldWords(
    fields.filter((field) => field.page === number),
    base,
    found.words[0] ?? [],
  );
  const words = markStruck([...(found.words[0] ?? []), ...filled], found.rules);
  const contents = contentsOf({ ...found, words: [words, ...found.words.slice(1)] }, number, { width, height });
  return { contents, summary: summarize(contents, found, number) };
}

function summarize(contents: readonly PageContent[], found: Interpretation, page: number): PageSummary {
  const seen = contents.flatMap(({ words }) => words);
  const first = contents[0]!;
  return {
    page,
    letters: countLetters(seen) + countLetters(first.slanted.map((text) => ({ text }))),
    recognized: countLetters(seen.filter(({ invisible }) => invisible)),
    pictured: coverage(first),
    glyphs: found.glyphs,
    unknownGlyphs: found.unknownGlyphs,
    doubtful: seen.filter(({ text }) => text.length > 1 && text.includes('\ufffd')).length,
    struck: seen.some(({ struck }) => struck),
    hidden: contents.some(({ hidden }) => hidden.length > 0),
  };
}

function countLetters(words: readonly { readonly text: string }[]): number {
  return words.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}

/** The part of the page that its pictures cover, overlaps counted twice. */
function coverage({ pictures, width, height }: PageContent): number {
  const area = pictures.reduce((sum, picture) => sum + sizeOn(picture, width, height), 0);
  return width * height === 0 ? 0 : Math.min(1, area / (width * height));
}

function sizeOn({ x0, y0, x1, y1 }: Box, width: number, height: number): number {
  return Math.max(0, Math.min(x1, width) - Math.max(x0, 0)) * Math.max(0, Math.min(y1, height) - Math.max(y0, 0));
}

type Objects = { readonly has: (id: string) => boolean; readonly get: (id: string) => unknown };

/** Fonts by the name that operators use. */
function fontsOf(objects: Objects): (id: string) => Font | null {
  const known = new Map<string, Font | null>();
  return (id) => {
    const seen = known.get(id);
    if (seen !== undefined) return seen;
    const font = objects.has(id) ? toFont(objects.get(id)) : null;
    known.set(id, font);
    return font;
  };
}

function toFont(object: unknown): Font | null {
  // pdf.js puts its error message where the font should be.
  if (typeof object === 'string') return { ...unknownFont, failed: true };
  if (typeof object !== 'object' || object === null) return null;
  const { name, vertical, fontMatrix, bold, black } = object as Record<string, unknown>;
  const title = typeof name === 'string' ? name : '';
  const unit = toMatrix(fontMatrix)?.[0];
  return {
    name: title,
    bold: bold === true || black === true || /bold|black|heavy|demi/i.test(title),
    vertical: vertical === true,
    failed: false,
    unit: unit === undefined || unit === 0 ? 0.001 : Math.abs(unit),
  };
}

function mostWords(words: Interpretation['words']): 0 | 1 | 2 | 3 {
  const counts = words.map((list) => list.length);
  const most = counts.indexOf(Math.max(...counts));
  return most as 0 | 1 | 2 | 3;
}

/** Turns a page so that text in direction `turn` becomes upright. */
function turnBack(turn: 1 | 2 | 3, width: number, height: number): Matrix {
  if (turn === 1) return [0, -1, 1, 0, 0, width];
  if (turn === 2) return [-1, 0, 0, -1, width, height];
  return [0, 1, -1, 0, height, 0];
}

function contentsOf(
  { words, slanted, rules, pictures }: Interpretation,
  page: number,
  { width, height }: { readonly width: number; readonly height: number },
): PageContent[] {
  const [upright = [], ...turned] = words;
  const aside = turned.filter((list) => list.length > 0);
  const large = aside.filter((list) => list.length >= manyTurned);
  const small = aside.filter((list) => list.length < manyTurned);
  const texts = [...small.map((list) => list.map(({ text }) => text).join(' ')), slanted].filter((text) => text !== '');
  const { seen, hidden } = partHidden({ words: upright, pictures, width, height });
  return [
    { page, width, height, words: seen, hidden, slanted: texts, rules, pictures },
    ...large.map((list): PageContent => ({
      page,
      width,
      height,
      words: shiftIntoPage(list),
      hidden: [],
      slanted: [],
      rules: [],
      pictures: [],
    })),
  ];
}

/** Turned words have coordinates of their own, which may be negative. */
function shiftIntoPage(words: readonly Word[]): Word[] {
  const left = Math.min(...words.map(({ x0 }) => x0));
  const top = Math.min(...words.map(({ y }) => y));
  return words.map((word) => ({
    ...word,
    x0: word.x0 - left,
    x1: word.x1 - left,
    y: word.y - top + 100,
  }));
}
