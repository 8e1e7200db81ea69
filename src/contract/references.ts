/** Cross-references as they are written: `Section 7.2(b)`, `Exhibit C`. */
import type { Block } from './contract.ts';

/** A reference in a text; `start` and `end` are the place of its number, without the word before. */
export type Reference = { readonly start: number; readonly end: number; readonly label: string };

const pattern =
  /(?:\b(?:sections?|clauses?|articles?|paragraphs?|exhibits?|schedules?|annex(?:es)?|appendix|appendices|attachments?|sec\.)|§{1,2})\s{0,3}((?:\d{1,4}|[A-Z]{1,2}|[IVXL]{1,6})(?:[.-](?:\d{1,4}|[A-Za-z]))*(?:\([A-Za-z0-9]{1,5}\))*)(?![\p{L}\p{N}])/giu;

/** References in reading order. Further numbers of a list ("Sections 3 and 4") are not among them. */
export function findReferences(text: string): readonly Reference[] {
  const found: Reference[] = [];
  for (const match of text.matchAll(pattern)) {
    const label = match[1] ?? '';
    // "in this Section and", "clause is": a word is no number.
    if (!/^(?:\d|[A-Z](?:[.(-]|$)|[IVXL]+(?:[.(]|$))/u.test(label)) continue;
    const end = match.index + match[0].length;
    found.push({ start: end - label.length, end, label });
  }
  return found;
}

/**
 * Gives a function from the number of a reference (`7.2(b)`; `C` for `Exhibit C`) and the block that it stands in to the
 * clause that is meant: one of the same exhibit if there is one. Undefined where it leads nowhere.
 */
export function targetsIn(blocks: readonly Block[]): (label: string, from: Block) => Block | undefined {
  const targets = new Map<string, Block>();
  for (const block of blocks) {
    if (block.label === '' || block.clause === '') continue;
    const bare = block.clause.replace(/^\p{L}+\s+/u, '');
    for (const key of [`${block.exhibit}|${block.clause}`, `${block.exhibit}|${bare}`, block.clause, bare]) {
      if (!targets.has(key)) targets.set(key, block);
    }
  }
  return (label, { exhibit }) => targets.get(`${exhibit}|${label}`) ?? targets.get(label);
}
