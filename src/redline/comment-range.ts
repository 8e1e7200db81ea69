/** Where a comment begins and ends: around a quotation where runs can be parted there, else around its paragraph. */
import type { ParagraphPlace } from '../formats/docx/paragraph-place.ts';
import type { Edit } from './edits.ts';
import type { Survey, SurveyedParagraph, SurveyedRun, TextPiece } from './survey.ts';

/** A place between two bytes, and what has to close before it and open again behind it. */
type Cut = { readonly at: number; readonly before: string; readonly after: string };

export type Range = { readonly from: Cut; readonly to: Cut; readonly extra: readonly Edit[] };

/**
 * Gives the range of a quotation in a paragraph; `near` is about where it begins. Null where the paragraph cannot carry a
 * comment: it stands in a text box, or outside the main part.
 */
export function commentRange(survey: Survey, place: ParagraphPlace, quote: string, near: number): Range | null {
  const line = place.elements.flatMap(({ start }) => survey.byStart.get(start) ?? []);
  const [first] = line;
  const last = line.at(-1);
  if (first === undefined || last === undefined || line.some(isBoxed) || first.selfClosed || last.selfClosed)
    return null;
  return (
    quotedRange(survey, line, quote, near) ?? {
      from: { at: first.contentStart, before: '', after: '' },
      to: { at: last.contentEnd, before: '', after: '' },
      extra: [],
    }
  );
}

/** The edits that put comments with these ids around their ranges. */
export function commentEdits(comments: readonly { readonly id: number; readonly range: Range }[], w: string): Edit[] {
  const marks = new Map<string, { cut: Cut; ends: string; starts: string }>();
  const at = (cut: Cut) => {
    const key = `${cut.at} ${cut.before}`;
    const known = marks.get(key) ?? { cut, ends: '', starts: '' };
    marks.set(key, known);
    return known;
  };
  const extra = new Map<number, Edit>();
  for (const { id, range } of comments) {
    at(range.from).starts += `<${w}commentRangeStart ${w}id="${id}"/>`;
    at(range.to).ends += `<${w}commentRangeEnd ${w}id="${id}"/><${w}r><${w}commentReference ${w}id="${id}"/></${w}r>`;
    for (const edit of range.extra) extra.set(edit.start, edit);
  }
  return [
    ...extra.values(),
    ...[...marks.values()].map(({ cut, ends, starts }) => ({
      start: cut.at,
      end: cut.at,
      text: cut.before + ends + starts + cut.after,
    })),
  ];
}

function isBoxed({ containers }: SurveyedParagraph): boolean {
  return containers.some(({ kind }) => kind === 'box');
}

type Spot = { readonly run: SurveyedRun; readonly index: number; readonly piece: TextPiece; readonly start: number };

function quotedRange(survey: Survey, line: readonly SurveyedParagraph[], quote: string, near: number): Range | null {
  const spots: Spot[] = [];
  let text = '';
  for (const { runs } of line) {
    for (const run of runs) {
      if (!run.live) continue;
      run.pieces.forEach((piece, index) => {
        spots.push({ run, index, piece, start: text.length });
        text += piece.text;
      });
    }
  }
  const found = findQuote(text, quote, near);
  if (found === null) return null;
  const first = spots.findLast(({ start, piece }) => start <= found.start && found.start < start + piece.text.length);
  const last = spots.find(({ start, piece }) => start < found.end && found.end <= start + piece.text.length);
  const from = first && cutAt(survey, first, found.start - first.start);
  const to = last && cutAt(survey, last, found.end - last.start);
  if (!from || !to) return null;
  return { from: from.cut, to: to.cut, extra: [...from.extra, ...to.extra] };
}

/** The place in a run before its character `offset` (or behind all of them). Null where the run cannot be parted there. */
function cutAt(
  survey: Survey,
  { run, index, piece }: Spot,
  offset: number,
): { cut: Cut; extra: readonly Edit[] } | null {
  const isStart = offset === 0;
  const isEnd = offset === piece.text.length;
  if (isStart && index === 0) return { cut: { at: run.start, before: '', after: '' }, extra: [] };
  if (isEnd && index === run.pieces.length - 1) return { cut: { at: run.end, before: '', after: '' }, extra: [] };
  const look = lookOf(survey, run);
  if (look === null) return null;
  const runName = nameAt(survey, run.start);
  const reopened = `<${runName}>${look}`;
  if (isStart || isEnd) {
    const at = isStart ? piece.element.start : piece.element.end;
    return { cut: { at, before: `</${runName}>`, after: reopened }, extra: [] };
  }
  const trimmed = piece.text.trim() === piece.text;
  if (!piece.cuttable || (!piece.preserved && !trimmed)) return null;
  const at = byteAt(survey, piece, offset);
  if (at === null) return null;
  const textName = nameAt(survey, piece.element.start);
  const preserve = ' xml:space="preserve"';
  const tagEnd = piece.content.start - 1;
  return {
    cut: { at, before: `</${textName}></${runName}>`, after: `${reopened}<${textName}${preserve}>` },
    extra: piece.preserved ? [] : [{ start: tagEnd, end: tagEnd, text: preserve }],
  };
}

/** The properties of a run, to be repeated; null where they tell a history, which must not stand there twice. */
function lookOf({ bytes }: Survey, { properties }: SurveyedRun): string | null {
  if (properties === null) return '';
  const history = ['w:rPrChange', 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'];
  if (properties.children.some(({ name }) => history.includes(name))) return null;
  return bytes.toString('utf8', properties.start, properties.end);
}

function nameAt({ bytes }: Survey, start: number): string {
  return /^<([^\s/>]+)/u.exec(bytes.toString('utf8', start, start + 200))?.[1] ?? '';
}

/** Byte offset of a character of a text element; null where what stands there is not simply its characters. */
function byteAt({ bytes }: Survey, { content, text }: TextPiece, offset: number): number | null {
  const raw = bytes.toString('utf8', content.start, content.end);
  let at = 0;
  for (let units = 0; units < offset;) {
    if (raw.charAt(at) === '&') {
      const end = raw.indexOf(';', at);
      const code = /^&#(x[0-9a-f]+|[0-9]+);$/iu.exec(raw.slice(at, end + 1))?.[1];
      units += code !== undefined && Number(`0${code}`) > 0xffff ? 2 : 1;
      at = end + 1;
    } else {
      if (raw.charAt(at) !== text.charAt(units)) return null;
      units++;
      at++;
    }
    if (units > offset) return null;
  }
  // Not between the halves of a character.
  if (/^[\uDC00-\uDFFF]/.test(raw.slice(at))) return null;
  return content.start + Buffer.byteLength(raw.slice(0, at));
}

/** Finds a quotation whatever white space and soft hyphens there are; of several the one nearest to `near`. */
function findQuote(text: string, quote: string, near: number): { readonly start: number; readonly end: number } | null {
  const wanted = quote.replace(/[\s\u00ad]/gu, '');
  if (wanted === '') return null;
  const places: number[] = [];
  let squeezed = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (/[\s\u00ad]/u.test(character)) continue;
    places.push(at);
    squeezed += character;
  }
  let best = -1;
  for (let at = squeezed.indexOf(wanted); at >= 0; at = squeezed.indexOf(wanted, at + 1)) {
    if (best < 0 || Math.abs((places[at] ?? 0) - near) < Math.abs((places[best] ?? 0) - near)) best = at;
  }
  if (best < 0) return null;
  return { start: places[best] ?? 0, end: (places[best + wanted.length - 1] ?? 0) + 1 };
}
