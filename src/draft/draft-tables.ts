import { draftBlock, type DraftBlock } from './draft-block.ts';
import type { Requirement } from '../library/requirement.ts';
import { clauseTitle } from './clause-title.ts';
import type { DraftContext } from './draft-context.ts';
import { withHouseWords } from './house-words.ts';
import { words, type Piece, type Pieces } from './pieces.ts';
import { plainValue } from './plain-value.ts';
import type { Column, ContactRow, ProductField, TemplateTable } from './template.ts';
import { typographic } from './typographic.ts';

/** What tables are made from; no text is rendered for them. */
export type TableContext = Pick<DraftContext, 'purchase' | 'parties' | 'library' | 'template' | 'selection' | 'facts'>;

/** Rows of cells under a header row. */
type TableContent = { readonly header: readonly Pieces[]; readonly rows: readonly (readonly Pieces[])[] };

/** Gives the blocks of a table with its caption, if it has one; nothing for a table without rows. */
export function tableBlocks(table: TemplateTable, under: DraftBlock, context: TableContext): readonly DraftBlock[] {
  const { header, rows } = tableContent(table, context);
  if (rows.length === 0) return [];
  const caption =
    table.caption === '' ? [] : [draftBlock({ role: 'heading', level: 1, pieces: [words(table.caption)], under })];
  return [...caption, ...cellBlocks([header, ...rows], caption[0] ?? under)];
}

/** Gives what a table of the template holds for one purchase. */
export function tableContent(table: TemplateTable, context: TableContext): TableContent {
  switch (table.of) {
    case 'products':
      return productTable(table.columns, context);
    case 'facts':
      return columnTable(table.columns, context.library.facts, ({ field }, fact) =>
        field === 'question' ? words(typographic(fact.question)) : words(answer(context.facts.get(fact.id), context)),
      );
    case 'exceptions':
      return columnTable(table.columns, exceptions(context), ({ field }, { requirement, severity, reason }) => {
        if (field === 'title') return words(clauseTitle(requirement, context.parties));
        return field === 'severity' ? words(table.severities[severity]) : name(reason);
      });
    case 'roadmap':
      return columnTable(table.columns, roadmap(context), ({ field }, { requirement, due }) => {
        if (field === 'title') return words(clauseTitle(requirement, context.parties));
        return words(
          field === 'due' ? table.due[due] : typographic(withHouseWords(requirement.summary, context.parties)),
        );
      });
    case 'contacts':
      return contactTable(table.corner, table.rows, context);
  }
}

function columnTable<Field extends string, Row>(
  columns: readonly Column<Field>[],
  rows: readonly Row[],
  cell: (column: Column<Field>, row: Row) => Piece,
): TableContent {
  return {
    header: columns.map((column) => [words(column.title)]),
    rows: rows.map((row) => columns.map((column) => [cell(column, row)])),
  };
}

function productTable(columns: readonly Column<ProductField>[], { purchase, template }: TableContext): TableContent {
  const { products } = purchase;
  const shown = columns.filter(
    ({ field, optional }) => optional !== true || products.some((product) => product[field] !== null),
  );
  return columnTable(shown, products, ({ field }, product) => {
    const value = product[field];
    return value === null ? words(template.words.not_stated) : name(String(value));
  });
}

function answer(fact: boolean | undefined, { template }: TableContext): string {
  if (fact === undefined) return template.words.not_stated;
  return fact ? template.words.yes : template.words.no;
}

type Exception = {
  readonly requirement: Requirement;
  readonly severity: 'critical' | 'high';
  readonly reason: string;
};

/** Critical and high requirements that apply, or may apply, and that the purchase file leaves out. */
function exceptions({ purchase, selection }: TableContext): readonly Exception[] {
  return selection.flatMap(({ requirement, severity, cause }) => {
    const choice = purchase.clauses.get(requirement.id);
    if (cause !== 'omitted' || choice === undefined || !('omit' in choice)) return [];
    return severity === 'critical' || severity === 'high' ? [{ requirement, severity, reason: choice.reason }] : [];
  });
}

type Milestone = { readonly requirement: Requirement; readonly due: 'established' | 'advanced' };

/** What applies, or may apply, and is above the tier asked for; the nearest dates first. */
function roadmap({ purchase, selection }: TableContext): readonly Milestone[] {
  if (!purchase.roadmap) return [];
  const deferred = selection.filter(({ cause }) => cause === 'tier');
  return (['established', 'advanced'] as const).flatMap((due) =>
    deferred.filter(({ requirement }) => requirement.tier === due).map(({ requirement }) => ({ requirement, due })),
  );
}

function contactTable(corner: string, rows: readonly ContactRow[], context: TableContext): TableContent {
  const { supplier, contracting } = context.parties;
  const parties = [supplier, contracting];
  return {
    header: [[words(corner)], ...parties.map((party) => [words(party.called)])],
    rows: rows.map((row) => [
      [words(row.title)],
      ...parties.map((party): Pieces => {
        const value = row.field === 'address' ? party.address.join(', ') : party[row.field];
        if (value !== null && plainValue(value) !== '') return [name(value)];
        if (row.confirm === '') return [words(context.template.words.not_stated)];
        const missing = `${context.template.words.confirm}: ${row.confirm} ${party.called}`;
        return [{ kind: 'confirm', text: `[${missing}]` }];
      }),
    ]),
  };
}

function name(value: string): Piece {
  return { kind: 'name', text: plainValue(value) };
}

/** Gives a block for every cell; the first row is the header row. Cells hang under the first cell of their row. */
export function cellBlocks(rows: readonly (readonly Pieces[])[], under: DraftBlock): readonly DraftBlock[] {
  return rows.flatMap((cells, row) => {
    const blocks: DraftBlock[] = [];
    for (const [column, pieces] of cells.entries()) {
      const above = blocks[0] ?? under;
      const header = row === 0;
      const cell = { table: 0, row, column, header };
      blocks.push(
        draftBlock({ role: header ? 'heading' : 'operative', level: above.level + 1, pieces, under: above, cell }),
      );
    }
    return blocks;
  });
}
