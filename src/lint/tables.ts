/** The tables of a contract, each as its cells in reading order. */
import type { Block, Cell, Contract } from '../contract/contract.ts';

export type CellBlock = Block & { readonly cell: Cell };

export function tablesOf({ blocks }: Contract): CellBlock[][] {
  const tables = new Map<number, CellBlock[]>();
  for (const block of blocks) {
    if (block.cell === null) continue;
    const table = tables.get(block.cell.table) ?? [];
    table.push(block as CellBlock);
    tables.set(block.cell.table, table);
  }
  return [...tables.values()];
}
