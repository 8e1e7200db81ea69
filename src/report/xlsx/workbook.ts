/** A workbook as a package of SpreadsheetML parts (ECMA-376): only what a table of text needs, and the same bytes every time. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { xmlText } from '../xml-text.ts';
import { cellXml, columnName, textOf, type Cell } from './cell.ts';
import { stylesPart } from './styles.ts';

export type Sheet = {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  /** Widths in characters. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
  /** Columns that stay when one scrolls; the header row always does. */
  readonly frozenColumns: number;
  /** Rows below the table that are no part of its filter. */
  readonly notes: readonly (readonly Cell[])[];
};

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The bytes of an .xlsx file. */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(sheets)],
    ['_rels/.rels', packageRelationships],
    ['xl/workbook.xml', workbookPart(sheets)],
    ['xl/_rels/workbook.xml.rels', workbookRelationships(sheets)],
    ['xl/styles.xml', stylesPart()],
    ...sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetPart(sheet, index === 0)] as const),
  ];
  const files: Zippable = {};
  // A zip holds local time and none before 1980: a date without a zone is the same everywhere.
  for (const [name, text] of parts) files[name] = [strToU8(text), { mtime: '1980-01-01T00:00:00', level: 6, os: 3 }];
  return zipSync(files);
}

function sheetPart({ columns, rows, frozenColumns, notes }: Sheet, selected: boolean): string {
  const head = columns.map(({ title }): Cell => ({ value: title, style: 'header' }));
  const blank: readonly (readonly Cell[])[] = notes.length === 0 ? [] : [[]];
  const all = [head, ...rows, ...blank, ...notes];
  const last = columnName(columns.length - 1);
  const corner = `${columnName(frozenColumns)}2`;
  const pane =
    frozenColumns === 0
      ? `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>`
      : `<pane xSplit="${frozenColumns}" ySplit="1" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/>`;
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const data = all.map((cells, index) => {
    const xml = cells.map((cell, column) => cellXml(cell, index + 1, column)).join('');
    return `<row r="${index + 1}" ht="${heightOf(cells, columns)}" customHeight="1">${xml}</row>`;
  });
  return `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}${all.length}"/><sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="13.5"/><cols>${widths.join('')}</cols><sheetData>${data.join('')}</sheetData><autoFilter ref="A1:${last}${rows.length + 1}"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter></worksheet>`;
}

/** Height of a line of 10-point text, and the greatest that a row may have (ECMA-376-1, 18.3.1.73), in points. */
const lineHeight = 13.5;
const tallest = 409;

/** Height that shows the longest cell, in points: not every program fits rows to wrapped text when it opens a file. */
function heightOf(cells: readonly Cell[], columns: Sheet['columns']): number {
  const lines = cells.map((cell, column) => {
    const width = columns[column]?.width ?? 10;
    return textOf(cell)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.08) / width)), 0);
  });
  return Math.min(tallest, lineHeight * Math.max(1, ...lines));
}

function workbookPart(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const quoted = (name: string): string => `'${xmlText(name)}'`;
  const names = sheets.flatMap(({ name, columns, rows }, index) => [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted(name)}!$A$1:$${columnName(columns.length - 1)}$${rows.length + 1}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted(name)}!$1:$1</definedName>`,
  ]);
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews><sheets>${list.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
}

function workbookRelationships(sheets: readonly Sheet[]): string {
  const ofSheets = sheets.map(
    (_sheet, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationships}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const ofStyles = `<Relationship Id="rId${sheets.length + 1}" Type="${relationships}/styles" Target="styles.xml"/>`;
  return relationshipsPart([...ofSheets, ofStyles]);
}

const packageRelationships = relationshipsPart([
  `<Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/>`,
]);

function relationshipsPart(tags: readonly string[]): string {
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${tags.join('')}</Relationships>`;
}

function contentTypes(sheets: readonly Sheet[]): string {
  const overrides = sheets.map(
    (_sheet, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${types}.worksheet+xml"/>`,
  );
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${overrides.join('')}</Types>`;
}
