import { removes, type Change } from '../pieces/piece.ts';
import { isDark } from './ground.ts';
import { readChange } from './run-look.ts';
import type { XmlCursor } from '../xml/xml-cursor.ts';
import { attribute, isOn } from '../xml/attributes.ts';
import { eachChild } from '../xml/walk-xml.ts';
import { readInteger } from './measure.ts';
import type { RawRow } from './story.ts';
import type { Styles } from './styles.ts';

export type Table = {
  readonly index: number;
  rows: number;
  /** Rows at the top that are marked as repeating headers. */
  headers: number;
  /** Grid column of the next cell. */
  column: number;
  style: string | null;
  /** Cells may be shaded. */
  shaded: boolean;
  /** False where the table says that its first row is not special. */
  firstRowSpecial: boolean;
  first: RawRow | null;
  second: RawRow | null;
};

const widestSpan = 1000;

export function openTable(index: number): Table {
  return {
    index,
    rows: 0,
    headers: 0,
    column: 0,
    style: null,
    shaded: false,
    firstRowSpecial: true,
    first: null,
    second: null,
  };
}

export function openRow(table: Table): RawRow {
  const row = { table: table.index, row: table.rows++, header: false, bold: false, plain: false };
  table.column = 0;
  if (row.row === 0) table.first = row;
  else if (row.row === 1) table.second = row;
  return row;
}

/** Reads the `w:tblPr` that the cursor stands on. */
export function readTableProperties(cursor: XmlCursor, table: Table): void {
  eachChild(cursor, (name) => {
    if (name === 'w:tblStyle') table.style = attribute(cursor, 'w:val');
    else if (name === 'w:shd') table.shaded = isDark(cursor);
    else if (name === 'w:tblLook') {
      const firstRow = attribute(cursor, 'w:firstRow');
      const bits = /^[0-9a-fA-F]{1,8}$/.exec(attribute(cursor, 'w:val') ?? '')?.[0];
      if (firstRow !== null) table.firstRowSpecial = firstRow === '1' || firstRow === 'true' || firstRow === 'on';
      else if (bits !== undefined) table.firstRowSpecial = (parseInt(bits, 16) & 0x20) !== 0;
    }
  });
}

/** Reads the `w:trPr` that the cursor stands on; gives the row's tracked change. */
export function readRowProperties(cursor: XmlCursor, table: Table, row: RawRow): Change | null {
  let change: Change | null = null;
  eachChild(cursor, (name) => {
    if (name === 'w:tblHeader' && isOn(cursor) && table.headers === row.row) {
      row.header = true;
      table.headers++;
    } else if (name === 'w:gridBefore') table.column += spanOf(attribute(cursor, 'w:val'));
    else if ((name === 'w:ins' || name === 'w:del') && !removes(change)) change = readChange(cursor);
  });
  return change;
}

type CellProperties = {
  /** Grid columns. */
  readonly span: number;
  readonly change: Change | null;
  readonly shaded: boolean;
};

/** Reads the `w:tcPr` that the cursor stands on. */
export function readCellProperties(cursor: XmlCursor): CellProperties {
  let span = 1;
  let shaded = false;
  let change: Change | null = null;
  eachChild(cursor, (name) => {
    if (name === 'w:gridSpan') span = Math.max(1, spanOf(attribute(cursor, 'w:val')));
    else if (name === 'w:shd') shaded = isDark(cursor);
    else if (name === 'w:cellIns' || name === 'w:cellDel') change = readChange(cursor);
  });
  return { span, change, shaded };
}

/** Settles at a table's end whether its first row is a header by look: all bold above a row that is not, or bold by style. */
export function judgeFirstRow(table: Table, styles: Styles): void {
  const { first, second } = table;
  if (!first || !second || first.header || !table.firstRowSpecial) return;
  const boldByStyle = table.style !== null && (styles.find(table.style)?.boldFirstRow ?? false);
  first.header = boldByStyle || (first.bold && !first.plain && second.plain);
}

function spanOf(value: string | null): number {
  return Math.min(Math.max(readInteger(value) ?? 1, 0), widestSpan);
}
