/** Paragraphs whose mark is gone become one with the next. */
import { applyEdits, type Edit } from './edits.ts';

/** Byte offsets of a paragraph's element. */
export type ParagraphEnds = {
  readonly start: number;
  /** Behind its properties. */
  readonly headerEnd: number;
  /** Before its end tag; equal to `end` for a self-closed one. */
  readonly contentEnd: number;
  readonly end: number;
  readonly gone: boolean;
};

/** Marks of ranges may stand between two paragraphs and keep nobody from joining them. */
const rangeMarks = /^(?:\s|<[^<>]{0,400}(?:bookmark|Range|proofErr|perm)[^<>]{0,400}>){0,200}$/u;

/** Something else than a paragraph that a blank one can go before. */
const blockFollows =
  /^(?:\s|<[^<>]{0,400}(?:bookmark|Range|proofErr|perm)[^<>]{0,400}>){0,200}<(?:[\w.-]{1,60}:)?(?:tbl|sdt|customXml)[\s>]/u;
const lookAhead = 2000;

/**
 * Makes the edits, which may lie inside each other (the outer one then counts), and joins each paragraph that is gone with
 * the one behind it: what is left of its text stands before the other's, under the other's properties. A paragraph with
 * nothing behind it in its container stays; a blank one before a table goes.
 */
export function joinParagraphs(bytes: Buffer, paragraphs: readonly ParagraphEnds[], edits: readonly Edit[]): Buffer {
  const plain = outermost(edits);
  const byStart = new Map(paragraphs.map((paragraph) => [paragraph.start, paragraph]));
  const starts = [...byStart.keys()].sort((one, other) => one - other);
  const nextOf = (paragraph: ParagraphEnds): ParagraphEnds | null => {
    const next = byStart.get(starts[firstAtLeast(starts, paragraph.end, (start) => start)] ?? -1);
    if (next === undefined) return null;
    return rangeMarks.test(render(bytes, plain, paragraph.end, next.start)) ? next : null;
  };
  const joined = new Set<ParagraphEnds>();
  const groups: Edit[] = [];
  const ordered = paragraphs.toSorted((one, other) => one.end - other.end);
  for (const first of ordered) {
    if (!first.gone || joined.has(first)) continue;
    const line = [first];
    for (let last: ParagraphEnds = first; last.gone;) {
      const next = nextOf(last);
      if (next === null) break;
      line.push(next);
      joined.add(next);
      last = next;
    }
    // Paragraphs in text boxes of this line come before it and are part of what it holds.
    const blank = render(bytes, plain, first.headerEnd, first.contentEnd).trim() === '';
    if (line.length === 1 && blank && blockFollows.test(render(bytes, plain, first.end, first.end + lookAhead))) {
      groups.push({ start: first.start, end: first.end, text: '' });
      continue;
    }
    const inside: Edit[] = [];
    for (let edit = groups.at(-1); edit !== undefined && edit.start >= first.start; edit = groups.at(-1)) {
      groups.pop();
      inside.push(edit);
    }
    groups.push(joinLine(bytes, line, outermost([...within(plain, first.start, line.at(-1)?.end ?? 0), ...inside])));
  }
  return applyEdits(bytes, outermost([...plain, ...groups]));
}

function joinLine(bytes: Buffer, line: readonly ParagraphEnds[], edits: readonly Edit[]): Edit {
  const first = line[0] as ParagraphEnds;
  const last = line.at(-1) as ParagraphEnds;
  const span = { start: first.start, end: last.end };
  const contents = line.map(({ headerEnd, contentEnd }) => render(bytes, edits, headerEnd, contentEnd)).join('');
  const between = line.slice(1).map(({ start }, at) => render(bytes, edits, line[at]?.end ?? start, start));
  const own = render(bytes, edits, last.start, last.end);
  const before = line
    .slice(0, -1)
    .every(({ headerEnd, contentEnd }) => render(bytes, edits, headerEnd, contentEnd) === '');
  if (line.length === 1 || before) return { ...span, text: between.join('') + own };
  const model = last.contentEnd === last.end ? first : last;
  const header = render(bytes, edits, model.start, model.headerEnd);
  return { ...span, text: header + between.join('') + contents + bytes.toString('utf8', model.contentEnd, model.end) };
}

/** Edits that lie in no other, in order. Of several insertions at one place each counts. */
function outermost(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  let end = 0;
  const size = ({ start, end: to }: Edit): number => (to === start ? Number.POSITIVE_INFINITY : to - start);
  for (const edit of edits.toSorted((one, other) => one.start - other.start || (size(other) > size(one) ? 1 : -1))) {
    if (edit.start < end) continue;
    kept.push(edit);
    end = edit.end;
  }
  return kept;
}

function within(edits: readonly Edit[], from: number, to: number): readonly Edit[] {
  const first = firstAtLeast(edits, from, ({ start }) => start);
  const last = firstAtLeast(edits, to, ({ start }) => start);
  return edits.slice(first, last);
}

function render(bytes: Buffer, edits: readonly Edit[], from: number, to: number): string {
  let text = '';
  let at = from;
  for (const edit of within(edits, from, to)) {
    if (edit.start < at || edit.end > to) continue;
    text += bytes.toString('utf8', at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + bytes.toString('utf8', at, to);
}

/** Index of the first item whose key is `least` or more. */
function firstAtLeast<Item>(items: readonly Item[], least: number, key: (item: Item) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(items[middle] as Item) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
