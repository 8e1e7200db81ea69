/** What stands on the pages, one after the other, to paragraphs that run across columns and pages. */
import type { Region } from './columns.ts';
import type { Placed } from './page-elements.ts';
import { composePairs, composeTable, continuesTable, type OpenTable } from './compose-tables.ts';
import type { Draft } from './draft.ts';
import type { Line } from './lines.ts';
import type { Measures } from './measures.ts';
import { continuesAcross, startsParagraph, type OpenParagraph } from './paragraph-breaks.ts';

/** Gives the paragraphs of the body in reading order. */
export function composeFlow(flow: readonly Placed[], measures: Measures): Draft[] {
  const drafts: Draft[] = [];
  let open: OpenParagraph | null = null;
  let table: OpenTable | null = null;
  let tables = 0;
  for (const { page, element } of flow) {
    if (element.kind === 'text') {
      table = null;
      open = composeRegion(element, open, drafts, measures);
      continue;
    }
    closeParagraph(open, drafts);
    open = null;
    if (element.kind === 'pairs') {
      table = null;
      drafts.push(...composePairs(element, tables++, measures.step));
      continue;
    }
    const before: OpenTable | null = table !== null && continuesTable(table, element.table, page) ? table : null;
    const composed = composeTable(element.table, page, before?.number ?? tables++, before, measures.step);
    drafts.push(...composed.drafts);
    table = composed.open;
  }
  closeParagraph(open, drafts);
  return drafts;
}

/** Adds the paragraphs that end inside a region; gives the one that may go on in the next. */
function composeRegion(
  region: Region,
  before: OpenParagraph | null,
  drafts: Draft[],
  measures: Measures,
): OpenParagraph | null {
  const right = region.whole && region.lines.length < 8 ? Math.max(region.right, measures.right) : region.right;
  const left = region.whole ? Math.min(measures.left, region.left) : region.left;
  let open = before;
  region.lines.forEach((line: Line, at) => {
    const last = open?.lines.at(-1);
    const below = last !== undefined && last.page === line.page && line.y > last.y && overlaps(last, line);
    if (open !== null && at === 0 && !below && continuesAcross(line, open)) {
      open.lines.push(line);
      open = { lines: open.lines, left, right };
      return;
    }
    if (open !== null && (at > 0 || below) && !startsParagraph(line, open, measures.step(line.size))) {
      open.lines.push(line);
      return;
    }
    closeParagraph(open, drafts);
    open = { lines: [line], left, right };
  });
  return open;
}

/** True where two lines share a part of the width of the page. */
function overlaps(one: Line, other: Line): boolean {
  return one.x0 < other.x1 && other.x0 < one.x1;
}

function closeParagraph(open: OpenParagraph | null, drafts: Draft[]): void {
  if (open === null) return;
  const { lines, left, right } = open;
  const middle = (left + right) / 2;
  const centered = lines.every(
    ({ x0, x1 }) => x0 > left + 18 && x1 < right - 9 && Math.abs((x0 + x1) / 2 - middle) < 9,
  );
  drafts.push({ lines, role: 'body', cell: null, centered });
}
