import type { Evidence } from '../lint/verdict.ts';
import { evidenceAt } from '../lint/quote.ts';
import type { Version } from './setting.ts';
import type { Unit } from './units.ts';
import { paragraphEnd } from './word-diff.ts';

/** Whole paragraphs as evidence. */
export function wholeUnits({ contract }: Version, units: readonly Unit[]): readonly Evidence[] {
  return units.map(({ block }) => evidenceAt(contract, block.index, 0, block.text.length));
}

/** Their text, parted where paragraphs end. */
export function textOf(units: readonly Unit[]): string {
  return units.map(({ block }) => block.text).join(paragraphEnd);
}
