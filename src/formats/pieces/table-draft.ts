/** Tables while they are being read: rows, columns, and which row is the header. */

export type RowDraft = {
  /** Number of the table in the document, from 0. */
  readonly table: number;
  readonly row: number;
  header: boolean;
  /** Bold and other letters seen in the row's own cells. */
  bold: boolean;
  plain: boolean;
};

export type TableDraft = {
  readonly index: number;
  rows: number;
  /** Column of the next cell. */
  column: number;
  first: RowDraft | null;
  second: RowDraft | null;
};

/** Begins table number `index`. */
export function openTable(index: number): TableDraft {
  return { index, rows: 0, column: 0, first: null, second: null };
}

/** Begins the next row; `header` says that the file itself calls it one. */
export function openRow(table: TableDraft, header: boolean): RowDraft {
  const row = { table: table.index, row: table.rows++, header, bold: false, plain: false };
  table.column = 0;
  if (row.row === 0) table.first = row;
  else if (row.row === 1) table.second = row;
  return row;
}

/** At a table's end: a first row all in bold above one that is not is a header too. */
export function judgeFirstRow({ first, second }: TableDraft): void {
  if (first && second && !first.header) first.header = first.bold && !first.plain && second.plain;
}
