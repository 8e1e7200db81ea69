/**
 * From scanned paragraphs to the paragraphs that a reader of the finished document sees: joins what one line shows,
 * puts deleted and hidden text aside, counts numbers, and says what the styles say.
 */
import type { Cell, Reading, Revision } from '../../contract/contract.ts';
import type { SourceParagraph } from '../../contract/source.ts';
import { looksLikeHeading } from '../pieces/heading-look.ts';
import { joinLine, type LineText } from '../pieces/line-text.ts';
import type { Numbering, Place } from './numbering.ts';
import type { ParagraphPlace } from './paragraph-place.ts';
import type { PieceState } from '../pieces/piece.ts';
import { hasText, textInState } from '../pieces/text-in-state.ts';
import { addRevisions } from '../pieces/tracked-revisions.ts';
import type { RawParagraph } from './story.ts';
import type { Styles } from './styles.ts';

export type Composition = {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Role of the visible paragraphs; `body` where styles decide. */
  readonly role: SourceParagraph['role'];
  /** True where the file tells pages. */
  readonly paged: boolean;
  readonly paragraphs: SourceParagraph[];
  readonly revisions: Revision[];
  readonly reading: Reading;
  /** Where the places of the paragraphs in `part` are to be kept; absent where nobody asks. */
  readonly places?: ParagraphPlace[];
  readonly part?: string;
};

/** A clause of this length is no title and no line of a table of contents, whatever its style says. */
const longestContentsEntry = 300;
const contentsStyle = /^(?:toc \d|toc heading|table of figures|table of authorities|toa heading)$/;

/** Appends a story's paragraphs and revisions to those of `composition`. */
export function composeParagraphs(story: readonly RawParagraph[], composition: Composition): void {
  for (const first of story) {
    if (first.continues) continue;
    const line: RawParagraph[] = [];
    for (let one: RawParagraph | null = first; one; one = one.next) line.push(one);
    composeLine(line, composition);
    if (composition.places) keepPlaces(line, composition.places, composition);
  }
}

/** Gives every paragraph that a line has become the place of the line. */
function keepPlaces(
  line: readonly RawParagraph[],
  places: ParagraphPlace[],
  { paragraphs, part = '' }: Composition,
): void {
  const elements = line.map(({ start, end }) => ({ start, end }));
  while (places.length < paragraphs.length) places.push({ part, elements });
}

/** One paragraph as the page shows it: one of the file, or several with a deleted or hidden mark between them. */
function composeLine(line: readonly RawParagraph[], composition: Composition): void {
  const shown = line.map((raw) => hasText(raw.pieces, 'live'));
  const count = shown.filter(Boolean).length;
  const ownerAt = count > 0 ? shown.indexOf(true) : line.length - 1;
  const owner = line[ownerAt];
  if (!owner) return;
  for (const raw of line.slice(0, ownerAt)) setAside(raw, '', composition);

  const place = isCounted(owner, count) ? composition.numbering.place(owner.properties) : null;
  const label = place ? composition.numbering.count(place) : '';
  const number = composition.paragraphs.length + 1;
  if (count > 0) {
    const runIn = count > 1 && owner.markHidden;
    const text = joinLine(line, runIn ? owner : null);
    composition.paragraphs.push(visibleParagraph(owner, text, place, label, runIn, composition));
  } else if (label !== '' && line.every(isBlank)) {
    composition.paragraphs.push({ ...blank(owner, composition), label, depth: place?.level ?? null });
  }
  line.slice(ownerAt).forEach((raw, index) => {
    if (shown[ownerAt + index] !== true) return setAside(raw, index === 0 ? label : '', composition);
    addRevisions(raw.pieces, number, composition.revisions, composition.reading);
    setTextAside(raw, 'struck', 'deleted', '', composition);
    setTextAside(raw, 'hidden', 'hidden', '', composition);
  });
}

/** Word counts neither a paragraph that is gone with its mark nor the empty one that a section break stands on. */
function isCounted(owner: RawParagraph, shown: number): boolean {
  return shown > 0 || !(owner.markGone || owner.markHidden || owner.properties.section === true);
}

function visibleParagraph(
  owner: RawParagraph,
  line: LineText,
  place: Place | null,
  label: string,
  runIn: boolean,
  composition: Composition,
): SourceParagraph {
  const outline = outlineOf(owner, composition.styles);
  return {
    ...blank(owner, composition),
    text: line.text,
    role: roleOf(owner, line.text, outline !== null && !runIn, composition),
    label,
    depth: place?.level ?? null,
    outline,
    indent: indentOf(owner, composition.styles, place),
    bold: line.bold,
    marks: line.marks,
  };
}

function blank(raw: RawParagraph, { paged, role }: Composition): SourceParagraph {
  return {
    text: '',
    role,
    label: '',
    depth: null,
    outline: null,
    indent: 0,
    bold: false,
    cell: cellOf(raw),
    page: paged ? raw.page + 1 : null,
    marks: [],
  };
}

/** A paragraph without visible text: its deleted, struck and hidden text, each as a paragraph of its own. */
function setAside(raw: RawParagraph, label: string, composition: Composition): void {
  const number = composition.paragraphs.length + 1;
  setTextAside(raw, 'deleted', 'deleted', '', composition);
  setTextAside(raw, 'struck', 'deleted', label, composition);
  setTextAside(raw, 'hidden', 'hidden', '', composition);
  if (composition.paragraphs.length >= number)
    addRevisions(raw.pieces, number, composition.revisions, composition.reading);
}

function setTextAside(
  raw: RawParagraph,
  state: PieceState,
  role: 'deleted' | 'hidden',
  label: string,
  composition: Composition,
): void {
  if (!hasText(raw.pieces, state)) return;
  composition.paragraphs.push({ ...blank(raw, composition), role, text: textInState(raw.pieces, state), label });
}

function roleOf(owner: RawParagraph, text: string, headed: boolean, composition: Composition): SourceParagraph['role'] {
  if (composition.role !== 'body') return composition.role;
  if (text.length <= longestContentsEntry) {
    const names = composition.styles.paragraphChain(owner.properties.style).map((style) => style.name.toLowerCase());
    if (owner.inContents || names.some((name) => contentsStyle.test(name))) return 'toc';
    if (names[0] === 'title') return 'title';
  }
  return headed && looksLikeHeading(text) ? 'heading' : 'body';
}

/** Heading level 1–9: the paragraph's own, that of its style, or that of the built-in heading style it is based on. */
function outlineOf({ properties }: RawParagraph, styles: Styles): number | null {
  if (properties.outline !== undefined) return properties.outline > 8 ? null : properties.outline + 1;
  if (properties.style !== undefined && !styles.find(properties.style)) return headingNumber(properties.style);
  for (const { name, paragraph } of styles.paragraphChain(properties.style)) {
    if (paragraph.outline !== undefined) return paragraph.outline > 8 ? null : paragraph.outline + 1;
    const level = headingNumber(name);
    if (level !== null) return level;
  }
  return null;
}

function headingNumber(name: string): number | null {
  const digit = /^heading ?([1-9])$/i.exec(name)?.[1];
  return digit === undefined ? null : Number(digit);
}

/** Indents of a list that the paragraph names itself win over its style's; a style's own win over its list's. */
function indentOf({ properties }: RawParagraph, styles: Styles, place: Place | null): number {
  if (properties.indent !== undefined) return properties.indent;
  const byList = place?.definition.indent ?? null;
  if (place?.direct && byList !== null) return byList;
  for (const { paragraph } of styles.paragraphChain(properties.style)) {
    if (paragraph.indent !== undefined) return paragraph.indent;
    if (paragraph.numbering !== undefined && byList !== null) return byList;
  }
  return byList ?? 0;
}

function cellOf({ row, column }: RawParagraph): Cell | null {
  return row && { table: row.table, row: row.row, column, header: row.header };
}

function isBlank(raw: RawParagraph): boolean {
  return raw.pieces.every((piece) => piece.text.trim() === '');
}
