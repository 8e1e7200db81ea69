/**
 * word/styles.xml: every look of a generated contract is a named style, so that a firm can restyle the document by
 * changing a dozen definitions. The numbered styles carry their list level; see write-numbering.ts.
 */
import { layoutOf, type HouseStyle, type StyledPart, type TextLook } from './house-style.ts';
import { escapeXml, wordNamespace, xmlCharacters } from './write-xml.ts';

/** Where the house style names none. */
export const bodyFont = 'Times New Roman';

type ParagraphStyle = {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly paragraph?: string;
  readonly run?: RunLook;
  /** What a house style calls it. */
  readonly part?: StyledPart;
  /** Level of the first clause list that this style shows. */
  readonly listLevel?: number;
};

const kept = '<w:keepNext/><w:keepLines/>';
/** Stands for a tab at the right margin, wherever that is. */
const edgeTab = '<edge/>';

type RunLook = Omit<TextLook, 'font'>;

/** Order inside `paragraph` and `run` is that of CT_PPrBase and CT_RPr (ISO/IEC 29500-1, 17.3): Word insists on it. */
const paragraphStyles: readonly ParagraphStyle[] = [
  {
    id: 'Title',
    part: 'title',
    name: 'Title',
    next: 'BodyText',
    paragraph: `${kept}<w:spacing w:before="0" w:after="240" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>`,
    run: { bold: true, size: 16 },
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    next: 'BodyText',
    paragraph: `${kept}<w:spacing w:before="0" w:after="240"/><w:jc w:val="center"/>`,
    run: { size: 12 },
  },
  {
    id: 'Heading1',
    part: 'heading1',
    name: 'heading 1',
    next: 'Clause',
    paragraph: `${kept}<w:spacing w:before="300" w:after="120"/><w:outlineLvl w:val="0"/>`,
    run: { bold: true, size: 12 },
    listLevel: 0,
  },
  {
    id: 'Heading2',
    part: 'heading2',
    name: 'heading 2',
    next: 'Clause',
    paragraph: `${kept}<w:spacing w:before="200" w:after="100"/><w:outlineLvl w:val="1"/>`,
    run: { bold: true },
  },
  {
    id: 'Heading3',
    part: 'heading3',
    name: 'heading 3',
    next: 'Clause',
    paragraph: `${kept}<w:spacing w:before="160" w:after="80"/><w:outlineLvl w:val="2"/>`,
    run: { italic: true },
  },
  { id: 'BodyText', name: 'Body Text' },
  { id: 'Clause', name: 'Clause', listLevel: 1 },
  { id: 'ClauseList', name: 'Clause List', listLevel: 2 },
  { id: 'ClauseSublist', name: 'Clause Sublist', listLevel: 3 },
  { id: 'ClauseText', name: 'Clause Text', paragraph: '<w:ind w:left="720"/>' },
  { id: 'ListText', name: 'List Text', paragraph: '<w:ind w:left="1296"/>' },
  { id: 'SublistText', name: 'Sublist Text', paragraph: '<w:ind w:left="1872"/>' },
  { id: 'Recital', name: 'Recital' },
  {
    id: 'DraftingNote',
    name: 'Drafting Note',
    run: { italic: true, color: '595959' },
  },
  {
    id: 'OpenPoint',
    name: 'Open Point',
    basedOn: 'DraftingNote',
    paragraph: '<w:spacing w:before="0" w:after="60"/><w:ind w:left="360"/>',
  },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    next: 'BodyText',
    paragraph: `${kept}<w:spacing w:before="200" w:after="100"/>`,
    run: { bold: true },
  },
  {
    id: 'TOC1',
    name: 'toc 1',
    next: 'BodyText',
    paragraph:
      '<w:tabs><w:tab w:val="left" w:pos="1200"/></w:tabs><w:spacing w:before="0" w:after="40" w:line="240" w:lineRule="auto"/><w:ind w:left="1200" w:hanging="1200"/><w:jc w:val="left"/>',
  },
  {
    id: 'TableText',
    part: 'table',
    name: 'Table Text',
    paragraph: '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/>',
    run: { size: 10 },
  },
  {
    id: 'TableHeading',
    name: 'Table Heading',
    basedOn: 'TableText',
    paragraph: '<w:keepNext/>',
    run: { bold: true },
  },
  {
    id: 'SignatureLine',
    name: 'Signature Line',
    paragraph: `${kept}<w:spacing w:before="160" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/>`,
  },
  {
    id: 'Header',
    name: 'header',
    part: 'footer',
    paragraph: `${edgeTab}<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/>`,
    run: { size: 9 },
  },
  {
    id: 'Footer',
    part: 'footer',
    name: 'footer',
    paragraph: `<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="808080"/></w:pBdr>${edgeTab}<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/>`,
    run: { size: 9 },
  },
];

const characterStyles: readonly ParagraphStyle[] = [
  { id: 'DefinedTerm', part: 'term', name: 'Defined Term', run: { bold: true } },
  { id: 'ClauseTitle', name: 'Clause Title', run: { bold: true } },
  { id: 'DraftMark', name: 'Draft Mark', run: { bold: true, color: 'B00020' } },
];

/** Left edge of unnumbered text by `Block.level`: the style that stands there. */
export const textStyles: readonly string[] = ['BodyText', 'ClauseText', 'ListText', 'SublistText'];

/** Style of a numbered clause by level of the clause list. */
export const clauseStyles: readonly string[] = ['Clause', 'Clause', 'ClauseList', 'ClauseSublist'];

/** The level of the first clause list that a style shows by itself, null where it shows none. */
export function linkedLevel(style: string): number | null {
  return paragraphStyles.find((candidate) => candidate.id === style)?.listLevel ?? null;
}

/** The styles part, as the house style asks. */
export function stylesPart(house: HouseStyle = {}): string {
  const { body = {} } = house.looks ?? {};
  const { line = 1.1, after = 6 } = house.spacing ?? {};
  const justified = house.justified === true ? '<w:jc w:val="both"/>' : '';
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${runProperties({ font: bodyFont, size: 11, ...body }, '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/>')}` +
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>' +
    `<w:spacing w:before="0" w:after="${Math.round(after * 20)}" w:line="${Math.round(line * 240)}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const normal = justified === '' ? '' : `<w:pPr>${justified}</w:pPr>`;
  const builtIn =
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>${normal}</w:style>` +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>';
  const ours =
    paragraphStyles.map((style) => paragraphStyle(style, house)).join('') +
    characterStyles.map((style) => characterStyle(style, house)).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="${wordNamespace}">${defaults}${builtIn}${ours}</w:styles>`;
}

/** In the order of CT_RPr. */
function runProperties({ font, size, color, bold, italic, capitals }: TextLook, last = ''): string {
  const name = font === undefined ? '' : escapeXml(xmlCharacters(font));
  const half = size === undefined ? 0 : Math.round(size * 2);
  const toggle = (element: string, on: boolean | undefined): string =>
    on === undefined ? '' : on ? `<w:${element}/>` : `<w:${element} w:val="0"/>`;
  return [
    name === '' ? '' : `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`,
    toggle('b', bold),
    toggle('bCs', bold),
    toggle('i', italic),
    toggle('iCs', italic),
    toggle('caps', capitals),
    color === undefined ? '' : `<w:color w:val="${escapeXml(color.toUpperCase())}"/>`,
    half === 0 ? '' : `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`,
    last,
  ].join('');
}

function lookOf({ run = {}, part }: ParagraphStyle, { looks = {} }: HouseStyle): TextLook {
  return { ...run, ...(part === undefined ? {} : looks[part]) };
}

function paragraphStyle(style: ParagraphStyle, house: HouseStyle): string {
  const next = style.next === undefined ? '' : `<w:next w:val="${style.next}"/>`;
  const edge = `<w:tabs><w:tab w:val="right" w:pos="${layoutOf(house).textWidth}"/></w:tabs>`;
  const properties = withList(style.paragraph ?? '', style.listLevel).replace(edgeTab, edge);
  const paragraph = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  const look = runProperties(lookOf(style, house));
  const run = look === '' ? '' : `<w:rPr>${look}</w:rPr>`;
  const custom = /^(?:Title|Subtitle|Heading\d|BodyText|Header|Footer|TOC1|TOCHeading)$/.test(style.id)
    ? ''
    : ' w:customStyle="1"';
  return `<w:style w:type="paragraph"${custom} w:styleId="${style.id}"><w:name w:val="${style.name}"/><w:basedOn w:val="${style.basedOn ?? 'Normal'}"/>${next}<w:qFormat/>${paragraph}${run}</w:style>`;
}

/** numPr stands after keepNext, keepLines and before the rest. */
function withList(properties: string, level: number | undefined): string {
  if (level === undefined) return properties;
  const numbering = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
  return properties.startsWith(kept) ? kept + numbering + properties.slice(kept.length) : numbering + properties;
}

function characterStyle(style: ParagraphStyle, house: HouseStyle): string {
  return `<w:style w:type="character" w:customStyle="1" w:styleId="${style.id}"><w:name w:val="${style.name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${runProperties(lookOf(style, house))}</w:rPr></w:style>`;
}
