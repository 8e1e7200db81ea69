import { buildTree, type Place } from './clause-tree.ts';
import { numberLines } from './clause-numbers.ts';
import type { Line } from './line.ts';
import { findContentsList } from './contents-list.ts';
import type { Block, Contract, Mark, Role } from './contract.ts';
import { findExhibits } from './exhibits.ts';
import { assignLineRoles } from './line-roles.ts';
import { findParties } from './parties.ts';
import { assignTextRoles } from './roles.ts';
import { findRunInTitles } from './run-in-title.ts';
import type { SourceDocument } from './source.ts';
import { collectTerms } from './terms.ts';
import { countWords } from './wording.ts';

const UNPRINTED: ReadonlySet<Role> = new Set<Role>(['comment', 'deleted', 'hidden', 'header-footer']);
const SILENT: ReadonlySet<Role> = new Set<Role>([
  'comment',
  'deleted',
  'hidden',
  'header-footer',
  'toc',
  'note',
  'footnote',
  'endnote',
]);

/**
 * Turns what a reader found in a file into a contract: takes the numbers off the paragraphs, hangs them into a tree,
 * tells headings, recitals, definitions and signatures from what binds, and finds parties, defined terms and exhibits.
 * Pure, in time linear in the text; gives a contract for any input.
 */
export function buildContract(source: SourceDocument): Contract {
  const contents = findContentsList(source.paragraphs);
  const lines = numberLines(source.paragraphs, contents, source.format === 'text');
  const titles = findRunInTitles(lines);
  const titleTexts = new Map([...titles].map(([at, { start, end }]) => [at, lines[at]!.text.slice(start, end).trim()]));
  const lineRoles = assignLineRoles(lines, contents);
  const places = buildTree(lines, lineRoles, titleTexts);
  const spoken = lines.filter((_, at) => !SILENT.has(lineRoles[at]!));
  const parties = findParties(spoken.map(({ text, source: { cell } }) => ({ text, cell })));
  const partyWords = new Set(parties.flatMap(({ called }) => called.map((word) => word.toLowerCase())));
  const roles = assignTextRoles(lines, lineRoles, places, partyWords);
  const { terms, marks: termMarks } = collectTerms(
    lines
      .map(({ text }, index) => ({ index, text }))
      .filter(({ index }) => !SILENT.has(roles[index]!) && roles[index] !== 'heading'),
  );
  const exhibitOf = exhibitLabels(lines);
  const blocks = lines.map((line, index): Block => {
    const title = titles.get(index);
    const own: readonly Mark[] = title === undefined ? [] : [{ ...title, kind: 'title' }];
    return toBlock(line, index, roles[index]!, places[index]!, exhibitOf[index]!, [
      ...own,
      ...(termMarks.get(index) ?? []),
    ]);
  });
  return {
    title: titleOf(blocks),
    format: source.format,
    blocks,
    parties,
    terms,
    exhibits: findExhibits(lines, blocks),
    revisions: source.revisions,
    unread: source.unread,
    ...(source.read === undefined ? {} : { read: source.read }),
    words: blocks.reduce((sum, { role, text }) => (UNPRINTED.has(role) ? sum : sum + countWords(text)), 0),
  };
}

function toBlock(line: Line, index: number, role: Role, place: Place, exhibit: string, own: readonly Mark[]): Block {
  const { parent, level, clause, heading } = place;
  const { source, label, text, paragraph } = line;
  return {
    index,
    role,
    text,
    label,
    parent,
    level,
    clause,
    heading,
    exhibit,
    paragraph,
    page: source.page,
    cell: source.cell,
    marks: inOrder(line.source.marks.length === 0 ? own : [...own, ...shiftMarks(line)]),
  };
}

function inOrder(marks: readonly Mark[]): readonly Mark[] {
  if (marks.length < 2) return marks;
  return marks.toSorted((one, other) => one.start - other.start || one.end - other.end);
}

/** The reader's marks, moved to where the number left the text; those that lay on the number go with it. */
function shiftMarks({ source, shift, text }: Line): readonly Mark[] {
  return source.marks
    .filter(({ kind }) => kind !== 'title' && kind !== 'term')
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start - shift), end: Math.min(text.length, mark.end - shift) }))
    .filter(({ start, end }) => end > start);
}

const OUTSIDE: ReadonlySet<string> = new Set(['header-footer', 'footnote', 'endnote', 'comment', 'toc']);

/** For each line the label of the exhibit it stands in. Front and back matter outside the flow carries it along. */
function exhibitLabels(lines: readonly Line[]): readonly string[] {
  let current = '';
  return lines.map(({ exhibit, source }) => {
    if (exhibit !== null) current = exhibit.labels[0]!;
    return OUTSIDE.has(source.role) ? '' : current;
  });
}

/** The contract's own title, or else its first heading. */
function titleOf(blocks: readonly Block[]): string {
  const block = blocks.find(({ role }) => role === 'title') ?? blocks.find(({ role }) => role === 'heading');
  if (block === undefined) return '';
  return block.role === 'title' || block.label === '' ? block.text : `${block.label} ${block.text}`.trim();
}
