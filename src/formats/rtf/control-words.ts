/** What each control word means to the reader (RTF 1.9.1). */
import { codePageOf } from './code-pages.ts';
import { destinationWords } from './destination-words.ts';
import type { Handler } from './handler.ts';
import { lookWords } from './look-words.ts';
import { endCell, endParagraph, endRow } from './put-paragraph.ts';
import { addCharacter, addText } from './put-text.ts';
import type { Rtf } from './state.ts';

/** What to do at a control word; those not named here say nothing about the text. */
export const controlWords = new Map<string, Handler>([
  ['ansicpg', (rtf, page) => void (rtf.codePage = page ?? 1252)],
  ['mac', (rtf) => void (rtf.codePage = 10_000)],
  ['pc', (rtf) => void (rtf.codePage = 437)],
  ['pca', (rtf) => void (rtf.codePage = 850)],
  ['deff', (rtf, font) => void (rtf.defaultFont = font ?? 0)],
  ['uc', ({ state }, length) => void (state.skipped = Math.min(Math.max(length ?? 1, 0), 100))],
  ['u', (rtf, code) => addCharacter(rtf, (code ?? 0) & 0xffff)],
  [
    'f',
    (rtf, font) => {
      rtf.state.font = font ?? 0;
      if (rtf.state.destination !== 'fonts') return;
      rtf.entryNumber = font ?? 0;
      rtf.fonts.set(rtf.entryNumber, { name: '', charset: 1, codePage: null });
    },
  ],
  [
    'fcharset',
    ({ state, fonts, entryNumber }, charset) => {
      const font = fonts.get(entryNumber);
      if (state.destination !== 'fonts' || !font || charset === null) return;
      font.charset = charset;
      font.codePage ??= codePageOf(charset);
    },
  ],
  [
    'cpg',
    ({ state, fonts, entryNumber }, page) => {
      const font = fonts.get(entryNumber);
      if (state.destination === 'fonts' && font) font.codePage = page;
    },
  ],

  ...lookWords,

  [
    'pard',
    ({ state }) => void Object.assign(state, { style: 0, outline: null, indent: 0, level: 0, listed: false, depth: 0 }),
  ],
  [
    's',
    (rtf, number) => {
      rtf.state.style = number ?? 0;
      if (rtf.state.destination === 'styles') openStyle(rtf, number ?? 0);
    },
  ],
  ...['cs', 'ds', 'ts'].map((word): [string, Handler] => [
    word,
    (rtf, number) => {
      // Styles of characters, sections and tables have numbers of their own.
      if (rtf.state.destination === 'styles') openStyle(rtf, -1 - (number ?? 0));
    },
  ]),
  [
    'sbasedon',
    ({ state, styles, entryNumber }, base) => {
      const style = styles.get(entryNumber);
      if (state.destination === 'styles' && style && base !== null && base !== 222) style.base = base;
    },
  ],
  [
    'outlinelevel',
    ({ state, styles, entryNumber }, level) => {
      const style = styles.get(entryNumber);
      if (state.destination !== 'styles') state.outline = level;
      else if (style) style.outline = level;
    },
  ],
  ['li', ({ state }, twips) => void (state.indent = twips ?? 0)],
  ['lin', ({ state }, twips) => void (state.indent = twips ?? 0)],
  ['ls', ({ state }, list) => void (state.listed = (list ?? 0) > 0)],
  ['ilvl', ({ state }, level) => void (state.level = Math.min(Math.max(level ?? 0, 0), 8))],
  ['intbl', ({ state }) => void (state.depth = Math.max(state.depth, 1))],
  ['itap', ({ state }, depth) => void (state.depth = Math.max(depth ?? 0, 0))],

  ['par', onlyInText(endParagraph)],
  ['sect', onlyInText(endParagraph)],
  ['cell', onlyInText((rtf) => endCell(rtf, 1))],
  ['nestcell', onlyInText((rtf) => endCell(rtf, Math.max(rtf.state.depth, 2)))],
  ['trowd', ({ state }) => void (state.flow.headerRow = false)],
  ['trhdr', ({ state }) => void (state.flow.headerRow = true)],
  ['row', onlyInText((rtf) => endRow(rtf, 1))],
  ['nestrow', onlyInText((rtf) => endRow(rtf, Math.max(rtf.state.depth, 2)))],

  ...Object.entries({
    tab: '\t',
    line: '\n',
    page: '\n',
    column: '\n',
    emdash: '—',
    endash: '–',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    bullet: '•',
    enspace: '\u2002',
    emspace: '\u2003',
    qmspace: '\u2005',
    zwj: '\u200d',
    zwnj: '\u200c',
  }).map(([word, text]): [string, Handler] => [word, (rtf) => addText(rtf, text)]),

  ...destinationWords,
]);

function onlyInText(handler: (rtf: Rtf) => void): Handler {
  return (rtf) => {
    if (rtf.state.destination === 'text') handler(rtf);
  };
}

function openStyle(rtf: Rtf, number: number): void {
  rtf.entryNumber = number;
  rtf.styles.set(number, { name: '', outline: null, base: null });
}
