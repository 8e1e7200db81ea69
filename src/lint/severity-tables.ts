/**
 * Tables of times by severity: "Supplier shall meet these times: | Severity | Notice | Patch | … | Critical | 24 hours | 14
 * days |". A cell alone says nothing. Read with what its row and its column are headed, it is a sentence of the clause above.
 */
import type { Contract } from '../contract/contract.ts';
import { leadInAbove } from './timed-rows.ts';
import { tablesOf, type CellBlock } from './tables.ts';

/** A cell of such a table. */
export type GradedCell = {
  /** What stands before and behind its text, read as a sentence; null for one that holds no time. */
  readonly between: Around | null;
  /** Index of the block with the clause above; null where a heading of the table has a verb of its own. */
  readonly above: number | null;
};

export type Around = { readonly before: string; readonly behind: string };

/** By the index of every block of a table that gives times by severity. */
export function gradedCells(contract: Contract): ReadonlyMap<number, GradedCell> {
  const cells = new Map<number, GradedCell>();
  for (const table of tablesOf(contract)) {
    if (!table.some(({ text }) => isGrade(text))) continue;
    const grid = gridOf(table);
    const above = leadInAbove(contract, table);
    const lead = above === null ? '' : above.text;
    const thing = thingIn([lead, ...(table[0]?.heading ?? []), ...[...grid.head.values()].map(({ text }) => text)]);
    const sentences = new Map(
      [...byRow(grid, lead, thing), ...byColumn(grid, lead, thing)]
        .filter(({ before }) => above !== null || binding.test(before))
        .map((sentence) => [sentence.cell, sentence]),
    );
    if (sentences.size === 0) continue;
    for (const { index } of table)
      cells.set(index, { between: sentences.get(index) ?? null, above: above?.index ?? null });
  }
  return cells;
}

type Grid = { readonly head: ReadonlyMap<number, CellBlock>; readonly body: readonly (readonly CellBlock[])[] };

type Sentence = Around & { readonly cell: number };

/** The first paragraph of each cell; a table in which some cell has several is no table of times. */
function gridOf(table: readonly CellBlock[]): Grid {
  const rows = new Map<number, CellBlock[]>();
  for (const one of table) {
    const row = rows.get(one.cell.row) ?? [];
    if (!row.some(({ cell }) => cell.column === one.cell.column)) row.push(one);
    rows.set(one.cell.row, row);
  }
  const [head = [], ...body] = [...rows.values()];
  return { head: new Map(head.map((one) => [one.cell.column, one])), body };
}

/** Severities head the rows, duties the columns. */
function byRow({ head, body }: Grid, lead: string, thing: string): Sentence[] {
  const graded = body.filter((row) => row.some(({ text }) => isGrade(text)));
  if (graded.length < 2) return [];
  const unitIn = (column: number): string | null => unitOf(headText(head, column)) ?? unitOf(lead);
  const isValue = ({ cell, text }: CellBlock): boolean =>
    isTime(text) || (unitIn(cell.column) !== null && isCount(text));
  const columns = new Set(graded.flatMap((row) => row.filter(isValue).map(({ cell }) => cell.column)));
  return graded.flatMap((row) => {
    const labels = row.filter(({ cell }) => !columns.has(cell.column));
    const grade = labels.map(({ cell, text }) => `${headText(head, cell.column)} ${text}`).join(', ');
    return row.filter(isValue).map((one) => {
      const title = headText(head, one.cell.column);
      return sentenceOf(one, isBareTime(title) ? lead : title, `${grade} ${thing}`, unitIn(one.cell.column));
    });
  });
}

/** Severities head the columns, duties the rows. */
function byColumn({ head, body }: Grid, lead: string, thing: string): Sentence[] {
  const columns = [...head.values()].filter(({ text }) => isGrade(text));
  if (columns.length < 2) return [];
  const first = Math.min(...columns.map(({ cell }) => cell.column));
  return body.flatMap((row) => {
    const task = row
      .filter(({ cell }) => cell.column < first)
      .map(({ text }) => text)
      .reduce((longest, text) => (text.length > longest.length ? text : longest), '');
    return columns.flatMap(({ cell: { column }, text: grade }) => {
      const one = row.find(({ cell }) => cell.column === column);
      const unit = unitOf(grade) ?? unitOf(task) ?? unitOf(lead);
      if (one === undefined || task === '' || !(isTime(one.text) || (unit !== null && isCount(one.text)))) return [];
      return [sentenceOf(one, task, `${grade} ${thing}`, unit)];
    });
  });
}

/** "Patch, namely for one of Critical vulnerability: 14 days", with no end of a sentence in it. */
function sentenceOf({ index, text }: CellBlock, duty: string, grade: string, unit: string | null): Sentence {
  // Far enough from the duty that "for Grades 1 and 2" in it is no severity of this cell.
  const before = `${duty.replace(/[\s.:;]+$/u, '')}, namely for one of ${grade}: `.replace(/[.;!?](?=\s)/gu, ',');
  return { cell: index, before, behind: isTime(text) || unit === null ? '' : ` ${unit}` };
}

/** What the severities are of. */
function thingIn(texts: readonly string[]): string {
  return things.find(({ named }) => texts.some((text) => named.test(text)))?.word ?? '';
}

const things: readonly { readonly named: RegExp; readonly word: string }[] = [
  { named: /\b(?:vulnerabilit|weakness|flaw|exposure|patch|CVE|hotfix)/i, word: 'vulnerability' },
  { named: /\bincident/i, word: 'security incident' },
];

function headText(head: Grid['head'], column: number): string {
  return head.get(column)?.text ?? '';
}

/** A cell that names a severity, alone or with a score. */
function isGrade(text: string): boolean {
  return text.length <= 60 && grades.test(text);
}

function isTime(text: string): boolean {
  return text.length <= 120 && time.test(text);
}

function isCount(text: string): boolean {
  return /^\D{0,3}\d{1,3}\D{0,3}$/u.test(text.trim());
}

/** A heading that says no more than that a time stands below it: "Within (days)". */
function isBareTime(title: string): boolean {
  return title.replace(timeWords, '').replace(/[^a-z]+/giu, '') === '';
}

/** "(days)", "number of business days": what a bare number counts. */
function unitOf(text: string): string | null {
  return /\b((?:calendar |business |working )?(?:hours|days|weeks|months))\b/i.exec(text)?.[1]?.toLowerCase() ?? null;
}

const grades =
  /\b(?:critical|high|medium|moderate|low|severe|serious|minor)\b|\b(?:severity|grade|priority|level|category|class|sev|p)\s?-?[1-5]\b/i;
const time =
  /\d\D{0,20}\b(?:minutes?|hours?|days?|weeks?|months?|years?)\b|\b(?:one|two|three|four|five|six|seven|ten|twelve|fourteen|fifteen|twenty|thirty|sixty|ninety)\b.{0,20}\b(?:hours?|days?|weeks?|months?)\b/i;
const timeWords =
  /\b(?:times?|time ?frames?|timelines?|within|deadlines?|due|date|number|of|in|maximum|max|target|calendar|business|working|hours?|days?|weeks?|months?|period|the|limit|shown|allowed)\b/giu;
const binding = /\b(?:shall|must|will|agrees? to|is to|are to)\b/i;
