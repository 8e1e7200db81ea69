/** Text of a block with its marks as runs, cross-references as fields. */
import type { ParagraphChild, TextRun } from 'docx';
import type { Block, Mark } from '../../contract/contract.ts';
import type { PageLayout } from './house-style.ts';
import type { NumberingPlan } from './write-numbering-plan.ts';
import { crossReference } from './write-reference.ts';
import type { CrossReference } from './write-reference.ts';
import { xmlCharacters } from './write-xml.ts';

/** What every writing step needs: the lazily loaded package, the plan of the numbers, and the blocks by index. */
export type WriteContext = {
  readonly docx: typeof import('docx');
  readonly plan: NumberingPlan;
  readonly blocks: ReadonlyMap<number, Block>;
  /** Indices of blocks that something refers to. */
  readonly targets: ReadonlySet<number>;
  /** Indices of headings that the table of contents leads to. */
  readonly listed: ReadonlySet<number>;
  readonly layout: PageLayout;
  /** The number of an article as it is displayed. */
  readonly articleLabel: (block: Block) => string;
};

/** The whole text of `block` as runs. Throws where a cross-reference leads nowhere or shows another number than its target. */
export function blockRuns(block: Block, context: WriteContext): ParagraphChild[] {
  return textRuns(block, 0, block.text.length, context);
}

/** Runs for the characters `start` to `end` of the block's text. */
function textRuns(block: Block, start: number, end: number, context: WriteContext): ParagraphChild[] {
  const references = crossReferences(block, context);
  const inside = block.marks.filter((mark) => mark.start < mark.end && mark.start < end && mark.end > start);
  const cuts = new Set([start, end]);
  for (const range of [...inside, ...references]) {
    for (const cut of [range.start, range.end]) if (cut > start && cut < end) cuts.add(cut);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const children: ParagraphChild[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const from = edges[i] ?? 0;
    const to = edges[i + 1] ?? 0;
    const look = lookOf(inside.filter((mark) => mark.start <= from && mark.end >= to));
    const reference = references.find((candidate) => candidate.start <= from && candidate.end >= to);
    const runs = plainRuns(block.text.slice(from, to), look, context);
    if (reference === undefined) children.push(...runs);
    else children.push(...referenceRuns(reference, runs, from, to, look, context));
  }
  return children;
}

/** The package would add a complex-script twin of the highlight, an element that no schema knows. */
type Look = {
  readonly style?: string;
  readonly highlight?: 'yellow';
  readonly highlightComplexScript?: false;
};

function lookOf(marks: readonly Mark[]): Look {
  const kinds = new Set(marks.map((mark) => mark.kind));
  const style = kinds.has('term') ? 'DefinedTerm' : kinds.has('title') ? 'ClauseTitle' : null;
  return {
    ...(style === null ? {} : { style }),
    ...(kinds.has('confirm') ? { highlight: 'yellow', highlightComplexScript: false } : {}),
  };
}

/** One run per line; a line break of the text is a line break in Word, a tab a tab. */
export function plainRuns(text: string, look: Look, context: WriteContext): TextRun[] {
  const { TextRun, Tab } = context.docx;
  const lines = xmlCharacters(text).split(/\r\n|[\n\r]/);
  return lines.flatMap((line, index) => {
    const pieces = line.split('\t').flatMap((piece, place) => (place === 0 ? [piece] : [new Tab(), piece]));
    const children = pieces.filter((piece) => piece !== '');
    if (children.length === 0 && index === 0) return [];
    return [new TextRun({ ...look, ...(index > 0 ? { break: 1 } : {}), children })];
  });
}

function crossReferences(block: Block, context: WriteContext): CrossReference[] {
  const references = block.marks.flatMap((mark) =>
    mark.kind === 'reference' ? [crossReference(block, mark, context.blocks, context.plan)] : [],
  );
  references.sort((a, b) => a.start - b.start);
  for (const [index, reference] of references.entries()) {
    if (index > 0 && (references[index - 1]?.end ?? 0) > reference.start) {
      throw new Error(`Two cross-references overlap in block ${block.index}: “${block.text}”`);
    }
  }
  return references;
}

/** The part of a cross-reference that lies between two cuts: it opens the field, closes it, or both. */
function referenceRuns(
  reference: CrossReference,
  runs: readonly TextRun[],
  from: number,
  to: number,
  look: Look,
  context: WriteContext,
): ParagraphChild[] {
  const { InternalHyperlink } = context.docx;
  if (reference.instruction === null) return [new InternalHyperlink({ anchor: reference.bookmark, children: runs })];
  const opening = from === reference.start ? openField(reference.instruction, look, context) : [];
  const closing = to === reference.end ? [fieldCharacter('end', look, context)] : [];
  return [...opening, ...runs, ...closing];
}

/** Start of a complex field (ISO/IEC 29500-1, 17.16.18): what follows up to `end` is its result. */
export function openField(instruction: string, look: Look, context: WriteContext): TextRun[] {
  const { StringContainer, TextRun } = context.docx;
  return [
    fieldCharacter('begin', look, context),
    new TextRun({ ...look, children: [new StringContainer('w:instrText', instruction)] }),
    fieldCharacter('separate', look, context),
  ];
}

export function fieldCharacter(type: 'begin' | 'separate' | 'end', look: Look, context: WriteContext): TextRun {
  const { BuilderElement, TextRun } = context.docx;
  const attributes = { type: { key: 'w:fldCharType', value: type } };
  return new TextRun({ ...look, children: [new BuilderElement({ name: 'w:fldChar', attributes })] });
}
