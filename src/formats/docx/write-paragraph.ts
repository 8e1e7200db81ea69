/** A block as a paragraph: its style, its place in the lists, its bookmark. */
import type { IParagraphOptions, Paragraph, ParagraphChild } from 'docx';
import type { Block } from '../../contract/contract.ts';
import { listReference } from './normalise-package.ts';
import type { ListPlace } from './write-numbering-plan.ts';
import { clauseIndents } from './write-numbering.ts';
import { contentsBookmark } from './write-contents.ts';
import { bookmarkName } from './write-reference.ts';
import { blockRuns, plainRuns } from './write-runs.ts';
import type { WriteContext } from './write-runs.ts';
import { clauseStyles, linkedLevel, textStyles } from './write-styles.ts';

/** What the neighbors of a block ask of its paragraph. */
type Surroundings = {
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
  /** True for the heading of an exhibit, which begins a page. */
  readonly exhibit: boolean;
};

/** The paragraph of a block outside tables. */
export function blockParagraph(block: Block, around: Surroundings, context: WriteContext): Paragraph {
  const place = context.plan.places.get(block.index);
  const style = styleOf(block, around.previous, place, context);
  const typed = place === undefined && block.label !== '' ? typedLabel(block, around.exhibit, context) : [];
  const exhibitBreak = around.exhibit && place !== undefined ? [new context.docx.TextRun({ break: 1 })] : [];
  const runs = [...typed, ...exhibitBreak, ...blockRuns(block, context)];
  return new context.docx.Paragraph({
    style,
    ...numbering(style, place),
    ...(typed.length > 0 && !around.exhibit ? typedIndent(block) : {}),
    ...(leadsIn(block, around.next) ? { keepNext: true } : {}),
    ...(around.exhibit ? exhibitLook(around.previous) : {}),
    ...(around.previous?.cell ? { spacing: { before: 160 } } : {}),
    children: bookmarked(block, runs, context),
  });
}

/** `children` between the bookmark's two ends where something refers to the block. */
export function bookmarked(block: Block, children: ParagraphChild[], context: WriteContext): ParagraphChild[] {
  const { BookmarkStart, BookmarkEnd } = context.docx;
  // The package numbers bookmarks over the whole process; ids of our own keep equal contracts equal.
  const id = 2 * block.index + 1;
  const names = [
    ...(context.targets.has(block.index) ? [bookmarkName(block.index)] : []),
    ...(context.listed.has(block.index) ? [contentsBookmark(block.index)] : []),
  ];
  return [
    ...names.map((name, place) => new BookmarkStart(name, id + place)),
    ...children,
    ...names.map((_, place) => new BookmarkEnd(id + place)),
  ];
}

function styleOf(
  block: Block,
  previous: Block | undefined,
  place: ListPlace | undefined,
  context: WriteContext,
): string {
  switch (block.role) {
    case 'title':
      return previous?.role === 'title' ? 'Subtitle' : 'Title';
    case 'heading':
      return `Heading${Math.min(block.level, 2) + 1}`;
    case 'recital':
      return 'Recital';
    case 'note':
      return block.level === 0 ? 'DraftingNote' : 'OpenPoint';
    default:
      if (place?.kind === 'clauses') return clauseStyles[place.level] ?? 'ClauseSublist';
      return textStyles[Math.min(textLevel(block, context), textStyles.length - 1)] ?? 'BodyText';
  }
}

/** Text is indented to stand below the text of a numbered heading; below a heading that stands at the margin it need not. */
function textLevel(block: Block, context: WriteContext): number {
  const above = block.parent === null ? undefined : context.blocks.get(block.parent);
  const atMargin = above?.role === 'heading' && context.plan.places.get(above.index)?.kind !== 'clauses';
  return atMargin ? Math.min(block.level, above.level) : block.level;
}

function numbering(style: string, place: ListPlace | undefined): Pick<IParagraphOptions, 'numbering'> {
  const linked = linkedLevel(style);
  if (place === undefined) return linked === null ? {} : { numbering: false };
  const ownList = place.instance === 1 && place.kind === 'clauses' && place.level === linked;
  return ownList ? {} : { numbering: { reference: listReference, instance: place.instance, level: place.level } };
}

/** Labels that no list can count to stand as text, where the number would stand. */
function typedLabel(block: Block, exhibit: boolean, context: WriteContext): ParagraphChild[] {
  return plainRuns(`${block.label}${exhibit || block.role === 'title' ? '\n' : '\t'}`, {}, context);
}

function typedIndent(block: Block): Pick<IParagraphOptions, 'indent'> {
  if (block.role === 'title') return {};
  const left = clauseIndents[Math.min(block.level, clauseIndents.length - 1)] ?? 720;
  return { indent: { left, hanging: block.level < 2 ? 720 : 576 } };
}

function exhibitLook(previous: Block | undefined): Pick<IParagraphOptions, 'alignment' | 'pageBreakBefore'> {
  return { alignment: 'center', ...(previous === undefined ? {} : { pageBreakBefore: true }) };
}

/** "Supplier shall:" stays on the page of its first item, the words above the signatures on the page of the signatures. */
function leadsIn(block: Block, next: Block | undefined): boolean {
  if (next === undefined || block.role === 'heading') return false;
  if (block.role === 'signature' || next.role === 'signature') return true;
  return block.text.trimEnd().endsWith(':') && (next.level > block.level || next.cell !== null);
}
