/** Plain text to paragraphs, wrapped by hand or not. */
import type { SourceDocument, SourceParagraph } from '../../contract/source.ts';
import { beginsParagraph, hasMarker } from './clause-marker.ts';
import { pageDebris } from './page-debris.ts';

/** Longer lines than this were not wrapped by hand: each is a paragraph of its own. */
const longestWrapped = 140;
/** As many blank lines in a row stand for the end of a page. */
const pageGap = 3;
/** No text is wrapped more narrowly than this. */
const narrowest = 50;
/** From this length on a line is taken for more than one paragraph. */
const runOn = 1500;
/** Twentieths of a point that one space of indentation stands for. */
const spaceWidth = 120;

type Draft = {
  text: string;
  firstLine: string;
  lastLine: string;
  readonly indent: number;
  readonly page: number | null;
};

/**
 * Reads the paragraphs of a plain text. A blank line ends a paragraph; so does a line that begins with a clause number
 * or a bullet, a short line of wrapped text, and a row of a table made of spaces. Page numbers and filing footers are
 * removed, and a sentence that they cut in two is joined. Form feeds count pages. Takes any string, throws nothing.
 */
export function readText(text: string): SourceDocument {
  const lines = cleanText(text).split('\n').flatMap(splitRunOn);
  const debris = pageDebris(lines.map((line) => line.replaceAll('\f', '')));
  const usual = wrapWidth(lines);
  const counted = lines.some((line) => line.includes('\f'));
  const drafts: Draft[] = [];
  let page = 1;
  let open: Draft | null = null;
  let cut = false;
  let blanks = 0;
  for (const [index, raw] of lines.entries()) {
    const feeds = raw.split('\f').length - 1;
    if (feeds > 0) {
      page += feeds;
      cut = true;
      open = null;
    }
    const line = raw.replaceAll('\f', '').trimEnd();
    if (debris.has(index)) {
      cut = true;
      continue;
    }
    const words = line.trimStart();
    if (words === '' || isRule(words)) {
      open = null;
      // Pages whose numbers are gone leave a gap.
      if (++blanks >= pageGap) cut = true;
      continue;
    }
    blanks = 0;
    const last = drafts.at(-1);
    if (
      last !== undefined &&
      open === null &&
      (cut || isUnfinished(last.text)) &&
      continuesSentence(last.text, words)
    ) {
      append(last, words);
      open = last;
      cut = false;
      continue;
    }
    cut = false;
    if (open !== null && !startsParagraph(words, open, usual)) {
      append(open, words);
      continue;
    }
    const indent = columnsBefore(line) * spaceWidth;
    open = { text: spaced(words), firstLine: words, lastLine: words, indent, page: counted ? page : null };
    drafts.push(open);
  }
  return { format: 'text', paragraphs: drafts.map(paragraphOf), revisions: [], unread: [] };
}

/**
 * Some converters put a whole page on one line. Such a line is split where a sentence has ended and a clause number
 * begins the next: `… hereby. 1.2 Term. …`.
 */
function splitRunOn(line: string): string[] {
  if (line.length < runOn) return [line];
  return line.split(
    /(?<=[.;:][”"’')\]]?) (?=(?:\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.? {1,4}[“"]?[A-Z]|\d{1,2}\. {1,4}[A-Z]{3}|(?:ARTICLE|Section|SECTION) [IVX\d]|\((?:[a-z]|[ivx]{1,5})\) [“"\p{L}]))/u,
  );
}

/** Line ends as `\n`; without byte order mark, soft hyphens and control characters that no text file needs. */
export function cleanText(text: string): string {
  return (
    text
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      // eslint-disable-next-line no-control-regex -- these are the characters to remove
      .replace(/[\uFEFF\u00AD\u0000-\u0008\u000B\u000E-\u001F]/g, '')
  );
}

function startsParagraph(words: string, open: Draft, usual: number): boolean {
  if (open.lastLine.length > longestWrapped || words.length > longestWrapped) return true;
  if (isTableRow(words) || isTableRow(open.lastLine)) return true;
  if (beginsParagraph(words, open.lastLine, open.firstLine)) return true;
  // A line that leaves much room was ended on purpose, unless the sentence plainly goes on.
  const short = open.lastLine.length < usual * 0.6;
  return short && !/^[a-z]/.test(words) && !(hasMarker(open.lastLine) && open.lastLine.length < 12);
}

function append(open: Draft, words: string): void {
  const hyphenated = /[a-z]-$/i.test(open.lastLine) && /^[a-z]/.test(words);
  open.text += (hyphenated ? '' : ' ') + spaced(words);
  open.lastLine = words;
}

/** The last word is one that no paragraph ends with. */
function isUnfinished(before: string): boolean {
  return unfinished.test(before.slice(-16));
}

const unfinished =
  /\s(?:a|an|the|of|and|or|to|by|in|on|at|with|for|from|any|such|this|that|which|shall|may|will|other|than|under|into|its|their)$/;

/** The page ended in the middle of a sentence. */
function continuesSentence(before: string, words: string): boolean {
  return /^[a-z]/.test(words) && !hasMarker(words) && !/[.!?:;][”"’')\]]?$/.test(before.slice(-3));
}

/** Width at which the text is wrapped: nearly all lines fit into it. */
function wrapWidth(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.trim().length).filter((length) => length > 20 && length <= longestWrapped);
  lengths.sort((a, b) => a - b);
  return Math.max(lengths[Math.floor(lengths.length * 0.9)] ?? 0, narrowest);
}

/** A line drawn with characters. Underscores stay: they are blanks to fill in. */
function isRule(words: string): boolean {
  return /^[-=~–—]{3,}$/.test(words);
}

/** Two or more wide gaps inside a line: columns. */
function isTableRow(words: string): boolean {
  return words.length <= 400 && (words.match(/\S {3,}(?=\S)/g)?.length ?? 0) >= 2;
}

/** Gaps of a table row as tabs, all other white space as single spaces. */
function spaced(words: string): string {
  const tabbed = isTableRow(words) ? words.replace(/ {3,}/g, '\t') : words.replaceAll('\t', ' ');
  return tabbed.replace(/ {2,}/g, ' ');
}

function columnsBefore(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === '\t') columns += 4;
    else if (character === ' ' || character === '\u00A0') columns += 1;
    else break;
  }
  return columns;
}

function paragraphOf(draft: Draft): SourceParagraph {
  const { text, indent, page } = draft;
  return {
    text,
    role: 'body',
    label: '',
    depth: null,
    outline: null,
    indent,
    bold: false,
    cell: null,
    page,
    marks: [],
  };
}
