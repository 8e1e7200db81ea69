/** What a sentence refers to: "a breach of Exhibit D", "failure to meet Sections 5 to 9 or Annex 2". */
import type { Block, Contract } from '../contract/contract.ts';
import { findReferences, targetsIn } from '../contract/references.ts';
import type { Sentence } from './statement.ts';

/** Block indexes of the clauses and exhibits that a sentence names by their number; of a range its two ends. */
export type Referred = (sentence: Sentence) => readonly number[];

export function referredTo({ blocks, exhibits }: Contract): Referred {
  const clauseAt = targetsIn(blocks);
  const exhibitAt = new Map(exhibits.map(({ label, block }) => [label.toLowerCase(), block]));
  return ({ block, start, end }) => {
    const from = blocks[block] as Block;
    const text = from.text.slice(start, end);
    const found = new Set<number>();
    for (const reference of findReferences(text)) {
      const name =
        text
          .slice(0, reference.end)
          .match(/[A-Za-z]+\s+\S+$/)?.[0]
          .toLowerCase() ?? '';
      const labels = [reference.label, ...further(text.slice(reference.end))];
      const exhibit = exhibitAt.get(name);
      if (exhibit !== undefined) {
        if (exhibit !== null) found.add(exhibit);
        continue;
      }
      for (const label of labels) {
        const target = clauseAt(label, from)?.index;
        if (target !== undefined) found.add(target);
      }
    }
    for (const [, label = ''] of /\d\.\d/.test(text) ? text.matchAll(bare) : []) {
      const target = clauseAt(label, from)?.index;
      if (target !== undefined) found.add(target);
    }
    return [...found];
  };
}

/** "the warranty in 5.3": a clause by its number alone. */
const bare =
  /\b(?:in|of|under|by)\s(\d{1,3}(?:\.\d{1,3}){1,4}(?:\([a-z0-9]{1,5}\))*)(?![\d%]|\s?(?:%|percent|per cent|hours?|days?|months?|years?|million)\b|\s%)/g;

/** Numbers that go on with the one before: ", 4.2 and 7", " to 9". */
function further(rest: string): readonly string[] {
  const row = /^(?:\s*(?:,|-|–|\b(?:and|or|to|through)\b)+\s*\d{1,4}(?:\.\d{1,4})*(?:\([A-Za-z0-9]{1,5}\))*)+/.exec(
    rest,
  );
  return row?.[0].match(/\d{1,4}(?:\.\d{1,4})*(?:\([A-Za-z0-9]{1,5}\))*/g) ?? [];
}
