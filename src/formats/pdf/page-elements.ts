/** A page as lines and tables, and the order in which they are read. */
import { splitColumns, type Pairs, type Region } from './columns.ts';
import { findLineTables } from './line-tables.ts';
import { toLines, type Line } from './lines.ts';
import type { PageContent } from './page-content.ts';
import { findRuledTables, type Table } from './ruled-tables.ts';
import type { PageLines } from './running-heads.ts';

export type Element = Region | Pairs | { readonly kind: 'table'; readonly table: Table };

/** What stands on a page, with the page's number. */
export type Placed = { readonly page: number; readonly element: Element };

export type Page = PageLines & {
  readonly tables: readonly Table[];
  readonly slanted: readonly string[];
  readonly hidden: readonly Line[];
};

/** Gathers the words of a page into lines and into the cells of its tables. */
export function gatherPage({ page, height, words, hidden, rules, slanted }: PageContent): Page {
  const ruled = findRuledTables(words, rules);
  const lined = findLineTables(ruled.rest, rules);
  const tables = [...ruled.tables, ...lined.tables].sort((a, b) => a.y0 - b.y0);
  return { page, height, lines: toLines(lined.rest, page), tables, slanted, hidden: toLines(hidden, page) };
}

/** Reading order of a page: what stands above a table, the table, what stands below. */
export function arrange(lines: readonly Line[], tables: readonly Table[]): Element[] {
  const elements: Element[] = [];
  let rest = lines;
  for (const table of tables) {
    elements.push(...splitColumns(rest.filter(({ y }) => y <= table.y0)));
    rest = rest.filter(({ y }) => y > table.y0);
    elements.push({ kind: 'table', table });
  }
  elements.push(...splitColumns(rest));
  return elements;
}
