/** The place in a document where new paragraphs can stand. */
import type { Edit } from './edits.ts';
import type { Survey, SurveyedParagraph } from './survey.ts';
import { insertedMark, type Ink } from './tracked-paragraph.ts';

export type Gap = {
  /** Byte offset. */
  readonly at: number;
  /**
   * The paragraph whose mark has to be tracked in the place of the last new one's: nothing stands behind that could take
   * up a mark that goes when the insertion is rejected.
   */
  readonly before: SurveyedParagraph | null;
};

/**
 * The nearest place behind a paragraph that is in no table, text box, field, moved passage or content control that holds
 * something else than free text. Where the paragraph ends a section, the place is before it. Null where there is none.
 */
export function gapBehind(survey: Survey, paragraph: SurveyedParagraph): Gap | null {
  const { paragraphs } = survey;
  let index = paragraphs.indexOf(paragraph);
  for (;;) {
    const inner = paragraphs[index];
    if (inner === undefined) return null;
    // A text box is part of a run: what can be followed is the paragraph that holds the box.
    const current = paragraphs.find(({ start, end }) => start <= inner.start && end >= inner.end) ?? inner;
    const closed = current.containers.find(({ kind, open }) => kind !== 'body' && (kind === 'cell' || !open));
    const at = closed?.end ?? current.end;
    while (index + 1 < paragraphs.length && (paragraphs[index + 1]?.start ?? at) < at) index++;
    const last = paragraphs[index] as SurveyedParagraph;
    if (last.openFields > 0 || last.openMoves > 0) {
      index++;
      continue;
    }
    if (closed !== undefined) return { at, before: null };
    if (endsSection(current)) return { at: current.start, before: null };
    if (!current.last) return { at, before: null };
    return isTracked(current) ? { at: current.start, before: null } : { at, before: current };
  }
}

function endsSection({ properties }: SurveyedParagraph): boolean {
  return properties?.children.some(({ name }) => name === 'w:sectPr') ?? false;
}

function isTracked({ mark, selfClosed }: SurveyedParagraph): boolean {
  const changes = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'];
  return selfClosed || (mark?.children.some(({ name }) => changes.includes(name)) ?? false);
}

/** The edit that marks the mark of a paragraph as inserted. */
export function trackMark({ mark, properties, bodyStart }: SurveyedParagraph, ink: Ink): Edit {
  const { prefix: w } = ink;
  const sign = insertedMark(ink);
  const whole = `<${w}rPr>${sign}</${w}rPr>`;
  if (mark !== null) {
    const selfClosed = mark.contentStart === mark.end;
    return selfClosed
      ? { start: mark.start, end: mark.end, text: whole }
      : { start: mark.contentStart, end: mark.contentStart, text: sign };
  }
  if (properties === null) return { start: bodyStart, end: bodyStart, text: `<${w}pPr>${whole}</${w}pPr>` };
  if (properties.contentStart === properties.end)
    return { start: properties.start, end: properties.end, text: `<${w}pPr>${whole}</${w}pPr>` };
  const behind = properties.children.find(({ name }) => name === 'w:sectPr' || name === 'w:pPrChange');
  const at = behind?.start ?? properties.children.at(-1)?.end ?? properties.contentStart;
  return { start: at, end: at, text: whole };
}
