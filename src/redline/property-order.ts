/** The order in which properties must stand (ECMA-376-1, 17.3.1.26 and 17.3.2.28); not every program keeps to it. */
import type { Property } from './survey.ts';

const paragraph =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs ' +
  'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd ' +
  'snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment ' +
  'textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange';
const run =
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish ' +
  'webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang ' +
  'eastAsianLayout specVanish oMath';

const orderOf = (names: string): ReadonlyMap<string, number> =>
  new Map(names.split(' ').map((name, at) => [`w:${name}`, at]));
const ofParagraph = orderOf(paragraph);
const ofRun = orderOf(run);

/** Properties of a paragraph, or of a run, in their order; those of other namespaces come last, as they came. */
export function inSchemaOrder(properties: readonly Property[], paragraphs: boolean): readonly Property[] {
  const order = paragraphs ? ofParagraph : ofRun;
  const rank = ({ name }: Property): number => order.get(name) ?? Number.MAX_SAFE_INTEGER;
  return properties.toSorted((one, other) => rank(one) - rank(other));
}
