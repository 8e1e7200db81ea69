/** The straight lines in a path: borders of tables, underlines, strokes through words. */
import { mapPoint, type Matrix } from './matrix.ts';
import type { Operators } from './open-pdf.ts';
import type { Rule } from './page-content.ts';

/** Filled boxes up to this thickness in points are lines. */
const thickest = 3;
/** Shorter strokes are parts of drawings. */
const shortest = 3;
/** Paths with more numbers than this are drawings. */
const longestPath = 4000;

/** Steps of a path as pdf.js writes them, and how many numbers follow each. */
const steps = [2, 2, 6, 4, 0] as const;

type Segment = readonly [x0: number, y0: number, x1: number, y1: number];

/**
 * Rules that a `constructPath` operator paints. Its arguments are what is done with the path, the steps, and a box
 * around them. Filled shapes count where they are thin, outlines by their segments.
 */
export function rulesOfPath(args: readonly unknown[], ctm: Matrix, operators: Operators): Rule[] {
  const [painting, data] = args;
  const numbers = Array.isArray(data) ? (data[0] as unknown) : data;
  if (!isNumbers(numbers) || numbers.length > longestPath) return [];
  const is = (...names: string[]) => names.some((name) => operators[name] === painting);
  const stroked = is('stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke');
  const filled = is('fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke');
  if (!stroked && !filled) return [];
  return subpaths(numbers).flatMap((subpath) => {
    const placed = subpath.map(([x0, y0, x1, y1]): Segment => [...mapPoint(ctm, x0, y0), ...mapPoint(ctm, x1, y1)]);
    if (stroked) return placed.flatMap(toRule);
    return thinBox(placed);
  });
}

function isNumbers(value: unknown): value is ArrayLike<number> {
  return ArrayBuffer.isView(value) || Array.isArray(value);
}

/** Segments of each part of a path; curves break it off. */
function subpaths(numbers: ArrayLike<number>): Segment[][] {
  const parts: Segment[][] = [];
  let part: Segment[] = [];
  let start: readonly [number, number] = [0, 0];
  let here: readonly [number, number] = [0, 0];
  let at = 0;
  while (at < numbers.length) {
    const step = numbers[at]!;
    const length = steps[step as 0];
    if (length === undefined) break;
    const to: readonly [number, number] = [numbers[at + length - 1] ?? 0, numbers[at + length] ?? 0];
    if (step === 0) {
      part = [];
      parts.push(part);
      start = to;
    } else if (step === 1) part.push([...here, ...to]);
    else if (step === 4) part.push([...here, ...start]);
    here = step === 4 ? start : to;
    at += length + 1;
  }
  return parts;
}

function toRule([x0, y0, x1, y1]: Segment): Rule[] {
  const wide = Math.abs(x1 - x0);
  const tall = Math.abs(y1 - y0);
  if (tall <= 0.5 && wide >= shortest) {
    return [{ way: 'across', at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) }];
  }
  if (wide <= 0.5 && tall >= shortest) {
    return [{ way: 'down', at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) }];
  }
  return [];
}

function thinBox(segments: readonly Segment[]): Rule[] {
  if (segments.length < 2) return [];
  const xs = segments.flatMap(([x0, , x1]) => [x0, x1]);
  const ys = segments.flatMap(([, y0, , y1]) => [y0, y1]);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= thickest && right - left >= shortest && right - left > bottom - top) {
    return [{ way: 'across', at: (top + bottom) / 2, from: left, to: right }];
  }
  if (right - left <= thickest && bottom - top >= shortest) {
    return [{ way: 'down', at: (left + right) / 2, from: top, to: bottom }];
  }
  return [];
}
