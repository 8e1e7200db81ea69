/** Columns of a page: which lines belong together, and in what order they are read. */
import { toLine, type Line } from './lines.ts';
import type { Word } from './page-content.ts';

/** Lines that are read one after the other. */
export type Region = {
  readonly kind: 'text';
  readonly lines: readonly Line[];
  /** Edges that its lines run up to. */
  readonly left: number;
  readonly right: number;
  /** True where nothing stands beside it. */
  readonly whole: boolean;
};

/** Two texts side by side whose paragraphs begin together: a table without lines. */
export type Pairs = {
  readonly kind: 'pairs';
  readonly rows: readonly (readonly [readonly Line[], readonly Line[]])[];
  /** Right edge of each side. */
  readonly right: readonly [number, number];
};

/** The narrowest gutter in points. */
const gutter = 9;
/** A column holds at least this many lines. */
const fewest = 5;
/** Characters of the usual line of a column; shorter ones are labels, amounts or signatures. */
const shortestProse = 18;
/** Columns are not looked for inside columns deeper than this. */
const deepest = 4;

/** Splits `lines`, sorted from top to bottom, into what is read together, in reading order. */
export function splitColumns(lines: readonly Line[], depth = 0, beside = false): (Region | Pairs)[] {
  if (lines.length === 0) return [];
  const left = Math.min(...lines.map(({ x0 }) => x0));
  const whole: Region = { kind: 'text', lines, left, right: rightEdge(lines), whole: !beside };
  if (lines.length < fewest || depth > deepest) return [whole];
  const at = bestGutter(lines, left, whole.right);
  if (at === null) return [whole];
  const range = columnRange(lines, at);
  if (range === null) return [whole];
  const [from, to] = range;
  const inside = lines.slice(from, to).map((line) => splitLine(line, at));
  const sides = [inside.flatMap(([one]) => one ?? []), inside.flatMap(([, two]) => two ?? [])] as const;
  if (!isProse(sides[0]) || !isProse(sides[1])) return [whole];
  const rows = pairRows(inside);
  const middle: (Region | Pairs)[] =
    rows === null
      ? sides.flatMap((side) => splitColumns(side, depth + 1, true))
      : [{ kind: 'pairs', rows, right: [rightEdge(sides[0]), rightEdge(sides[1])] }];
  return [
    ...splitColumns(lines.slice(0, from), depth + 1, beside),
    ...middle,
    ...splitColumns(lines.slice(to), depth + 1, beside),
  ];
}

/** The edge that full lines reach. */
function rightEdge(lines: readonly Line[]): number {
  return Math.max(...lines.map(({ x1 }) => x1));
}

/** The place in the middle half of the text that the most lines leave free between two words, or null. */
function bestGutter(lines: readonly Line[], left: number, right: number): number | null {
  const width = right - left;
  if (width < 150 || width > 20_000) return null;
  const step = 2;
  const counts = new Array<number>(Math.ceil(width / step) + 1).fill(0);
  const count = (from: number, to: number) => {
    if (to - from < gutter) return;
    const first = Math.ceil((from - left) / step);
    const last = Math.min(Math.floor((to - left) / step), counts.length - 1);
    for (let cell = Math.max(first, 0); cell <= last; cell++) counts[cell]!++;
  };
  for (const { words } of lines) {
    for (let at = 1; at < words.length; at++) {
      count(words[at - 1]!.x1, words[at]!.x0);
    }
  }
  lines.forEach((line, at) => {
    // Columns that are out of step: two lines of them overlap in height and stand side by side.
    const next = lines[at + 1];
    if (next === undefined || next.y - line.y > 0.7 * line.size) return;
    const [one, two] = line.x0 < next.x0 ? [line, next] : [next, line];
    count(one.x1, two.x0);
  });
  let best = -1;
  for (let cell = Math.floor(counts.length * 0.2); cell <= counts.length * 0.8; cell++) {
    if ((counts[cell] ?? 0) > (counts[best] ?? 0)) best = cell;
  }
  if (best < 0 || counts[best]! < fewest) return null;
  let end = best;
  while (counts[end + 1] === counts[best]) end++;
  return left + ((best + end) / 2) * step;
}

/** First and last (exclusive) of the longest run of lines that nothing crosses `at`. */
function columnRange(lines: readonly Line[], at: number): readonly [number, number] | null {
  let best: readonly [number, number] | null = null;
  let from = 0;
  for (let end = 0; end <= lines.length; end++) {
    const line = lines[end];
    if (line !== undefined && !crosses(line, at)) continue;
    if (end - from >= fewest && (best === null || end - from > best[1] - best[0])) best = [from, end];
    from = end + 1;
  }
  return best;
}

function crosses({ words }: Line, at: number): boolean {
  for (const [index, { x0, x1 }] of words.entries()) {
    if (x0 < at && x1 > at) return true;
    const next = words[index + 1];
    if (x1 <= at && next !== undefined && next.x0 >= at) return next.x0 - x1 < gutter;
  }
  return false;
}

function splitLine({ words, page }: Line, at: number): readonly [Line | null, Line | null] {
  const part = (side: readonly Word[]) => (side.length === 0 ? null : toLine(side, page));
  return [part(words.filter(({ x1 }) => x1 <= at)), part(words.filter(({ x1 }) => x1 > at))];
}

function isProse(lines: readonly Line[]): boolean {
  return lines.length >= fewest && median(lines.map(({ text }) => text.length)) >= shortestProse;
}

/**
 * Rows of a table without lines: wherever one side leaves a gap as between paragraphs, the other does so too. Null
 * where the two sides are columns of one text.
 */
function pairRows(lines: readonly (readonly [Line | null, Line | null])[]): Pairs['rows'] | null {
  const ys = lines.map(([one, two]) => (one ?? two)!.y);
  const steps = ys.slice(1).map((y, index) => y - ys[index]!);
  const usual = median(steps);
  const rows: [Line[], Line[]][] = [[[], []]];
  lines.forEach(([one, two], index) => {
    if (index > 0 && steps[index - 1]! > usual * 1.35) rows.push([[], []]);
    const row = rows.at(-1)!;
    if (one !== null) row[0].push(one);
    if (two !== null) row[1].push(two);
  });
  const together = rows.filter(([one, two]) => {
    const [first, second] = [one[0], two[0]];
    return first !== undefined && second !== undefined && Math.abs(first.y - second.y) < 2;
  });
  const uneven = rows.filter(([one, two]) => Math.abs(one.length - two.length) > 0);
  const shared = rows.length >= 3 && together.length >= rows.length * 0.8;
  return shared && uneven.length >= rows.length * 0.3 ? rows : null;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
