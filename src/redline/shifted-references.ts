/** Cross-references that somebody typed and that an insertion makes wrong. */
import type { Block, Contract } from '../contract/contract.ts';
import { paragraphsOf, type Scene } from './clause-look.ts';

export type ShiftedReference = {
  /** The number as typed: `7.3`. */
  readonly number: string;
  /** What the clause is called now. */
  readonly becomes: string;
  /** Clauses or paragraphs in which it is typed. */
  readonly places: readonly string[];
};

const reference =
  /\b(?:[Ss]ections?|[Aa]rticles?|[Cc]lauses?|[Pp]aragraphs?|Exhibit|Schedule|Annex)\s(\d{1,3}(?:\.\d{1,3}){0,5}(?:\([A-Za-z]{1,4}\)){0,3})|§+\s?(\d{1,3}(?:\.\d{1,3}){0,5})/gu;

/**
 * Typed references to clauses that have another number afterwards. Word renews the fields among them by itself, so that
 * only plain text counts. Clauses are found again by their text.
 */
export function shiftedReferences(before: Contract, after: Contract, scene: Scene): readonly ShiftedReference[] {
  const moved = movedClauses(before.blocks, after.blocks);
  if (moved.size === 0) return [];
  const found = new Map<string, string[]>();
  for (const block of scene.contract.blocks) {
    const typed = typedText(block, scene);
    for (const match of typed.matchAll(reference)) {
      const number = match[1] ?? match[2] ?? '';
      if (!moved.has(number)) continue;
      const place = block.clause === '' ? `paragraph ${block.paragraph}` : block.clause;
      found.set(number, [...(found.get(number) ?? []), place]);
    }
  }
  return [...found].map(([number, places]) => ({ number, becomes: moved.get(number) ?? '', places }));
}

/** The text of a block that stands in no field. */
function typedText(block: Block, scene: Scene): string {
  return paragraphsOf(block, scene)
    .flatMap(({ runs }) =>
      runs.map(({ live, inField, pieces }) => (live && !inField ? pieces.map(({ text }) => text).join('') : '\u0000')),
    )
    .join('');
}

/** More paragraphs than anybody inserts in one place. */
const farthest = 400;

/** Numbers of clauses that are called otherwise afterwards. */
function movedClauses(before: readonly Block[], after: readonly Block[]): ReadonlyMap<string, string> {
  const moved = new Map<string, string>();
  let at = 0;
  for (const block of before) {
    if (block.role === 'comment') continue;
    let to = at;
    const most = Math.min(after.length, at + farthest);
    while (to < most && after[to]?.text !== block.text) to++;
    const match = to < most ? after[to] : undefined;
    if (match === undefined) continue;
    at = to + 1;
    if (block.label !== '' && match.clause !== block.clause) moved.set(block.clause, match.clause);
  }
  return moved;
}
