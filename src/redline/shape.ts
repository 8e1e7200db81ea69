/** What a paragraph looks like, taken from one that is there so that a new one can look the same. */
import { inSchemaOrder } from './property-order.ts';
import type { Properties, Property, Survey, SurveyedParagraph, SurveyedRun } from './survey.ts';

export type Shape = {
  /** Content of `w:pPr` without the properties of the mark, as it stands in the file. */
  readonly paragraph: string;
  /** Content of `w:rPr` for the text; of a run-in title for `title`. */
  readonly run: string;
  readonly title: string;
  /** Content of the mark's `w:rPr`, font and size first of all: the automatic number looks like it. */
  readonly mark: string;
  /** The mark keeps the next paragraph on the same line. */
  readonly separator: boolean;
};

/** What belongs to one paragraph only: its section, its history, its mark, where it breaks the page. */
const ownToParagraph: ReadonlySet<string> = new Set([
  'w:rPr',
  'w:sectPr',
  'w:pPrChange',
  'w:pageBreakBefore',
  'w:cnfStyle',
  'w:divId',
  'w:framePr',
]);

/** What was meant for certain words, or tells the history of a run. */
const ownToRun: ReadonlySet<string> = new Set([
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:rPrChange',
  'w:highlight',
  'w:vanish',
  'w:specVanish',
  'w:webHidden',
  'w:strike',
  'w:dstrike',
  'w:vertAlign',
  'w:position',
  'w:em',
  'w:effect',
  'w:fitText',
  'w:rtl',
  'w:cs',
]);

/** Emphasis of words within a text; a title may have it. */
const emphasis: ReadonlySet<string> = new Set([
  'w:rStyle',
  'w:b',
  'w:bCs',
  'w:i',
  'w:iCs',
  'w:u',
  'w:caps',
  'w:smallCaps',
  'w:shd',
  'w:bdr',
  'w:color',
]);

/** The shape of a paragraph whose run-in title, where it has one, ends with its first `titleLength` characters. */
export function shapeOf(survey: Survey, paragraph: SurveyedParagraph, titleLength: number): Shape {
  const runs = paragraph.runs.filter(({ live, pieces }) => live && pieces.some(({ text }) => text.trim() !== ''));
  const { title, body } = splitRuns(runs, titleLength);
  const longest = body.reduce<SurveyedRun | null>(
    (best, run) => (best === null || lengthOf(run) > lengthOf(best) ? run : best),
    null,
  );
  // Where all of the text is emphasized, it is the look of the paragraph; else it is meant for some words.
  const emphasized =
    body.length > 0 && body.every((run) => run.properties?.children.some(({ name }) => name === 'w:b'));
  const titleRun = title.find(({ properties }) => properties !== null) ?? title[0] ?? longest;
  return {
    paragraph: contentOf(survey, paragraph.properties, ownToParagraph, hasHistory),
    run: contentOf(survey, longest?.properties ?? null, emphasized ? ownToRun : new Set([...ownToRun, ...emphasis])),
    title: contentOf(survey, titleRun?.properties ?? null, ownToRun),
    mark: contentOf(survey, paragraph.mark, new Set([...ownToRun, ...emphasis])),
    separator: false,
  };
}

/** The shape of a run-in heading that stands in a paragraph of its own on the line of the next one. */
export function separatorShape(survey: Survey, paragraph: SurveyedParagraph): Shape {
  const shape = shapeOf(survey, paragraph, Number.MAX_SAFE_INTEGER);
  const withoutHistory = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange']);
  return { ...shape, mark: contentOf(survey, paragraph.mark, withoutHistory), separator: true };
}

function splitRuns(
  runs: readonly SurveyedRun[],
  titleLength: number,
): { readonly title: readonly SurveyedRun[]; readonly body: readonly SurveyedRun[] } {
  let length = 0;
  const title: SurveyedRun[] = [];
  const body: SurveyedRun[] = [];
  for (const run of runs) {
    const before = length;
    length += lengthOf(run);
    // The number that is typed before a title often looks otherwise.
    const middle = (before + length) / 2;
    (middle < titleLength ? title : body).push(run);
  }
  return body.length === 0 ? { title, body: title } : { title: title.slice(-1), body };
}

function lengthOf({ pieces }: SurveyedRun): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}

function contentOf(
  { bytes }: Survey,
  properties: Properties | null,
  leftOut: ReadonlySet<string>,
  spoiled: (property: Property) => boolean = () => false,
): string {
  if (properties === null) return '';
  return inSchemaOrder(properties.children, leftOut === ownToParagraph)
    .filter((property) => !leftOut.has(property.name) && !spoiled(property))
    .map(({ start, end }) => bytes.toString('utf8', start, end))
    .join('');
}

/** Numbering that was itself inserted or changed carries its own history. */
function hasHistory({ name, children }: Property): boolean {
  return name === 'w:numPr' && children.some((child) => child.name === 'w:ins' || child.name === 'w:numberingChange');
}
