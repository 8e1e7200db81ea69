/** Contract to .docx. */
import type { Block, Contract, Role } from '../../contract/contract.ts';
import type { Provenance } from '../../contract/provenance.ts';
import { fixedParts } from './write-fixed-parts.ts';
import { documentNamespaces, footerNamespaces, headerNamespaces } from './write-namespaces.ts';
import { corePart, writePackage, type References } from './write-package.ts';
import { planNumbering } from './write-numbering-plan.ts';
import { numberingPart } from './write-numbering.ts';
import { fontTablePart } from './write-fonts.ts';
import { layoutOf, type HouseStyle, type PageLayout } from './house-style.ts';
import { contentsParagraphs, listedHeadings } from './write-contents.ts';
import { blockParagraph, paragraph } from './write-paragraph.ts';
import { provenanceParts } from './write-provenance.ts';
import { fieldCharacter, openField, plainRuns, run, tab, textElement } from './write-runs.ts';
import type { WriteContext } from './write-runs.ts';
import { isSignatureColumn, signatureTable } from './write-signature.ts';
import { stylesPart } from './write-styles.ts';
import { blockTable } from './write-table.ts';
import { xmlCharacters } from './write-xml.ts';

/** Roles that a printed contract does not show. */
const unprinted: ReadonlySet<Role> = new Set(['toc', 'header-footer', 'comment', 'deleted', 'hidden']);

export type DocxOptions = {
  /** Where the document comes from; it is written into the file, not into the text. */
  readonly provenance?: Provenance;
  readonly style?: HouseStyle;
};

/**
 * Writes a generated contract as a Word document: automatic numbers that show each block's label, live
 * cross-references, real styles. Equal contracts give equal bytes, whatever the clock and the time zone.
 * Blocks that nobody would read in print (table of contents, comments, deleted text …) are left out.
 * Rejects with an Error where a cross-reference leads nowhere or cites a wrong number: such a contract was assembled wrongly.
 */
export function writeDocx(contract: Contract, options: DocxOptions = {}): Promise<Uint8Array> {
  // A promise for those who import mc2; nothing here has to be waited for.
  return new Promise((resolve) => resolve(documentBytes(contract, options)));
}

function documentBytes(contract: Contract, options: DocxOptions): Uint8Array {
  const blocks = contract.blocks.filter((block) => !unprinted.has(block.role));
  const plan = planNumbering(blocks);
  const { style = {} } = options;
  const layout = layoutOf(style);
  const headings = style.contents === false || !hasContents(contract) ? [] : listedHeadings(blocks);
  const targets = blocks.flatMap((block) => block.marks.flatMap((mark) => mark.target ?? []));
  const context: WriteContext = {
    plan,
    blocks: new Map(blocks.map((block) => [block.index, block])),
    targets: new Set(targets),
    listed: new Set(headings.map(({ index }) => index)),
    layout,
    articleLabel: ({ label }) => (style.stops === 'none' ? label : `${label}.`),
  };
  const title = xmlCharacters(contract.title);
  const header = headerPart(style.header ?? '', blocks.some(isOpen));
  const references = partsOf(header !== null);
  return writePackage(
    {
      ...fixedParts,
      'docProps/core.xml': corePart(title, `${title}, drafted with mc2`),
      'word/document.xml': documentPart(bodyOf(contract, blocks, headings, context), references, layout),
      ...(header === null ? {} : { 'word/header1.xml': header }),
      'word/footer1.xml': footerPart(xmlCharacters(style.footer ?? title)),
      'word/numbering.xml': numberingPart(plan, style.stops),
      'word/styles.xml': stylesPart(style),
      'word/fontTable.xml': fontTablePart(style),
      ...(options.provenance === undefined ? {} : provenanceParts(options.provenance)),
    },
    references,
  );
}

/** The ids are those that the files of mc2 have always had. */
function partsOf(header: boolean): References {
  const edges: References = header
    ? [
        ['rId7', 'header', 'header1.xml'],
        ['rId8', 'footer', 'footer1.xml'],
      ]
    : [['rId7', 'footer', 'footer1.xml']];
  return [
    ['rId1', 'styles', 'styles.xml'],
    ['rId2', 'numbering', 'numbering.xml'],
    ['rId5', 'settings', 'settings.xml'],
    ...edges,
    [`rId${7 + edges.length}`, 'fontTable', 'fontTable.xml'],
    ['rId-webSettings', 'webSettings', 'webSettings.xml'],
    ['rId-theme', 'theme', 'theme/theme1.xml'],
  ];
}

function documentPart(body: string, references: References, layout: PageLayout): string {
  const edges = references
    .filter(([, kind]) => kind === 'header' || kind === 'footer')
    .map(([id, kind]) => `<w:${kind}Reference w:type="default" r:id="${id}"/>`)
    .join('');
  const { width, height, top, right, bottom, left } = layout;
  const [above, below] = [top, bottom].map((margin) => Math.min(720, Math.floor(margin / 2)));
  const section =
    `<w:sectPr>${edges}<w:pgSz w:w="${width}" w:h="${height}" w:orient="portrait"/>` +
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${above}" w:footer="${below}" w:gutter="0"/>` +
    '<w:pgNumType/><w:docGrid w:linePitch="360"/></w:sectPr>';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${documentNamespaces}><w:body>${body}${section}</w:body></w:document>`;
}

/** A contract that holds a list of contents of its own is read from a file; ours is made when it is written. */
function hasContents({ blocks }: Contract): boolean {
  return !blocks.some(({ role }) => role === 'toc');
}

function isOpen({ marks }: Block): boolean {
  return marks.some(({ kind }) => kind === 'confirm');
}

function bodyOf(
  contract: Contract,
  blocks: readonly Block[],
  headings: readonly Block[],
  context: WriteContext,
): string {
  let body = '';
  // Below the title and the notes to the reader.
  const contentsAt = blocks.findIndex(({ role }) => role !== 'title' && role !== 'note');
  const exhibits = new Set(contract.exhibits.map((exhibit) => exhibit.block));
  let lastIsTable = false;
  for (let i = 0; i < blocks.length;) {
    if (i === contentsAt) body += contentsParagraphs(headings, context);
    const group = tableFrom(blocks, i);
    if (group.length > 0) {
      // Word runs two tables into one unless a paragraph stands between them.
      if (lastIsTable) body += paragraph({ style: 'TableText' });
      body += group.every(isSignatureColumn) ? signatureTable(group, context) : blockTable(group, context);
      lastIsTable = true;
      i += group.length;
      continue;
    }
    const block = blocks[i];
    if (block !== undefined) {
      const around = { previous: blocks[i - 1], next: blocks[i + 1], exhibit: isExhibitHeading(block, exhibits) };
      body += blockParagraph(block, around, context);
    }
    lastIsTable = false;
    i++;
  }
  // A story must end with a paragraph.
  if (lastIsTable || body === '') body += paragraph({ style: 'TableText' });
  return body;
}

/** The blocks from `start` that make one table, none where an ordinary paragraph stands there. */
function tableFrom(blocks: readonly Block[], start: number): Block[] {
  const first = blocks[start];
  if (first === undefined || (first.cell === null && !isSignatureColumn(first))) return [];
  let end = start + 1;
  for (let block = blocks[end]; block !== undefined; block = blocks[++end]) {
    const together =
      first.cell === null ? block.cell === null && isSignatureColumn(block) : block.cell?.table === first.cell.table;
    if (!together) break;
  }
  return blocks.slice(start, end);
}

function isExhibitHeading(block: Block, exhibits: ReadonlySet<number | null>): boolean {
  if (block.role !== 'heading' || block.label === '') return false;
  return exhibits.has(block.index) || /^(?:exhibit|schedule|annex|appendix|attachment|addendum) /i.test(block.label);
}

/** The header text of the firm at the left; at the right, while points are open, that this is a draft. Null for neither. */
function headerPart(text: string, draft: boolean): string | null {
  if (text === '' && !draft) return null;
  const mark = draft ? run(`${tab}${textElement('DRAFT – not for signature')}`, { style: 'DraftMark' }) : '';
  return `<?xml version="1.0" encoding="UTF-8"?><w:hdr ${headerNamespaces}>${paragraph({ style: 'Header' }, `${plainRuns(text)}${mark}`)}</w:hdr>`;
}

/** Title at the left, `Page X of Y` at the right. Word fills in both numbers; until then they show 1. */
function footerPart(title: string): string {
  const field = (code: string): string => `${openField(code)}${run(textElement('1'))}${fieldCharacter('end')}`;
  const runs = `${run(`${textElement(title)}${tab}${textElement('Page ')}`)}${field('PAGE')}${run(textElement(' of '))}${field('NUMPAGES')}`;
  return `<?xml version="1.0" encoding="UTF-8"?><w:ftr ${footerNamespaces}>${paragraph({ style: 'Footer' }, runs)}</w:ftr>`;
}
