/** Contract to .docx. */
import type { FileChild } from 'docx';
import type { Block, Contract, Role } from '../../contract/contract.ts';
import type { Provenance } from '../../contract/provenance.ts';
import { normalisePackage } from './normalise-package.ts';
import { packDocument } from './pack-document.ts';
import { fixedParts } from './write-fixed-parts.ts';
import { planNumbering } from './write-numbering-plan.ts';
import { numberingPart } from './write-numbering.ts';
import { fontTablePart } from './write-fonts.ts';
import { layoutOf, type HouseStyle } from './house-style.ts';
import { contentsParagraphs, listedHeadings } from './write-contents.ts';
import { blockParagraph } from './write-paragraph.ts';
import { provenanceParts } from './write-provenance.ts';
import { fieldCharacter, openField, plainRuns } from './write-runs.ts';
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
 * Throws an Error where a cross-reference leads nowhere or cites a wrong number: such a contract was assembled wrongly.
 */
export async function writeDocx(contract: Contract, options: DocxOptions = {}): Promise<Uint8Array> {
  const docx = await import('docx');
  const blocks = contract.blocks.filter((block) => !unprinted.has(block.role));
  const plan = planNumbering(blocks);
  const { style = {} } = options;
  const layout = layoutOf(style);
  const headings = style.contents === false || !hasContents(contract) ? [] : listedHeadings(blocks);
  const targets = blocks.flatMap((block) => block.marks.flatMap((mark) => mark.target ?? []));
  const context: WriteContext = {
    docx,
    plan,
    blocks: new Map(blocks.map((block) => [block.index, block])),
    targets: new Set(targets),
    listed: new Set(headings.map(({ index }) => index)),
    layout,
    articleLabel: ({ label }) => (style.stops === 'none' ? label : `${label}.`),
  };
  const title = xmlCharacters(contract.title);
  const document = new docx.Document({
    title,
    creator: 'mc2',
    lastModifiedBy: 'mc2',
    description: `${title}, drafted with mc2`,
    defaultTabStop: 720,
    sections: [
      {
        properties: {
          page: {
            size: { width: layout.width, height: layout.height },
            margin: {
              top: layout.top,
              right: layout.right,
              bottom: layout.bottom,
              left: layout.left,
              header: Math.min(720, Math.floor(layout.top / 2)),
              footer: Math.min(720, Math.floor(layout.bottom / 2)),
            },
          },
        },
        ...pageHeader(style.header ?? '', blocks.some(isOpen), context),
        footers: { default: pageFooter(xmlCharacters(style.footer ?? title), context) },
        children: bodyOf(contract, blocks, headings, context),
      },
    ],
  });
  const parts = {
    ...fixedParts,
    'word/numbering.xml': numberingPart(plan, style.stops),
    'word/styles.xml': stylesPart(style),
    'word/fontTable.xml': fontTablePart(style),
    ...(options.provenance === undefined ? {} : provenanceParts(options.provenance)),
  };
  return normalisePackage(await packDocument(docx, document), parts);
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
): FileChild[] {
  const children: FileChild[] = [];
  // Below the title and the notes to the reader.
  const contentsAt = blocks.findIndex(({ role }) => role !== 'title' && role !== 'note');
  const exhibits = new Set(contract.exhibits.map((exhibit) => exhibit.block));
  let lastIsTable = false;
  for (let i = 0; i < blocks.length;) {
    if (i === contentsAt) children.push(...contentsParagraphs(headings, context));
    const group = tableFrom(blocks, i);
    if (group.length > 0) {
      // Word runs two tables into one unless a paragraph stands between them.
      if (lastIsTable) children.push(new context.docx.Paragraph({ style: 'TableText' }));
      const signatures = group.every(isSignatureColumn);
      children.push(signatures ? signatureTable(group, context) : blockTable(group, context));
      lastIsTable = true;
      i += group.length;
      continue;
    }
    const block = blocks[i];
    if (block !== undefined) {
      const around = { previous: blocks[i - 1], next: blocks[i + 1], exhibit: isExhibitHeading(block, exhibits) };
      children.push(blockParagraph(block, around, context));
    }
    lastIsTable = false;
    i++;
  }
  // A story must end with a paragraph.
  if (lastIsTable || children.length === 0) children.push(new context.docx.Paragraph({ style: 'TableText' }));
  return children;
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

/** The header text of the firm at the left; at the right, while points are open, that this is a draft. */
function pageHeader(
  text: string,
  draft: boolean,
  context: WriteContext,
): { headers?: { default: InstanceType<WriteContext['docx']['Header']> } } {
  if (text === '' && !draft) return {};
  const { Header, Paragraph, Tab, TextRun } = context.docx;
  const children = [
    ...plainRuns(text, {}, context),
    ...(draft ? [new TextRun({ style: 'DraftMark', children: [new Tab(), 'DRAFT – not for signature'] })] : []),
  ];
  return { headers: { default: new Header({ children: [new Paragraph({ style: 'Header', children })] }) } };
}

/** Title at the left, `Page X of Y` at the right. Word fills in both numbers; until then they show 1. */
function pageFooter(title: string, context: WriteContext): InstanceType<WriteContext['docx']['Footer']> {
  const { Footer, Paragraph, Tab, TextRun } = context.docx;
  const field = (code: string) => [
    ...openField(code, {}, context),
    new TextRun('1'),
    fieldCharacter('end', {}, context),
  ];
  const children = [
    new TextRun({ children: [title, new Tab(), 'Page '] }),
    ...field('PAGE'),
    new TextRun(' of '),
    ...field('NUMPAGES'),
  ];
  return new Footer({ children: [new Paragraph({ style: 'Footer', children })] });
}
