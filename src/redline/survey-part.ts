import { InputError } from '../errors.ts';
import { attribute } from '../formats/xml/attributes.ts';
import { nextToken } from '../formats/xml/scan-xml.ts';
import { readText } from '../formats/xml/walk-xml.ts';
import { openElement, openXml, type XmlCursor } from '../formats/xml/xml-cursor.ts';
import { endOfPlain } from './plain-paragraph.ts';
import { surveyProperties } from './survey-properties.ts';
import type { Container, Survey, SurveyedParagraph, SurveyedRun, TextPiece } from './survey.ts';
import { wordPrefix } from './word-prefix.ts';

type Changeable<Part> = { -readonly [Key in keyof Part]: Part[Key] };
type OpenContainer = Changeable<Container> & { readonly depth: number };
type OpenParagraph = Changeable<Omit<SurveyedParagraph, 'runs' | 'containers'>> & {
  readonly depth: number;
  readonly runs: OpenRun[];
  readonly containers: readonly OpenContainer[];
};
type OpenRun = Changeable<Omit<SurveyedRun, 'pieces'>> & { readonly depth: number; readonly pieces: TextPiece[] };

type State = {
  readonly cursor: XmlCursor;
  readonly paragraphs: OpenParagraph[];
  /** Paragraphs inside each other, as text boxes hold some, each with its open run. */
  readonly open: { readonly paragraph: OpenParagraph; run: OpenRun | null }[];
  readonly containers: OpenContainer[];
  /** Depths of the open elements whose text is gone, or new. */
  readonly gone: number[];
  readonly tracked: number[];
  /** For each open field whether its result has begun. */
  readonly fields: boolean[];
  moves: number;
  /** The last paragraph of each open container, until something else follows it. */
  readonly lastOf: Map<OpenContainer, OpenParagraph>;
  /** What the root declares; null where every paragraph is surveyed at once. */
  prefixes: ReadonlyMap<string, string> | null;
};

/**
 * Surveys the main part of a document. Throws InputError `corrupt` for malformed XML and `unsupported` for a part that is
 * not written in UTF-8.
 */
export function surveyPart(bytes: Uint8Array, part: string): Survey {
  const cursor = openXml(bytes, part);
  if (cursor.bytes.buffer !== bytes.buffer || cursor.bytes.byteOffset !== bytes.byteOffset) {
    throw new InputError(
      'unsupported',
      `The part "${part}" is not written in UTF-8, as Word writes it.`,
      'Open the file in Word and save it again.',
    );
  }
  const state = startAt(cursor, { gone: [], tracked: [], fields: [] });
  let root: { readonly prefix: string; readonly namespace: string } | null = null;
  for (let kind = nextToken(cursor); kind !== 'end'; kind = nextToken(cursor)) {
    if (kind === 'open' || kind === 'empty') {
      root ??= wordPrefix(cursor);
      state.prefixes ??= new Map(cursor.prefixes);
      enter(state);
    } else if (kind === 'close') leave(state);
  }
  const paragraphs: readonly SurveyedParagraph[] = state.paragraphs;
  return {
    bytes: cursor.bytes,
    ...(root ?? { prefix: 'w:', namespace: '' }),
    paragraphs,
    byStart: new Map(paragraphs.map((paragraph) => [paragraph.start, paragraph])),
  };
}

type Around = Pick<State, 'gone' | 'tracked' | 'fields'>;

function startAt(cursor: XmlCursor, around: Around): State {
  return {
    ...{ cursor, ...around, moves: 0, lastOf: new Map(), prefixes: null },
    ...{ paragraphs: [], open: [], containers: [] },
  };
}

function enter(state: State): void {
  const { cursor, open } = state;
  const scope = open.at(-1);
  const isOpen = cursor.kind === 'open';
  switch (cursor.name) {
    case 'w:p':
      return enterParagraph(state);
    case 'w:pPr':
      if (scope && scope.paragraph.depth === cursor.depth - 1) takeProperties(state, scope.paragraph);
      return;
    case 'w:r':
      enterRun(state);
      return;
    case 'w:rPr':
      if (scope?.run?.depth === cursor.depth - 1) scope.run.properties = surveyProperties(cursor);
      return;
    case 'w:t':
      return takeText(state);
    case 'w:tab':
    case 'w:ptab':
      return takeMark(state, '\t');
    case 'w:br':
    case 'w:cr':
      return takeMark(state, '\n');
    case 'w:noBreakHyphen':
      return takeMark(state, '-');
    case 'w:fldChar':
      return takeField(state);
    case 'w:ins':
    case 'w:moveTo':
      if (isOpen) state.tracked.push(cursor.depth);
      return;
    case 'w:del':
    case 'w:moveFrom':
      if (isOpen) state.gone.push(cursor.depth);
      return;
    case 'w:moveFromRangeStart':
    case 'w:moveToRangeStart':
      state.moves++;
      return;
    case 'w:moveFromRangeEnd':
    case 'w:moveToRangeEnd':
      state.moves = Math.max(0, state.moves - 1);
      return;
    case 'w:body':
      return enterContainer(state, 'body', true);
    case 'w:tbl':
      return enterContainer(state, 'table', false);
    case 'w:tc':
      return enterContainer(state, 'cell', true);
    case 'w:sdt':
      return enterContainer(state, 'control', true);
    case 'w:txbxContent':
      return enterContainer(state, 'box', false);
    case 'mc:Fallback':
    case 'w:customXml':
    case 'w:smartTag':
      return enterContainer(state, 'other', false);
    default:
      if (closedControl.has(cursor.name)) closeControl(state);
  }
}

/** Properties of content controls that hold something else than free text, or that nobody may change (17.5.2). */
const closedControl: ReadonlySet<string> = new Set([
  'w:text',
  'w:date',
  'w:dropDownList',
  'w:comboBox',
  'w:picture',
  'w:docPartObj',
  'w:docPartList',
  'w:dataBinding',
  'w:equation',
  'w:citation',
  'w:bibliography',
  'w:group',
  'w:lock',
]);

function closeControl({ cursor, containers }: State): void {
  const control = containers.at(-1);
  if (control?.kind !== 'control' || cursor.depth !== control.depth + 2) return;
  if (cursor.name === 'w:lock' && !/content/iu.test(attribute(cursor, 'w:val') ?? '')) return;
  control.open = false;
}

function enterContainer({ cursor, containers, lastOf }: State, kind: Container['kind'], open: boolean): void {
  const outer = containers.at(-1);
  const before = outer && lastOf.get(outer);
  if (before && kind !== 'box' && kind !== 'other') before.last = false;
  if (cursor.kind === 'open')
    containers.push({ kind, open, start: cursor.start, end: cursor.end, depth: cursor.depth });
}

function enterParagraph(state: State): void {
  const { cursor, open, paragraphs, containers } = state;
  const selfClosed = cursor.kind === 'empty';
  const whole: OpenParagraph = {
    start: cursor.start,
    end: cursor.end,
    depth: cursor.depth,
    selfClosed,
    bodyStart: cursor.end,
    contentStart: cursor.end,
    contentEnd: cursor.end,
    properties: null,
    mark: null,
    runs: [],
    containers: [...containers],
    openFields: state.fields.length,
    openMoves: state.moves,
    last: true,
  };
  const paragraph = selfClosed ? whole : (deferred(whole, state) ?? whole);
  const container = containers.at(-1);
  if (container) {
    const before = state.lastOf.get(container);
    if (before) before.last = false;
    state.lastOf.set(container, paragraph);
  }
  paragraphs.push(paragraph);
  if (!selfClosed) open.push({ paragraph, run: null });
}

/**
 * A plain paragraph whose runs and properties are surveyed when somebody asks for them, which few are asked for; the cursor
 * goes to its end tag. Null where it is not plain, or where something in it may have another meaning than at the root.
 */
function deferred(whole: OpenParagraph, { cursor, prefixes, gone, tracked, fields }: State): OpenParagraph | null {
  if (prefixes === null || (cursor.shadowed.at(-1)?.depth ?? 0) > 1) return null;
  const end = endOfPlain(cursor);
  if (end === null) return null;
  const around = { gone: [...gone], tracked: [...tracked], fields: [...fields] };
  let known: OpenParagraph | null = null;
  const details = (): OpenParagraph =>
    (known ??= surveyAlone(startAt(openElement(cursor, whole.start, prefixes), around)) ?? whole);
  cursor.end = end;
  return {
    ...whole,
    get contentStart() {
      return details().contentStart;
    },
    get properties() {
      return details().properties;
    },
    get mark() {
      return details().mark;
    },
    get runs() {
      return details().runs;
    },
  };
}

/** The paragraph that begins where the cursor stands. */
function surveyAlone(state: State): OpenParagraph | undefined {
  const { cursor } = state;
  for (let kind = nextToken(cursor); ; kind = nextToken(cursor)) {
    if (kind === 'open' || kind === 'empty') enter(state);
    else if (kind === 'close') leave(state);
    if (kind === 'close' && cursor.depth === 1) return state.paragraphs[0];
  }
}

function takeProperties({ cursor }: State, paragraph: OpenParagraph): void {
  paragraph.properties = surveyProperties(cursor, (mark) => {
    paragraph.mark = mark;
  });
  paragraph.contentStart = cursor.end;
}

function enterRun({ cursor, open, gone, tracked, fields }: State): void {
  const scope = open.at(-1);
  // A run inside a run, as in a ruby, is none of the paragraph's own.
  if (!scope || scope.run || cursor.kind !== 'open') return;
  scope.run = {
    start: cursor.start,
    end: cursor.end,
    depth: cursor.depth,
    properties: null,
    pieces: [],
    live: gone.length === 0,
    tracked: tracked.length > 0,
    inField: fields.includes(true),
  };
  scope.paragraph.runs.push(scope.run);
}

function takeText({ cursor, open, fields }: State): void {
  const run = open.at(-1)?.run;
  if (!run || run.depth !== cursor.depth - 1 || cursor.kind !== 'open' || fields.includes(false)) return;
  const element = { start: cursor.start, end: cursor.end };
  const content = { start: cursor.end, end: cursor.end };
  const preserved = attribute(cursor, 'xml:space') === 'preserve';
  const text = readText(cursor);
  element.end = cursor.end;
  content.end = cursor.start;
  const cuttable = !cursor.text.slice(content.start, content.end).includes('<');
  run.pieces.push({ element, content, text, cuttable, preserved });
}

function takeMark({ cursor, open, fields }: State, text: string): void {
  const run = open.at(-1)?.run;
  if (!run || run.depth !== cursor.depth - 1 || fields.includes(false)) return;
  const element = { start: cursor.start, end: cursor.end };
  run.pieces.push({ element, content: { start: cursor.end, end: cursor.end }, text, cuttable: false, preserved: true });
}

function takeField({ cursor, fields }: State): void {
  const type = attribute(cursor, 'w:fldCharType');
  if (type === 'begin') fields.push(false);
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = true;
  else if (type === 'end') fields.pop();
}

function leave(state: State): void {
  const { cursor, open, containers, gone, tracked, lastOf } = state;
  if (gone.at(-1) === cursor.depth && (cursor.name === 'w:del' || cursor.name === 'w:moveFrom')) gone.pop();
  if (tracked.at(-1) === cursor.depth && (cursor.name === 'w:ins' || cursor.name === 'w:moveTo')) tracked.pop();
  const scope = open.at(-1);
  if (scope?.run?.depth === cursor.depth) {
    scope.run.end = cursor.end;
    scope.run = null;
  }
  if (scope?.paragraph.depth === cursor.depth) {
    const { paragraph } = scope;
    paragraph.contentEnd = cursor.start;
    paragraph.end = cursor.end;
    paragraph.openFields = state.fields.length;
    paragraph.openMoves = state.moves;
    open.pop();
  }
  const container = containers.at(-1);
  if (container?.depth === cursor.depth) {
    container.end = cursor.end;
    containers.pop();
    lastOf.delete(container);
  }
}
