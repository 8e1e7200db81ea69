/** Cross-references: which characters of the sentence are the number, and what makes Word keep them right. */
import type { Block, Mark } from '../../contract/contract.ts';
import type { NumberingPlan } from './write-numbering-plan.ts';

export type CrossReference = {
  /** The characters that Word may replace when it updates the field. */
  readonly start: number;
  readonly end: number;
  readonly bookmark: string;
  /** Field code; null where Word does not count the target, so that only a link can be given. */
  readonly instruction: string | null;
};

/** Name of the bookmark around a block. Word hides bookmarks that begin with an underscore. */
export function bookmarkName(index: number): string {
  return `_Ref${100_000_000 + index}`;
}

/** Name of the bookmark around a heading that the contents lead to. */
export function contentsBookmark(index: number): string {
  return `_Toc${100_000_000 + index}`;
}

/**
 * Resolves one `reference` mark of `block`: `Section 2.1` becomes the word and a field that shows `2.1`.
 * Throws where the target is missing or where the sentence cites a number that the target does not have: the document
 * would be wrong as soon as Word updates it.
 */
export function crossReference(
  block: Block,
  mark: Mark,
  blocks: ReadonlyMap<number, Block>,
  plan: NumberingPlan,
): CrossReference {
  const cited = block.text.slice(mark.start, mark.end);
  const target = mark.target === undefined ? undefined : blocks.get(mark.target);
  if (target === undefined) {
    throw new Error(`The cross-reference “${cited}” in block ${block.index} leads to no block (${mark.target}).`);
  }
  const bookmark = bookmarkName(target.index);
  if (target.label === '') return { start: mark.start, end: mark.end, bookmark, instruction: null };
  // \w shows the number with those above it (2.1(a)), \n the last part alone ((a)); \h makes it a link.
  for (const [number, form] of [
    [target.clause, '\\w'],
    [target.label, target.clause.endsWith(target.label) && target.clause !== target.label ? '\\n' : '\\w'],
  ] as const) {
    const at = wholeNumberAt(cited, number);
    if (at === -1) continue;
    const instruction = plan.places.has(target.index) ? `REF ${bookmark} ${form} \\h` : null;
    return { start: mark.start + at, end: mark.start + at + number.length, bookmark, instruction };
  }
  throw new Error(
    `The cross-reference “${cited}” in block ${block.index} does not show the number of its target, ${target.clause || target.label}.`,
  );
}

/** Where `number` stands in `text` as a whole number: `2.1` is not in `12.1` or `2.10`. */
function wholeNumberAt(text: string, number: string): number {
  if (number === '') return -1;
  for (let at = text.indexOf(number); at !== -1; at = text.indexOf(number, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.slice(at + number.length);
    const joined = (before === '.' || beginsWord(before)) && beginsWord(number);
    if (!joined && !beginsWord(after) && !/^(?:\(|\.\d)/.test(after)) return at;
  }
  return -1;
}

/** Whether a letter or digit stands first. V8 takes milliseconds over `\p{L}`, which English does not need. */
function beginsWord(text: string): boolean {
  return /^[\0-\x7f\u2000-\u206f]/.test(text) ? /^[A-Za-z0-9]/.test(text) : /^[\p{L}\p{N}]/u.test(text);
}
