/** Text of a block with its marks as runs, cross-references as fields. */
import type { Block, Mark } from '../../contract/contract.ts';
import type { PageLayout } from './house-style.ts';
import type { NumberingPlan } from './write-numbering-plan.ts';
import { crossReference } from './write-reference.ts';
import type { CrossReference } from './write-reference.ts';
import { escapeXml, xmlCharacters } from './write-xml.ts';

/** What every writing step needs: the plan of the numbers, and the blocks by index. */
export type WriteContext = {
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
export function blockRuns(block: Block, context: WriteContext): string {
  return textRuns(block, 0, block.text.length, context);
}

/** Runs for the characters `start` to `end` of the block's text. */
function textRuns(block: Block, start: number, end: number, context: WriteContext): string {
  const references = crossReferences(block, context);
  const inside = block.marks.filter((mark) => mark.start < mark.end && mark.start < end && mark.end > start);
  const cuts = new Set([start, end]);
  for (const range of [...inside, ...references]) {
    for (const cut of [range.start, range.end]) if (cut > start && cut < end) cuts.add(cut);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  let xml = '';
  for (let i = 0; i + 1 < edges.length; i++) {
    const from = edges[i] ?? 0;
    const to = edges[i + 1] ?? 0;
    const look = lookOf(inside.filter((mark) => mark.start <= from && mark.end >= to));
    const reference = references.find((candidate) => candidate.start <= from && candidate.end >= to);
    const runs = plainRuns(block.text.slice(from, to), look);
    xml += reference === undefined ? runs : referenceRuns(reference, runs, from, to, look);
  }
  return xml;
}

export type Look = { readonly style?: 'DefinedTerm' | 'ClauseTitle' | 'DraftMark'; readonly highlight?: true };

function lookOf(marks: readonly Mark[]): Look {
  const kinds = new Set(marks.map((mark) => mark.kind));
  const style = kinds.has('term') ? 'DefinedTerm' : kinds.has('title') ? 'ClauseTitle' : null;
  return {
    ...(style === null ? {} : { style }),
    ...(kinds.has('confirm') ? { highlight: true } : {}),
  };
}

/** One run per line; a line break of the text is a line break in Word, a tab a tab. */
export function plainRuns(text: string, look: Look = {}): string {
  const lines = xmlCharacters(text).split(/\r\n|[\n\r]/);
  return lines
    .map((line, index) => {
      if (line === '' && index === 0) return '';
      const pieces = line.split('\t').map((piece) => (piece === '' ? '' : textElement(piece)));
      return run(`${index > 0 ? lineBreak : ''}${pieces.join(tab)}`, look);
    })
    .join('');
}

export const tab = '<w:tab/>';

export const lineBreak = '<w:br/>';

/** A run of `content`, which is XML. */
export function run(content: string, { style, highlight }: Look = {}): string {
  const name = style === undefined ? '' : `<w:rStyle w:val="${style}"/>`;
  const marker = highlight === true ? '<w:highlight w:val="yellow"/>' : '';
  return `<w:r>${name + marker === '' ? '' : `<w:rPr>${name}${marker}</w:rPr>`}${content}</w:r>`;
}

/** Text without line breaks and tabs. */
export function textElement(text: string): string {
  return `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
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
function referenceRuns(reference: CrossReference, runs: string, from: number, to: number, look: Look): string {
  if (reference.instruction === null) return link(reference.bookmark, runs);
  const opening = from === reference.start ? openField(reference.instruction, look) : '';
  const closing = to === reference.end ? fieldCharacter('end', look) : '';
  return `${opening}${runs}${closing}`;
}

/** Runs that lead to a bookmark of the document. */
export function link(bookmark: string, runs: string): string {
  return `<w:hyperlink w:history="1" w:anchor="${bookmark}">${runs}</w:hyperlink>`;
}

/** Start of a complex field (ISO/IEC 29500-1, 17.16.18): what follows up to `end` is its result. */
export function openField(instruction: string, look: Look = {}): string {
  const code = run(`<w:instrText>${escapeXml(instruction)}</w:instrText>`, look);
  return `${fieldCharacter('begin', look)}${code}${fieldCharacter('separate', look)}`;
}

export function fieldCharacter(type: 'begin' | 'separate' | 'end', look: Look = {}): string {
  return run(`<w:fldChar w:fldCharType="${type}"/>`, look);
}
