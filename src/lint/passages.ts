/** Clauses as readers take them: a paragraph with its list items, a list item with its lead-in. */
import type { Block } from '../contract/contract.ts';
import type { Statement } from './statement.ts';

/** The outermost operative block above a block: its clause. Headings end the climb. */
export function passageOf(block: Block, blocks: readonly Block[]): number {
  let at = block;
  while (at.parent !== null) {
    const parent = blocks[at.parent];
    if (!parent || parent.role !== 'operative') break;
    // Every row of a table is a clause of its own.
    if (at.cell !== null && at.cell.row !== parent.cell?.row) break;
    // A numbered clause with a text of its own ends there; only list items belong to the clause above them.
    if (!isListItem(at, parent)) break;
    at = parent;
  }
  return at.index;
}

/** True for (a), (i), bullets and unnumbered text under a clause, false for a further full number (7.2 under 7). */
function isListItem(block: Block, parent: Block): boolean {
  if (block.label === '' || block.clause === parent.clause) return true;
  return !/^\S*\d+\.\d/u.test(block.label) || /[)\]]$/u.test(block.label);
}

/** The statement whose verb and party a list item takes over. */
export function leadInOf(
  block: Block,
  blocks: readonly Block[],
  lastOf: ReadonlyMap<number, Statement>,
): Statement | null {
  if (block.parent === null) return null;
  const parent = blocks[block.parent];
  // "Logging (Vendor shall provide)" above a list: a heading with a verb.
  if (parent?.role === 'heading') {
    const heading = lastOf.get(parent.index);
    return heading !== undefined && heading.verb !== null && /\)\s*:?\s*$/u.test(parent.text) ? heading : null;
  }
  if (!parent || parent.role !== 'operative' || !inSameCell(block, parent)) return null;
  return /[:\u2014\u2013-]\s*$/u.test(parent.text) || /(?:following|shall|must|will|to)\s*$/u.test(parent.text)
    ? (lastOf.get(parent.index) ?? null)
    : null;
}

/** True outside tables too: a list in a cell goes on with the lead-in in that cell, other cells begin anew. */
function inSameCell(one: Block, other: Block): boolean {
  const [a, b] = [one.cell, other.cell];
  return a === null || b === null ? a === b : a.table === b.table && a.row === b.row && a.column === b.column;
}
