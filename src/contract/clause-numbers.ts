import { draftLines, opensList } from './draft-lines.ts';
import { isHeading, isPlainTextHeading } from './heading-look.ts';
import type { Draft, Line } from './line.ts';
import type { Evidence } from './number-evidence.ts';
import { closeAtHeading, markAsItem, openExhibit, type NumberStack } from './number-frames.ts';
import { placeNumber, type NumberedLine } from './place-number.ts';
import { readTitle } from './run-in-title.ts';
import type { SourceParagraph } from './source.ts';
import { readNumber, skipSpaces, type NumberToken } from './typed-number.ts';
import { beginsOperativePart } from './wording.ts';

/** What is known while the lines are gone through in order. */
type Progress = {
  readonly drafts: readonly Draft[];
  readonly evidence: Evidence;
  readonly following: readonly (NumberToken | undefined)[];
  readonly sectionsRestart: boolean;
  readonly plainText: boolean;
  readonly lines: Line[];
  /** Lines that are items of a list below a lead-in. */
  readonly items: Set<number>;
  stack: NumberStack;
  /** The numbers that were open before a table began. */
  outside: NumberStack | null;
  /** The last line that takes part in the numbering. */
  before: Line | null;
};

/**
 * Takes displayed and typed numbers off the paragraphs and finds out what a lawyer would call each clause. Empty
 * paragraphs without a number are left out; `contents` holds the places of the table of contents.
 */
export function numberLines(
  paragraphs: readonly SourceParagraph[],
  contents: ReadonlySet<number>,
  plainText: boolean,
): readonly Line[] {
  const { drafts, evidence } = draftLines(paragraphs, contents);
  const progress: Progress = {
    drafts,
    evidence,
    following: nextAlike(drafts),
    sectionsRestart: sectionsRestart(drafts),
    plainText,
    lines: [],
    items: new Set(),
    stack: [],
    outside: null,
    before: null,
  };
  drafts.forEach((draft, at) => {
    if (!draft.counted) {
      progress.lines.push(finish(draft, draft.automatic, false));
      return;
    }
    keepTablesApart(progress, draft);
    const line = placeLine(progress, draft, at);
    progress.lines.push(line);
    progress.before = line;
  });
  return progress.lines;
}

/** Numbers inside a table do not go on behind it. */
function keepTablesApart(progress: Progress, { source }: Draft): void {
  if (source.cell !== null) {
    progress.outside ??= [...progress.stack];
  } else if (progress.outside !== null) {
    progress.stack = progress.outside;
    progress.outside = null;
  }
}

function placeLine(progress: Progress, draft: Draft, at: number): Line {
  const { source, token, exhibit, automatic, text } = draft;
  if (exhibit !== null) {
    const clause = exhibit.labels[0]!;
    openExhibit(progress.stack, at, clause, source.outline);
    return { ...finish(draft, exhibit.displayed, true), clause, exhibit };
  }
  if (token !== null) return placeNumbered(progress, draft, token, at);
  if (automatic !== '') {
    return { ...finish(draft, automatic, isHeading({ text, number: null, source, inList: false })), clause: automatic };
  }
  const heading = !draft.bullet && headsUnnumbered(progress, draft, at);
  if (heading || beginsOperativePart(text)) closeAtHeading(progress.stack, source.outline);
  return finish(draft, '', heading);
}

function placeNumbered(progress: Progress, draft: Draft, token: NumberToken, at: number): Line {
  const { source, text, automatic } = draft;
  const { stack, items, before } = progress;
  const looks = isHeading({ text, number: token, source, inList: false });
  const isRow = source.cell !== null && text === '' && token.path.length === 1 && token.keyword === '';
  const item: NumberedLine = {
    line: at,
    token: isRow ? { ...token, dress: 'parentheses' } : token,
    heading: looks,
    outline: source.outline,
    depth: source.depth,
    indent: source.indent,
    text,
    afterLeadIn: followsLeadIn(before) && before?.label !== '',
    next: progress.following[at] ?? null,
    sectionsRestart: progress.sectionsRestart,
  };
  const placing = placeNumber(stack, item);
  if (followsLeadIn(before) || (placing.sibling !== null && items.has(placing.sibling))) items.add(at);
  const heading = looks && (!items.has(at) || isHeading({ text, number: token, source, inList: true }));
  if (heading !== looks) markAsItem(stack);
  const clause = placeInner(stack, item, progress.evidence) ?? placing.clause;
  return {
    ...finish(draft, automatic === '' ? token.label : joinedLabel(automatic, token), heading),
    clause,
    enclosing: placing.enclosing,
    sibling: placing.sibling,
  };
}

function headsUnnumbered({ drafts, before, plainText }: Progress, { text, source }: Draft, at: number): boolean {
  const inList = followsLeadIn(before) && source.outline === null && !source.bold;
  if (isHeading({ text, number: null, source, inList })) return true;
  return plainText && source.cell === null && isPlainTextHeading(text, before?.text ?? '', drafts[at + 1]?.text ?? '');
}

function followsLeadIn(before: Line | null): boolean {
  return before !== null && !before.heading && before.text.endsWith(':');
}

/** `(b) Safeguards. (1) The Contractor shall …`: the first item of a list stands on the line of the clause itself. */
function placeInner(stack: NumberStack, item: NumberedLine, evidence: Evidence): string | null {
  const title = readTitle(item.text);
  if (title === null) return null;
  const start = skipSpaces(item.text, title.end + 1);
  const token = readNumber(item.text.slice(start, start + 40));
  if (token === null || !opensList(token, evidence)) return null;
  return placeNumber(stack, { ...item, token, heading: false, afterLeadIn: true }).clause;
}

function finish(draft: Draft, label: string, heading: boolean): Line {
  const cutAt = draft.exhibit === null || draft.automatic !== '' ? 0 : draft.exhibit.end;
  const { source, paragraph, bullet } = draft;
  return {
    source,
    paragraph,
    label,
    text: draft.text.slice(cutAt),
    shift: draft.shift + cutAt,
    bullet,
    heading,
    exhibit: null,
    clause: '',
    enclosing: null,
    sibling: null,
  };
}

/** For each draft the next number that is dressed like its own. */
function nextAlike(drafts: readonly Draft[]): readonly (NumberToken | undefined)[] {
  const next = new Map<string, NumberToken>();
  const found: (NumberToken | undefined)[] = new Array<NumberToken | undefined>(drafts.length);
  for (let at = drafts.length - 1; at >= 0; at--) {
    const token = drafts[at]!.token;
    if (token === null) continue;
    found[at] = next.get(token.dress);
    next.set(token.dress, token);
  }
  return found;
}

/** True where more than one article begins with a section 1. */
function sectionsRestart(drafts: readonly Draft[]): boolean {
  let restarts = 0;
  let fresh = false;
  for (const { token } of drafts) {
    if (token === null) continue;
    if (token.keyword !== '' && token.keyword !== 'Section') fresh = true;
    else if (fresh && token.path.length === 1 && token.numerals.some(({ kind }) => kind === 'arabic')) {
      if (token.numerals[0]!.value === 1 && token.dress !== 'parentheses') restarts++;
      fresh = false;
    }
  }
  return restarts > 1;
}

/** The automatic label as displayed, and the typed letter that it runs into, if any. */
function joinedLabel(automatic: string, token: NumberToken): string {
  return token.label.includes('(') && !automatic.includes('(') ? token.label : automatic;
}
