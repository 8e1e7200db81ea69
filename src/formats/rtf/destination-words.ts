/** Control words that send the text of a group elsewhere: into tables, notes, boxes, or nowhere (RTF 1.9.1). */
import type { Handler } from './handler.ts';
import { freshText, openFlow, type Destination, type Rtf, type State } from './state.ts';

export const destinationWords: readonly (readonly [string, Handler])[] = [
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
];

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

/** Text that stands elsewhere than where it is written begins with nothing of what is around it. */
function enterFlow(rtf: Rtf, drafts: Rtf['footnotes'], role: 'footnote' | 'comment' | 'header-footer'): void {
  const { state } = rtf;
  if (!isShown(state)) return;
  Object.assign(state, freshText);
  state.flow = openFlow(drafts, role, state.flow);
}

/** The text of a shape is read where the shape is anchored, before the paragraph around it. */
function enterBox(rtf: Rtf): void {
  const { state } = rtf;
  if (!isShown(state) && state.destination !== 'shape') return;
  Object.assign(state, freshText);
  state.flow = openFlow(state.flow.into, state.flow.role, state.flow);
}
