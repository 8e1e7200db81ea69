/** Contract to .docx. */
import type { FileChild } from 'docx';
import type { Block, Contract, Role } from '../../contract/contract.ts';
import type { Provenance } from '../../contract/provenance.ts';
import { normalisePackage } from './normalise-package.ts';
import { fixedParts } from './write-fixed-parts.ts';
import { planNumbering } from './write-numbering-plan.ts';
import { numberingPart } from './write-numbering.ts';
import { blockParagraph } from './write-paragraph.ts';
import { provenanceParts } from './write-provenance.ts';
import { fieldCharacter, openField } from './write-runs.ts';
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
  const targets = blocks.flatMap((block) => block.marks.flatMap((mark) => mark.target ?? []));
  const context: WriteContext = {
    docx,
    plan,
    blocks: new Map(blocks.map((block) => [block.index, block])),
    targets: new Set(targets),
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
            size: { width: 12240, height: 15840 },
            margin: { top: 1440, right: 1440, bottom: 1440, left: 1440, header: 720, footer: 720 },
          },
        },
        footers: { default: pageFooter(title, context) },
        children: bodyOf(contract, blocks, context),
      },
    ],
  });
  const parts = {
    ...fixedParts,
    'word/numbering.xml': numberingPart(plan),
    'word/styles.xml': stylesPart(),
    ...(options.provenance === undefined ? {} : provenanceParts(options.provenance)),
  };
  return normalisePackage(await docx.Packer.pack(document, 'uint8array'), parts);
}

function bodyOf(contract: Contract, blocks: readonly Block[], context: WriteContext): FileChild[] {
  const children: FileChild[] = [];
  const exhibits = new Set(contract.exhibits.map((exhibit) => exhibit.block));
  let lastIsTable = false;
  for (let i = 0; i < blocks.length;) {
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
