/** What each control word means to the reader (RTF 1.9.1). */
import { codePageOf } from './code-pages.ts';
import { endCell, endParagraph, endRow } from './put-paragraph.ts';
import { addCharacter, addText } from './put-text.ts';
import { openFlow, type Destination, type Rtf, type State } from './state.ts';

type Handler = (rtf: Rtf, parameter: number | null) => void;

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

  ['plain', ({ state }) => void Object.assign(state, plain)],
  ['b', toggle('bold')],
  ['v', toggle('hidden')],
  ['strike', toggle('struck')],
  ['striked', toggle('struck')],
  ...['ul', 'uldb', 'uld', 'uldash', 'ulth', 'ulw', 'ulwave'].map((word): [string, Handler] => [
    word,
    toggle('underlined'),
  ]),
  ['ulnone', ({ state }) => void (state.underlined = false)],
  ['revised', change('inserted')],
  ['deleted', change('deleted')],
  ['revauth', ({ state }, author) => void (state.inserted &&= { ...state.inserted, author: author ?? 0 })],
  ['revdttm', ({ state }, date) => void (state.inserted &&= { ...state.inserted, date: date ?? 0 })],
  ['revauthdel', ({ state }, author) => void (state.deleted &&= { ...state.deleted, author: author ?? 0 })],
  ['revdttmdel', ({ state }, date) => void (state.deleted &&= { ...state.deleted, date: date ?? 0 })],
  [
    'mvf',
    ({ state }) => {
      state.movedFrom = true;
      state.deleted ??= { author: 0, date: 0 };
    },
  ],
  [
    'mvt',
    ({ state }) => {
      state.movedTo = true;
      state.inserted ??= { author: 0, date: 0 };
    },
  ],
  [
    'mvauth',
    ({ state }, author) => {
      if (state.movedFrom) state.deleted &&= { ...state.deleted, author: author ?? 0 };
      else state.inserted &&= { ...state.inserted, author: author ?? 0 };
    },
  ],
  [
    'mvdate',
    ({ state }, date) => {
      if (state.movedFrom) state.deleted &&= { ...state.deleted, date: date ?? 0 };
      else state.inserted &&= { ...state.inserted, date: date ?? 0 };
    },
  ],

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

  ['fonttbl', into('fonts')],
  ['stylesheet', into('styles')],
  ['revtbl', into('authors')],
  ['listtext', label],
  ['pntext', label],
  ['field', ({ state }) => void (state.field = { code: '' })],
  ['fldinst', into('code')],
  [
    'fldrslt',
    ({ state }) => {
      if (isShown(state) && /^\s*TOC\b/i.test(state.field?.code ?? '')) state.contents = true;
    },
  ],
  ['footnote', (rtf) => enterFlow(rtf, rtf.footnotes, 'footnote')],
  [
    'ftnalt',
    (rtf) => {
      const { flow } = rtf.state;
      if (flow.role === 'footnote') rtf.state.flow = openFlow(rtf.endnotes, 'endnote', flow.outer);
    },
  ],
  ['annotation', (rtf) => enterFlow(rtf, rtf.comments, 'comment')],
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'].map(
    (word): [string, Handler] => [word, (rtf) => enterFlow(rtf, rtf.running, 'header-footer')],
  ),
  ['shptxt', enterBox],
  ['dptxbxtext', enterBox],
  ['shpinst', into('shape')],
  ['do', into('shape')],
  [
    'pict',
    (rtf) => {
      if (!rtf.state.inObject && isShown(rtf.state)) rtf.seen.images++;
      rtf.state.destination = 'skip';
    },
  ],
  ['shppict', () => undefined],
  [
    'object',
    (rtf) => {
      if (isShown(rtf.state)) rtf.seen.objects++;
      rtf.state.inObject = true;
    },
  ],
  ['formfield', count('controls')],
  [
    'mmath',
    (rtf) => {
      if (isShown(rtf.state)) rtf.seen.formulas++;
    },
  ],
  ['upr', into('upright')],
  [
    'ud',
    ({ state, stack }) => {
      if (state.destination === 'upright') state.destination = stack.at(-2)?.destination ?? 'text';
    },
  ],
  ...[
    'colortbl',
    'info',
    'listtable',
    'listoverridetable',
    'nonshppict',
    'shprslt',
    'objdata',
    'objclass',
    'objname',
    'nonesttables',
    'sp',
    'xe',
    'tc',
    'rxe',
    'txe',
    'filetbl',
    'keycode',
    'mmathPict',
    'mmathPr',
    'mctrlPr',
    'ftnsep',
    'ftnsepc',
    'ftncn',
    'aftnsep',
    'aftnsepc',
    'aftncn',
    'private',
    'atnref',
    'atnid',
    'atnicn',
    'atntime',
    'atndate',
    'atrfstart',
    'atrfend',
    'pgptbl',
    'generator',
  ].map((word): [string, Handler] => [word, into('skip')]),
]);

/** Destinations behind `\*` that are read; all others are for other programs. */
export const readable = new Set([
  'shpinst',
  'shptxt',
  'do',
  'dptxbxtext',
  'annotation',
  'shppict',
  'nesttableprops',
  'fldinst',
  'pntext',
  'revtbl',
  'ud',
  'formfield',
  'footnote',
  'mmath',
  'moMath',
  'moMathPara',
]);

const plain: Partial<State> = { bold: false, underlined: false, hidden: false, struck: false, font: -1 };

function toggle(key: 'bold' | 'hidden' | 'struck' | 'underlined'): Handler {
  return ({ state }, value) => void (state[key] = value !== 0);
}

function change(key: 'inserted' | 'deleted'): Handler {
  return ({ state }, value) => {
    state[key] = value === 0 ? null : { author: 0, date: 0 };
    if (key === 'deleted') state.movedFrom = false;
    else state.movedTo = false;
  };
}

function into(destination: Destination): Handler {
  return ({ state }) => {
    if (destination === 'skip' || isShown(state)) state.destination = destination;
  };
}

function label({ state }: Rtf): void {
  if (!isShown(state)) return;
  state.destination = 'label';
  state.flow.label = '';
  state.flow.labeled = true;
}

function count(what: keyof Rtf['seen']): Handler {
  return (rtf) => {
    if (isShown(rtf.state)) rtf.seen[what]++;
    rtf.state.destination = 'skip';
  };
}

function isShown({ destination }: State): boolean {
  return destination !== 'skip' && destination !== 'shape' && destination !== 'upright';
}

function onlyInText(handler: (rtf: Rtf) => void): Handler {
  return (rtf) => {
    if (rtf.state.destination === 'text') handler(rtf);
  };
}

function openStyle(rtf: Rtf, number: number): void {
  rtf.entryNumber = number;
  rtf.styles.set(number, { name: '', outline: null, base: null });
}

/** Text that stands elsewhere than where it is written begins with nothing of what is around it. */
function enterFlow(rtf: Rtf, drafts: Rtf['footnotes'], role: 'footnote' | 'comment' | 'header-footer'): void {
  const { state } = rtf;
  if (!isShown(state)) return;
  Object.assign(state, fresh);
  state.flow = openFlow(drafts, role, state.flow);
}

/** The text of a shape is read where the shape is anchored, before the paragraph around it. */
function enterBox(rtf: Rtf): void {
  const { state } = rtf;
  if (!isShown(state) && state.destination !== 'shape') return;
  Object.assign(state, fresh);
  state.flow = openFlow(state.flow.into, state.flow.role, state.flow);
}

const fresh: Partial<State> = {
  ...plain,
  destination: 'text',
  style: 0,
  outline: null,
  indent: 0,
  level: 0,
  listed: false,
  depth: 0,
  field: null,
  contents: false,
};
