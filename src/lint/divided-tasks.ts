/**
 * Tables that divide tasks: what is to be done in the first column, one column under the supplier's name, another under the
 * customer's. What stands below a name is what that party does, though it be a few words without a verb ("Nightly copy").
 */
import type { Cell, Contract } from '../contract/contract.ts';
import { tokenize, type Joins } from '../language/tokens.ts';
import type { CompiledLibrary } from './compile-library.ts';
import { findParties, type PartyWords } from './party-words.ts';
import type { Side } from './statement.ts';
import { tablesOf } from './tables.ts';

/** The party whose task each cell names, by block index. Cells that say "None" name no task. */
export function dividedTasks(
  contract: Contract,
  { index }: CompiledLibrary,
  parties: PartyWords,
): ReadonlyMap<number, Side> {
  const tasks = new Map<number, Side>();
  for (const table of tablesOf(contract)) {
    const heads = table.filter(({ cell }) => isHead(cell));
    const columns = new Map(
      heads.flatMap(({ cell, text }): [number, Side][] => {
        const side = partyNamed(text, parties, index.joins);
        return side === null ? [] : [[cell.column, side]];
      }),
    );
    const sides = new Set(columns.values());
    // Names above the places for their signatures have nothing beside them.
    if (columns.has(0) || !sides.has('supplier') || !sides.has('customer')) continue;
    if (table.some(({ text }) => text.includes('@'))) continue; // whom to write to
    for (const { index: at, cell, text } of table) {
      const side = columns.get(cell.column);
      if (side !== undefined && !isHead(cell) && !isNothing(text)) tasks.set(at, side);
    }
  }
  return tasks;
}

function isHead({ header, row }: Cell): boolean {
  return header || row === 0;
}

/** The one party that a column is headed by: "Supplier", "Hospital's part", "Tasks of the Vendor". */
function partyNamed(text: string, parties: PartyWords, joins: Joins): Side | null {
  const tokens = tokenize(text, joins);
  if (tokens.length > 5) return null;
  const [party, ...more] = findParties(parties, tokens);
  return party === undefined || more.length > 0 ? null : party.side;
}

function isNothing(text: string): boolean {
  return /^\s*(?:none|nil|nothing|n\/a|not applicable|no|[-–—.]*)\s*\.?\s*$/i.test(text);
}
