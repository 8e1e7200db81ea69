/** A block as a paragraph: its style, its place in the lists, its bookmark. */
import type { Block } from '../../contract/contract.ts';
import type { ListPlace } from './write-numbering-plan.ts';
import { clauseIndents } from './write-numbering.ts';
import { bookmarkName, contentsBookmark } from './write-reference.ts';
import { blockRuns, lineBreak, plainRuns, run } from './write-runs.ts';
import type { WriteContext } from './write-runs.ts';
import { clauseStyles, linkedLevel, textStyles } from './write-styles.ts';

/** What the neighbors of a block ask of its paragraph. */
type Surroundings = {
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
  /** True for the heading of an exhibit, which begins a page. */
  readonly exhibit: boolean;
};

/** What a paragraph says besides its style, each as an element, in the order of CT_PPr. */
type Properties = {
  readonly style: string;
  readonly keepNext?: boolean;
  readonly pageBreak?: boolean;
  readonly list?: string;
  readonly tabs?: string;
  readonly spacing?: string;
  readonly indent?: string;
  readonly centered?: boolean;
};

/** A paragraph of `runs`. */
export function paragraph(properties: Properties, runs = ''): string {
  const { style, keepNext, pageBreak, list = '', tabs = '', spacing = '', indent = '', centered } = properties;
  return (
    `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keepNext === true ? '<w:keepNext/>' : ''}` +
    `${pageBreak === true ? '<w:pageBreakBefore/>' : ''}${list}${tabs}${spacing}${indent}` +
    `${centered === true ? '<w:jc w:val="center"/>' : ''}</w:pPr>${runs}</w:p>`
  );
}

/** The paragraph of a block outside tables. */
export function blockParagraph(block: Block, around: Surroundings, context: WriteContext): string {
  const { exhibit, previous, next } = around;
  const place = context.plan.places.get(block.index);
  const style = styleOf(block, previous, place, context);
  const typed = place === undefined && block.label !== '' ? typedLabel(block, exhibit) : '';
  const exhibitBreak = exhibit && place !== undefined ? run(lineBreak) : '';
  return paragraph(
    {
      style,
      keepNext: leadsIn(block, next),
      pageBreak: exhibit && previous !== undefined,
      list: numbering(style, place),
      spacing: previous?.cell ? '<w:spacing w:before="160"/>' : '',
      indent: typed !== '' && !exhibit ? typedIndent(block) : '',
      centered: exhibit,
    },
    bookmarked(block, `${typed}${exhibitBreak}${blockRuns(block, context)}`, context),
  );
}

/** `runs` between the bookmark's two ends where something refers to the block. */
export function bookmarked(block: Block, runs: string, context: WriteContext): string {
  const id = 2 * block.index + 1;
  const names = [
    ...(context.targets.has(block.index) ? [bookmarkName(block.index)] : []),
    ...(context.listed.has(block.index) ? [contentsBookmark(block.index)] : []),
  ];
  if (names.length === 0) return runs;
  const starts = names.map((name, place) => `<w:bookmarkStart w:name="${name}" w:id="${id + place}"/>`);
  const ends = names.map((_, place) => `<w:bookmarkEnd w:id="${id + place}"/>`);
  return `${starts.join('')}${runs}${ends.join('')}`;
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

function numbering(style: string, place: ListPlace | undefined): string {
  const linked = linkedLevel(style);
  if (place === undefined) return linked === null ? '' : listPlace(0, 0);
  const ownList = place.instance === 1 && place.kind === 'clauses' && place.level === linked;
  return ownList ? '' : listPlace(place.level, place.instance);
}

function listPlace(level: number, list: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** Labels that no list can count to stand as text, where the number would stand. */
function typedLabel(block: Block, exhibit: boolean): string {
  return plainRuns(`${block.label}${exhibit || block.role === 'title' ? '\n' : '\t'}`);
}

function typedIndent(block: Block): string {
  if (block.role === 'title') return '';
  const left = clauseIndents[Math.min(block.level, clauseIndents.length - 1)] ?? 720;
  return `<w:ind w:left="${left}" w:hanging="${block.level < 2 ? 720 : 576}"/>`;
}

/** "Supplier shall:" stays on the page of its first item, the words above the signatures on the page of the signatures. */
function leadsIn(block: Block, next: Block | undefined): boolean {
  if (next === undefined || block.role === 'heading') return false;
  if (block.role === 'signature' || next.role === 'signature') return true;
  return block.text.trimEnd().endsWith(':') && (next.level > block.level || next.cell !== null);
}
