/** Cross-references as they are written: `Section 7.2(b)`, `Exhibit C`. */
import type { Block } from './contract.ts';
import { otherLetters } from './wording.ts';

/** A reference in a text; `start` and `end` are the place of its number, without the word before. */
export type Reference = { readonly start: number; readonly end: number; readonly label: string };

/** The words before a number, wherever they stand: most sentences have none. */
const named = /§|section|clause|article|paragraph|exhibit|schedule|annex|appendi|attachment|sec\./i;

/** An expression for references; `letters` are what must not follow a number, as the inside of a class. */
function patternWith(letters: string, flags: string): RegExp {
  return new RegExp(
    `(?:\\b(?:sections?|clauses?|articles?|paragraphs?|exhibits?|schedules?|annex(?:es)?|appendix|appendices|attachments?|sec\\.)|§{1,2})\\s{0,3}((?:\\d{1,4}|[A-Z]{1,2}|[IVXL]{1,6})(?:[.-](?:\\d{1,4}|[A-Za-z]))*(?:\\([A-Za-z0-9]{1,5}\\))*)(?![${letters}])`,
    flags,
  );
}

const plain = patternWith('A-Za-z0-9', 'gi');
let anyScript: RegExp | null = null;

/** References in reading order. Further numbers of a list ("Sections 3 and 4") are not among them. */
export function findReferences(text: string): readonly Reference[] {
  const found: Reference[] = [];
  if (!named.test(text)) return found;
  for (const match of text.matchAll(
    otherLetters.test(text) ? (anyScript ??= patternWith('\\p{L}\\p{N}', 'giu')) : plain,
  )) {
    const label = match[1] ?? '';
    // "in this Section and", "clause is": a word is no number.
    if (!/^(?:\d|[A-Z](?:[.(-]|$)|[IVXL]+(?:[.(]|$))/.test(label)) continue;
    const end = match.index + match[0].length;
    found.push({ start: end - label.length, end, label });
  }
  return found;
}

/** `Exhibit C` gives `C`. */
function withoutWord(clause: string): string {
  return /^[A-Za-z]*[^\x20-\x7e]/.test(clause)
    ? clause.replace(/^\p{L}+\s+/u, '')
    : clause.replace(/^[A-Za-z]+\s+/, '');
}

/**
 * Gives a function from the number of a reference (`7.2(b)`; `C` for `Exhibit C`) and the block that it stands in to the
 * clause that is meant: one of the same exhibit if there is one. Undefined where it leads nowhere.
 */
export function targetsIn(blocks: readonly Block[]): (label: string, from: Block) => Block | undefined {
  const targets = new Map<string, Block>();
  for (const block of blocks) {
    if (block.label === '' || block.clause === '') continue;
    const bare = withoutWord(block.clause);
    for (const key of [`${block.exhibit}|${block.clause}`, `${block.exhibit}|${bare}`, block.clause, bare]) {
      if (!targets.has(key)) targets.set(key, block);
    }
  }
  return (label, { exhibit }) => targets.get(`${exhibit}|${label}`) ?? targets.get(label);
}
