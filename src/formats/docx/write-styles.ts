/**
 * word/styles.xml: every look of a generated contract is a named style, so that a firm can restyle the document by
 * changing a dozen definitions. The numbered styles carry their list level; see write-numbering.ts.
 */
import { wordNamespace } from './write-xml.ts';

const bodyFont = 'Times New Roman';

type ParagraphStyle = {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly paragraph?: string;
  readonly run?: string;
  /** Level of the first clause list that this style shows. */
  readonly listLevel?: number;
};

const kept = '<w:keepNext/><w:keepLines/>';

/** Order inside `paragraph` and `run` is that of CT_PPrBase and CT_RPr (ISO/IEC 29500-1, 17.3): Word insists on it. */
const paragraphStyles: readonly ParagraphStyle[] = [
  {
    id: 'Title',
    name: 'Title',
    next: 'BodyText',
    paragraph: `${kept}<w:spacing w:before="0" w:after="240" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>`,
    run: '<w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="32"/>',
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    next: 'BodyText',
    paragraph: `${kept}<w:spacing w:before="0" w:after="240"/><w:jc w:val="center"/>`,
    run: '<w:sz w:val="24"/><w:szCs w:val="24"/>',
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    next: 'Clause',
    paragraph: `${kept}<w:spacing w:before="300" w:after="120"/><w:outlineLvl w:val="0"/>`,
    run: '<w:b/><w:bCs/><w:sz w:val="24"/><w:szCs w:val="24"/>',
    listLevel: 0,
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    next: 'Clause',
    paragraph: `${kept}<w:spacing w:before="200" w:after="100"/><w:outlineLvl w:val="1"/>`,
    run: '<w:b/><w:bCs/>',
  },
  {
    id: 'Heading3',
    name: 'heading 3',
    next: 'Clause',
    paragraph: `${kept}<w:spacing w:before="160" w:after="80"/><w:outlineLvl w:val="2"/>`,
    run: '<w:i/><w:iCs/>',
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
    run: '<w:i/><w:iCs/><w:color w:val="595959"/>',
  },
  {
    id: 'TableText',
    name: 'Table Text',
    paragraph: '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>',
    run: '<w:sz w:val="20"/><w:szCs w:val="20"/>',
  },
  {
    id: 'TableHeading',
    name: 'Table Heading',
    basedOn: 'TableText',
    paragraph: '<w:keepNext/>',
    run: '<w:b/><w:bCs/>',
  },
  {
    id: 'SignatureLine',
    name: 'Signature Line',
    paragraph: `${kept}<w:spacing w:before="160" w:after="0" w:line="240" w:lineRule="auto"/>`,
  },
  {
    id: 'Footer',
    name: 'footer',
    paragraph:
      '<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="808080"/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="9360"/></w:tabs><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>',
    run: '<w:sz w:val="18"/><w:szCs w:val="18"/>',
  },
];

const characterStyles: readonly ParagraphStyle[] = [
  { id: 'DefinedTerm', name: 'Defined Term', run: '<w:b/><w:bCs/>' },
  { id: 'ClauseTitle', name: 'Clause Title', run: '<w:b/><w:bCs/>' },
];

/** Left edge of unnumbered text by `Block.level`: the style that stands there. */
export const textStyles: readonly string[] = ['BodyText', 'ClauseText', 'ListText', 'SublistText'];

/** Style of a numbered clause by level of the clause list. */
export const clauseStyles: readonly string[] = ['Clause', 'Clause', 'ClauseList', 'ClauseSublist'];

/** The level of the first clause list that a style shows by itself, null where it shows none. */
export function linkedLevel(style: string): number | null {
  return paragraphStyles.find((candidate) => candidate.id === style)?.listLevel ?? null;
}

/** The styles part; the same for every document. */
export function stylesPart(): string {
  const defaults =
    '<w:docDefaults><w:rPrDefault><w:rPr>' +
    `<w:rFonts w:ascii="${bodyFont}" w:hAnsi="${bodyFont}" w:eastAsia="${bodyFont}" w:cs="${bodyFont}"/>` +
    '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/>' +
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>' +
    '<w:spacing w:before="0" w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>';
  const builtIn =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>';
  const ours = paragraphStyles.map(paragraphStyle).join('') + characterStyles.map(characterStyle).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="${wordNamespace}">${defaults}${builtIn}${ours}</w:styles>`;
}

function paragraphStyle(style: ParagraphStyle): string {
  const next = style.next === undefined ? '' : `<w:next w:val="${style.next}"/>`;
  const properties = withList(style.paragraph ?? '', style.listLevel);
  const paragraph = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  const run = style.run === undefined ? '' : `<w:rPr>${style.run}</w:rPr>`;
  const custom = /^(?:Title|Subtitle|Heading\d|BodyText|Footer)$/.test(style.id) ? '' : ' w:customStyle="1"';
  return `<w:style w:type="paragraph"${custom} w:styleId="${style.id}"><w:name w:val="${style.name}"/><w:basedOn w:val="${style.basedOn ?? 'Normal'}"/>${next}<w:qFormat/>${paragraph}${run}</w:style>`;
}

/** numPr stands after keepNext, keepLines and before the rest. */
function withList(properties: string, level: number | undefined): string {
  if (level === undefined) return properties;
  const numbering = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
  return properties.startsWith(kept) ? kept + numbering + properties.slice(kept.length) : numbering + properties;
}

function characterStyle(style: ParagraphStyle): string {
  return `<w:style w:type="character" w:customStyle="1" w:styleId="${style.id}"><w:name w:val="${style.name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${style.run ?? ''}</w:rPr></w:style>`;
}
