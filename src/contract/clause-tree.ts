import type { Line } from './line.ts';
import type { Role } from './contract.ts';
import { beginsOperativePart, isAllCapitals, isSmall } from './wording.ts';

/** Where a line stands in the contract. */
export type Place = {
  readonly parent: number | null;
  readonly level: number;
  readonly clause: string;
  readonly heading: readonly string[];
};

/** Something that later lines may hang under. */
type Frame = {
  readonly line: number;
  readonly kind: 'exhibit' | 'heading' | 'number' | 'lead-in' | 'bullet';
  readonly outline: number | null;
  /** How an unnumbered heading without outline level looks; empty for everything else. */
  readonly look: string;
  readonly depth: number | null;
  readonly indent: number;
};

const NESTED_BY = 100;
const DEEPEST = 24;
const APART: ReadonlySet<Role> = new Set<Role>(['title', 'toc', 'header-footer', 'footnote', 'endnote', 'comment']);

/**
 * Hangs every line under the heading, number, lead-in or table row that it belongs to. `roles` are those known so far,
 * `titles` the run-in titles, which count in the heading path of what hangs under them.
 */
export function buildTree(
  lines: readonly Line[],
  roles: readonly Role[],
  titles: ReadonlyMap<number, string>,
): readonly Place[] {
  const places: Place[] = [];
  const within: (readonly string[])[] = [];
  const stack: Frame[] = [];
  const flowing = singleColumnTables(lines);
  let row: { readonly key: string; readonly first: number; readonly base: number | null } | null = null;
  let tableBase: { readonly table: number; readonly base: number | null } | null = null;
  let signed = false;

  lines.forEach((line, at) => {
    const role = roles[at]!;
    const { cell } = line.source;
    let parent: number | null;
    if (APART.has(role)) {
      parent = null;
    } else if (role === 'deleted' || role === 'hidden') {
      parent = stack.at(-1)?.line ?? null;
    } else if (cell !== null && !flowing.has(cell.table)) {
      if (tableBase?.table !== cell.table) tableBase = { table: cell.table, base: baseOfTable(stack) };
      const key = `${cell.table}:${cell.row}`;
      if (row?.key !== key) {
        row = { key, first: at, base: tableBase.base };
        parent = tableBase.base;
      } else {
        parent = placeInRow(lines, places, at, row.first);
      }
    } else {
      if (role === 'signature' && !signed) stack.length = 0;
      signed = role === 'signature';
      parent = placeInFlow(lines, places, stack, at);
    }
    const above = parent === null ? null : places[parent]!;
    places.push({
      parent,
      level: above === null ? 0 : above.level + 1,
      clause: line.clause === '' ? (above?.clause ?? '') : line.clause,
      heading: parent === null ? [] : within[parent]!,
    });
    const title = line.heading || line.exhibit !== null ? headingTitle(line) : (titles.get(at) ?? '');
    within.push(title === '' ? places[at]!.heading : [...places[at]!.heading, title]);
  });
  return places;
}

/** A heading as it counts in the paths below it: without final stop or colon; the label where it has no words. */
function headingTitle({ text, label }: Line): string {
  const end = text.length - (text.endsWith('.') || text.endsWith(':') ? 1 : 0);
  return end === 0 ? label : text.slice(0, end);
}

function placeInFlow(lines: readonly Line[], places: readonly Place[], stack: Frame[], at: number): number | null {
  const line = lines[at]!;
  if (line.exhibit !== null) stack.length = 0;
  else if (line.clause !== '') makeRoomForNumber(lines, places, stack, line);
  else if (line.heading) makeRoomForHeading(stack, line);
  else if (line.bullet) makeRoomForBullet(stack, line);
  else makeRoomForText(lines, stack, line, at);
  const parent = stack.at(-1)?.line ?? null;
  const kind = kindOf(line);
  if (kind !== null) {
    if (stack.length >= DEEPEST) stack.pop();
    const { outline, depth, indent } = line.source;
    stack.push({
      line: at,
      kind,
      outline,
      look: kind === 'heading' && line.clause === '' && outline === null ? lookOf(line) : '',
      depth,
      indent,
    });
  }
  return parent;
}

function kindOf(line: Line): Frame['kind'] | null {
  if (line.exhibit !== null) return 'exhibit';
  if (line.heading) return 'heading';
  if (line.clause !== '') return 'number';
  if (line.bullet) return 'bullet';
  return leadsIn(line.text) && !beginsOperativePart(line.text) ? 'lead-in' : null;
}

function makeRoomForNumber(lines: readonly Line[], places: readonly Place[], stack: Frame[], line: Line): void {
  if (line.sibling !== null && line.sibling < places.length) {
    popTo(stack, line.sibling === line.enclosing ? line.sibling : places[line.sibling]!.parent);
    return;
  }
  if (line.enclosing !== null && stack.some((frame) => frame.line === line.enclosing)) {
    while (top(stack)!.line !== line.enclosing && (!holdsList(lines, top(stack)!) || endsSection(top(stack)!, line)))
      stack.pop();
    return;
  }
  while (stack.length > 0 && !holdsSections(stack, line)) stack.pop();
}

function holdsList(lines: readonly Line[], frame: Frame): boolean {
  return frame.kind === 'heading' || (frame.kind === 'lead-in' && lines[frame.line]!.text.endsWith(':'));
}

/** A numbered heading of the same rank: "Part 1" is no part of the "Definitions" above it. */
function endsSection({ kind, outline }: Frame, { heading, source }: Line): boolean {
  return heading && kind === 'heading' && outline !== null && source.outline !== null && outline >= source.outline;
}

function holdsSections(stack: readonly Frame[], line: Line): boolean {
  const frame = top(stack)!;
  if (frame.kind === 'exhibit') return true;
  if (frame.kind === 'lead-in') return !line.heading;
  if (frame.kind !== 'heading') return false;
  return line.source.outline === null || frame.outline === null || frame.outline < line.source.outline;
}

function makeRoomForHeading(stack: Frame[], line: Line): void {
  while (stack.length > 0 && top(stack)!.kind !== 'heading' && top(stack)!.kind !== 'exhibit') stack.pop();
  const { outline } = line.source;
  if (outline === null) {
    const look = lookOf(line);
    const alike = stack.findIndex((frame) => frame.look === look);
    if (alike >= 0) stack.length = alike;
    return;
  }
  while (stack.length > 0 && top(stack)!.kind === 'heading' && (top(stack)!.outline ?? 10) >= outline) stack.pop();
}

function makeRoomForBullet(stack: Frame[], line: Line): void {
  const { depth, indent } = line.source;
  while (top(stack)?.kind === 'bullet') {
    const above = top(stack)!;
    const deeper = depth !== null && above.depth !== null ? depth > above.depth : indent > above.indent + NESTED_BY;
    if (deeper) return;
    stack.pop();
  }
}

function makeRoomForText(lines: readonly Line[], stack: Frame[], line: Line, at: number): void {
  if (beginsOperativePart(line.text)) {
    while (stack.length > 0 && top(stack)!.kind !== 'exhibit') stack.pop();
    return;
  }
  while (top(stack)?.kind === 'bullet') {
    const { indent } = top(stack)!;
    if (indent > 0 && line.source.indent >= indent) return;
    stack.pop();
  }
  if (top(stack)?.kind === 'lead-in') {
    const leadIn = top(stack)!;
    if (line.source.indent > leadIn.indent + NESTED_BY || continuesList(lines, leadIn.line, at)) return;
    stack.pop();
  }
  while (top(stack)?.kind === 'number' && line.source.indent + NESTED_BY < top(stack)!.indent) stack.pop();
}

/** An item of a list without bullets: `encrypt all data; and` below `Supplier shall:`. */
function continuesList(lines: readonly Line[], leadIn: number, at: number): boolean {
  const before = lines[at - 1]!;
  if (at - 1 !== leadIn && !endsOpen(before.text)) return false;
  return isSmall(lines[at]!.text.charAt(0)) || endsOpen(lines[at]!.text) || at - 1 !== leadIn;
}

function endsOpen(text: string): boolean {
  return text.endsWith(';') || text.endsWith(',') || text.endsWith(' and') || text.endsWith(' or');
}

function leadsIn(text: string): boolean {
  return text.endsWith(':') || text.endsWith('following.') || text.endsWith('as follows.');
}

function placeInRow(lines: readonly Line[], places: readonly Place[], at: number, first: number): number {
  const line = lines[at]!;
  if (line.sibling !== null && line.sibling > first) return places[line.sibling]!.parent ?? first;
  const before = lines[at - 1]!;
  const sameCell = at - 1 > first && before.source.cell?.column === line.source.cell?.column;
  const item = line.bullet || line.clause !== '';
  if (sameCell && item && leadsIn(before.text)) return at - 1;
  if (line.enclosing !== null && line.enclosing >= first) return line.enclosing;
  return sameCell && item && before.bullet ? (places[at - 1]!.parent ?? first) : first;
}

/** A table hangs under the paragraph that announces it, not under the last item of the list above. */
function baseOfTable(stack: Frame[]): number | null {
  while (top(stack)?.kind === 'bullet') stack.pop();
  const base = top(stack)?.line ?? null;
  if (top(stack)?.kind === 'lead-in') stack.pop();
  return base;
}

/** Tables of one column are frames drawn around running text. */
function singleColumnTables(lines: readonly Line[]): ReadonlySet<number> {
  const single = new Set<number>();
  const wide = new Set<number>();
  for (const { source } of lines) {
    if (source.cell === null) continue;
    if (source.cell.column > 0) wide.add(source.cell.table);
    single.add(source.cell.table);
  }
  for (const table of wide) single.delete(table);
  return single;
}

function popTo(stack: Frame[], line: number | null): void {
  if (line === null) {
    stack.length = 0;
    return;
  }
  const open = stack.findIndex((frame) => frame.line === line);
  if (open >= 0) stack.length = open + 1;
  else while (stack.length > 0 && top(stack)!.line > line) stack.pop();
}

function lookOf({ text, source }: Line): string {
  return `${isAllCapitals(text) ? 'capitals' : ''} ${source.bold ? 'bold' : ''} .`;
}

function top(stack: readonly Frame[]): Frame | undefined {
  return stack[stack.length - 1];
}
