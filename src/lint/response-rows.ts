/**
 * Tables of "requirement | response", as in requests for proposals: the response decides whether the requirement beside
 * it is a promise, is replaced by the remark, or is refused.
 */
import type { Block, Contract } from '../contract/contract.ts';

/** `stands`: promised as written; `replaced`: the remark counts instead; `refused`; `unanswered`: nobody promised anything. */
export type Response = 'stands' | 'replaced' | 'refused' | 'unanswered';

export type Row = {
  readonly response: Response;
  /** Block indexes of the requirement cell. */
  readonly requirement: ReadonlySet<number>;
  /** Block indexes of the response cell. */
  readonly answer: ReadonlySet<number>;
  /** Block indexes of every other cell but number and response. */
  readonly remarks: ReadonlySet<number>;
};

/** Rows by the index of every block in them. A table in which nothing is answered is a blank form: its requirements stand. */
export function readResponseRows(contract: Contract): ReadonlyMap<number, Row> {
  const rows = new Map<number, Row>();
  let answered = false;
  for (const table of tablesOf(contract)) {
    const columns = columnsOf(table);
    if (!columns) continue;
    // "N/A" promises nothing, but it is an answer.
    answered ||= answersIn(table, columns.response).length > 0;
    for (const [index, row] of rowsOf(table, columns)) rows.set(index, row);
  }
  return answered ? rows : new Map();
}

type CellBlock = Block & { readonly cell: NonNullable<Block['cell']> };

function tablesOf({ blocks }: Contract): CellBlock[][] {
  const tables = new Map<number, CellBlock[]>();
  for (const block of blocks) {
    if (block.cell === null) continue;
    const table = tables.get(block.cell.table) ?? [];
    table.push(block as CellBlock);
    tables.set(block.cell.table, table);
  }
  return [...tables.values()];
}

type Columns = { readonly requirement: number; readonly response: number };

function columnsOf(table: readonly CellBlock[]): Columns | null {
  const headers = table.filter(({ cell }) => cell.header || cell.row === 0);
  const response = headers.find(({ text }) =>
    /\b(?:response|complian(?:ce|t)|compl(?:y|ies)|meets|answer)\b/iu.test(text),
  )?.cell.column;
  const requirement =
    headers.find(({ text }) =>
      /\b(?:requirements?|specifications?|controls?|terms?|standards?|clauses?)\b/iu.test(text),
    )?.cell.column ?? null;
  if (response === undefined || requirement === null || response === requirement) return null;
  const answers = answersIn(table, response);
  // Prose in the response column is an answer in words, not a form to tick: read it as it stands.
  return answers.every(({ text }) => classify(text) !== null) ? { requirement, response } : null;
}

function answersIn(table: readonly CellBlock[], response: number): CellBlock[] {
  return table.filter(
    ({ cell, text }) => !cell.header && cell.row > 0 && cell.column === response && text.trim() !== '',
  );
}

function rowsOf(table: readonly CellBlock[], { requirement, response }: Columns): [number, Row][] {
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
      response: (given && classify(given.text)) ?? 'unanswered',
      requirement: inColumn((column) => column === requirement),
      answer: inColumn((column) => column === response),
      remarks: inColumn((column) => column > Math.max(requirement, response)),
    };
    return blocks.map(({ index }): [number, Row] => [index, row]);
  });
}

/** What a short answer means; null where it is none of the usual ones. */
function classify(text: string): Response | null {
  const answer = text
    .trim()
    .toLowerCase()
    .replace(/[\u2010-\u2015]/gu, '-');
  if (answer.length > 60) return null;
  if (/^(?:n\/?a|not applicable)\b/u.test(answer)) return 'unanswered';
  if (/exception|partial|deviat|qualif|alternative|modif|clarif|amend/u.test(answer)) return 'replaced';
  if (
    /^(?:non[- ]?compl|not compl|no\b|n$|do(?:es)? not|cannot|can't|unable|declin|reject|refus|disagree|not (?:met|accepted|agreed|supported))/u.test(
      answer,
    )
  ) {
    return 'refused';
  }
  if (
    /^(?:(?:fully |full )?compl(?:y|ies|iant|iance)|yes|y$|agree|accept|meets?\b|met\b|confirm|\u2713|\u2714|\u2611|\u2612|x$|included|acknowledged)/u.test(
      answer,
    )
  )
    return 'stands';
  return null;
}
