/**
 * Tables of "requirement | response", as in requests for proposals: the response decides whether the requirement beside
 * it is a promise, is replaced by the remark, or is refused.
 */
import type { Contract } from '../contract/contract.ts';
import { answerCodes } from './answer-codes.ts';
import { readAnswer, type Response } from './read-answer.ts';
import { tablesOf, type CellBlock } from './tables.ts';

export type Row = {
  readonly response: Response;
  /** Block indexes of the requirement cell. */
  readonly requirement: ReadonlySet<number>;
  /** Block indexes of the response cell. */
  readonly answer: ReadonlySet<number>;
  /** The response says more than a tick or "Comply". */
  readonly prose: boolean;
  /** Block indexes of every other cell but number and response. */
  readonly remarks: ReadonlySet<number>;
};

/** Rows by the index of every block in them. A table in which nothing is answered is a blank form: its requirements stand. */
export function readResponseRows(contract: Contract): ReadonlyMap<number, Row> {
  const rows = new Map<number, Row>();
  const forms = tablesOf(contract).flatMap((table) => {
    const columns = columnsOf(table);
    return columns ? [{ table, columns }] : [];
  });
  if (forms.length === 0) return rows;
  const codes = answerCodes(contract);
  let answered = false;
  for (const { table, columns } of forms) {
    if (!isTicked(table, columns, codes)) continue;
    // "N/A" promises nothing, but it is an answer.
    answered ||= answersIn(table, columns.response).length > 0;
    for (const [index, row] of rowsOf(table, columns, codes)) rows.set(index, row);
  }
  return answered ? rows : new Map();
}

type Codes = ReturnType<typeof answerCodes>;
type Columns = { readonly requirement: number; readonly response: number };

function columnsOf(table: readonly CellBlock[]): Columns | null {
  const headers = table.filter(({ cell }) => cell.header || cell.row === 0);
  const response = headers.find(({ text }) =>
    /\b(?:responses?|resp|reply|replies|complian(?:ce|t)|compl(?:y|ies)|meets|answers?)\b/i.test(text),
  )?.cell.column;
  const requirement =
    headers.find(({ text }) => /\b(?:requirements?|specifications?|controls?|terms?|standards?|clauses?)\b/i.test(text))
      ?.cell.column ?? null;
  if (response === undefined || requirement === null || response === requirement) return null;
  return { requirement, response };
}

/** Where most answers are prose the column is no form to tick, and is read as it stands. */
function isTicked(table: readonly CellBlock[], { response }: Columns, codes: Codes): boolean {
  const answers = answersIn(table, response);
  const told = answers.filter(({ text }) => readAnswer(text, codes) !== null).length;
  return answers.length === 0 || told * 2 > answers.length;
}

function answersIn(table: readonly CellBlock[], response: number): CellBlock[] {
  return table.filter(
    ({ cell, text }) => !cell.header && cell.row > 0 && cell.column === response && text.trim() !== '',
  );
}

function rowsOf(table: readonly CellBlock[], { requirement, response }: Columns, codes: Codes): [number, Row][] {
  const byRow = new Map<number, CellBlock[]>();
  for (const block of table) {
    if (block.cell.header) continue;
    const row = byRow.get(block.cell.row) ?? [];
    row.push(block);
    byRow.set(block.cell.row, row);
  }
  return [...byRow.values()].flatMap((blocks) => {
    const given = blocks.find(({ cell, text }) => cell.column === response && text.trim() !== '');
    const inColumn = (wanted: (column: number) => boolean): Set<number> =>
      new Set(blocks.filter(({ cell }) => wanted(cell.column)).map(({ index }) => index));
    const row: Row = {
      // An answer in words of its own is what was promised in place of the requirement.
      response: given === undefined ? 'unanswered' : (readAnswer(given.text, codes) ?? 'replaced'),
      prose: given !== undefined && given.text.trim().split(/\s+/u).length > 3,
      requirement: inColumn((column) => column >= requirement && (column === requirement || column < response)),
      answer: inColumn((column) => column === response),
      remarks: inColumn((column) => column > Math.max(requirement, response)),
    };
    return blocks.map(({ index }): [number, Row] => [index, row]);
  });
}
