/** How the clauses around look, so that a new one can look the same. */
import type { Block, Contract } from '../contract/contract.ts';
import type { PlacedDocument } from '../formats/docx/read-docx-with-places.ts';
import type { ClauseModel } from './section-end.ts';
import { separatorShape, shapeOf, type Shape } from './shape.ts';
import type { Survey, SurveyedParagraph } from './survey.ts';

/** The document that is changed. */
export type Scene = {
  readonly contract: Contract;
  readonly placed: PlacedDocument;
  readonly survey: Survey;
  /** Name of the main part. */
  readonly main: string;
};

export type ClauseLook = {
  /** Of the paragraph that bears the title alone; null where the title runs in, or there is none. */
  readonly heading: Shape | null;
  readonly text: Shape;
  /** What stands between a run-in title and the text: `. `; null where clauses have no titles. */
  readonly afterTitle: string | null;
  readonly capitals: boolean;
  /** The clauses stand in an attachment and not in the agreement itself. */
  readonly inExhibit: boolean;
  /** Typed number of the model, and of the first in its list; empty where Word counts or nothing is counted. */
  readonly typed: { readonly last: string; readonly first: string };
};

/** The elements of the paragraph that a block was read from. */
export function paragraphsOf(block: Block, { placed, survey, main }: Scene): readonly SurveyedParagraph[] {
  const place = placed.places[block.paragraph - 1];
  if (place?.part.toLowerCase() !== main.toLowerCase()) return [];
  return place.elements.flatMap(({ start }) => survey.byStart.get(start) ?? []);
}

/** What a new clause behind a model looks like. Null where the model cannot be found in the file. */
export function lookOf({ clause: counted, first, like: clause, text }: ClauseModel, scene: Scene): ClauseLook | null {
  const line = paragraphsOf(clause, scene);
  const [paragraph] = line;
  if (paragraph === undefined) return null;
  const inExhibit = clause.exhibit !== '';
  const typed = { last: typedNumber(counted, scene), first: typedNumber(first, scene) };
  if (text !== null) {
    const [below] = paragraphsOf(text, scene);
    if (below === undefined) return null;
    return {
      heading: shapeOf(scene.survey, paragraph, Number.MAX_SAFE_INTEGER),
      text: shapeOf(scene.survey, below, 0),
      afterTitle: /[.:]$/u.exec(clause.text)?.[0] ?? '',
      capitals: isCapitals(clause.text),
      typed,
      inExhibit,
    };
  }
  const title = clause.marks.find(({ kind }) => kind === 'title');
  const capitals = title !== undefined && isCapitals(clause.text.slice(title.start, title.end));
  const afterTitle = title === undefined ? null : gapAfter(clause.text, title.end);
  const second = line[1];
  if (second !== undefined && title !== undefined) {
    const heading = separatorShape(scene.survey, paragraph);
    return { heading, text: shapeOf(scene.survey, second, 0), afterTitle, capitals, typed, inExhibit };
  }
  const titleEnd = title === undefined ? 0 : shiftOf(clause, scene) + title.end;
  return { heading: null, text: shapeOf(scene.survey, paragraph, titleEnd), afterTitle, capitals, typed, inExhibit };
}

/** The number that is typed before a block's text, with the blanks behind it; empty where Word counts. */
export function typedNumber(block: Block, scene: Scene): string {
  const source = scene.placed.source.paragraphs[block.paragraph - 1];
  if (block.label === '' || source === undefined || source.label.trim() !== '') return '';
  return source.text.slice(0, shiftOf(block, scene));
}

function shiftOf({ text, paragraph }: Block, { placed }: Scene): number {
  return Math.max(0, placed.source.paragraphs[paragraph - 1]?.text.indexOf(text) ?? 0);
}

function gapAfter(text: string, end: number): string {
  const found = /^[.:;]?[\s–—-]{0,4}/u.exec(text.slice(end, end + 6))?.[0].replace(/\n/gu, ' ') ?? '';
  return found.trim() === '' ? '. ' : /\s$/u.test(found) ? found : `${found} `;
}

function isCapitals(text: string): boolean {
  return /\p{L}/u.test(text) && text === text.toUpperCase();
}
