/** Lines of paragraphs to their text and looks. */
import type { SourceParagraph } from '../../contract/source.ts';
import type { Draft } from './draft.ts';
import { joinLines, type Vocabulary } from './join-lines.ts';
import { partText, type Line } from './lines.ts';
import type { Measures } from './measures.ts';

/** Letters this much larger than the text make a heading. */
const larger = 1.12;
const longestHeading = 160;

/** Gives the paragraphs of `drafts`; struck words follow in a paragraph with the role `deleted`. */
export function toParagraphs(
  drafts: readonly Draft[],
  vocabulary: Vocabulary,
  { bodySize, left }: Measures,
): SourceParagraph[] {
  const sizes = headingSizes(drafts, bodySize);
  return drafts.flatMap((draft) => {
    const first = draft.lines[0]!;
    const isStruck = draft.lines.some(({ words }) => words.some(({ struck }) => struck));
    const textOf = (struck: boolean) => joinLines(struckText(draft.lines, struck), vocabulary);
    const whole = () =>
      joinLines(
        draft.lines.map((line) => line.text),
        vocabulary,
      );
    const text = cleanStart(isStruck ? textOf(false) : whole(), first);
    const paragraphs: SourceParagraph[] = [];
    if (text !== '') {
      const level = draft.role === 'body' && draft.cell === null ? sizes.indexOf(sizeKey(first)) : -1;
      paragraphs.push({
        ...plainParagraph(text, draft.role, first.page),
        outline: level >= 0 && looksLikeHeading(text) ? Math.min(level + 1, 9) : null,
        indent:
          draft.cell === null && draft.role === 'body' && !draft.centered
            ? Math.max(0, Math.round((first.x0 - left) * 20))
            : 0,
        bold: draft.lines.every(({ bold }) => bold),
        cell: draft.cell,
      });
    }
    const deleted = isStruck ? textOf(true) : '';
    if (deleted !== '') {
      paragraphs.push({ ...plainParagraph(deleted, 'deleted', first.page), cell: draft.cell });
    }
    return paragraphs;
  });
}

/** A paragraph that nothing is known of but its text, role and page. */
export function plainParagraph(text: string, role: SourceParagraph['role'], page: number): SourceParagraph {
  return {
    text,
    role,
    label: '',
    depth: null,
    outline: null,
    indent: 0,
    bold: false,
    cell: null,
    page,
    marks: [],
  };
}

/** The struck or the other words of each line that has some. */
function struckText(lines: readonly Line[], struck: boolean): string[] {
  return lines.map((line) => partText(line, struck)).filter((text) => text !== '');
}

/** Sizes of headings, the largest first. */
function headingSizes(drafts: readonly Draft[], bodySize: number): number[] {
  const sizes = new Set<number>();
  for (const { lines, role, cell } of drafts) {
    if (role !== 'body' || cell !== null || lines.length > 3) continue;
    if (lines.every(({ size }) => size > bodySize * larger)) sizes.add(sizeKey(lines[0]!));
  }
  return [...sizes].sort((a, b) => b - a);
}

function sizeKey({ size }: Line): number {
  return Math.round(size * 2) / 2;
}

function looksLikeHeading(text: string): boolean {
  return (
    text.length <= longestHeading &&
    !/[.;,]["”’)]?$/.test(text.replace(/^[\dIVXivx.]+\s/, '')) &&
    /\p{L}{2}/u.test(text)
  );
}

/** Bullets that are letters or unknown signs of a symbol font, as bullets. */
function cleanStart(text: string, { words }: Line): string {
  const [sign, next] = words;
  if (sign === undefined || next === undefined || next.x0 - sign.x1 < 0.5 * next.size) return text;
  return /^(?:o|\ufffd|\u00a7|\u00d8|\u00fc)$/.test(sign.text) && text.startsWith(`${sign.text} `)
    ? `•${text.slice(1)}`
    : text;
}
