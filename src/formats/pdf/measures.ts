/** Sizes and distances that a document uses most. */
import { median } from './columns.ts';
import type { Placed } from './page-elements.ts';
import type { Line } from './lines.ts';

export type Measures = {
  /** Height of most letters. */
  readonly bodySize: number;
  /** Usual distance of two baselines inside a paragraph of a size. */
  readonly step: (size: number) => number;
  /** Edges of pages with one column. */
  readonly left: number;
  readonly right: number;
};

/** Letter height of most of the text. */
export function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  return [...letters].sort(([, m], [, n]) => n - m)[0]?.[0] ?? 0;
}

/** Measures the text of all pages. */
export function measureText(flow: readonly Placed[], bodySize: number): Measures {
  const steps = new Map<number, number[]>();
  const lefts: number[] = [];
  const rights: number[] = [];
  for (const { element } of flow) {
    if (element.kind !== 'text') continue;
    if (element.whole && element.lines.length >= 8) {
      lefts.push(element.left);
      rights.push(element.right);
    }
    element.lines.forEach((line, at) => {
      const before = element.lines[at - 1];
      // Lines that end a paragraph say nothing about the lines inside one.
      if (before === undefined || before.x1 < element.left + 0.85 * (element.right - element.left)) return;
      const distance = line.y - before.y;
      if (Math.abs(before.size - line.size) > 0.3 || distance < 0.8 * line.size || distance > 3 * line.size) return;
      const key = Math.round(line.size);
      const list = steps.get(key);
      if (list === undefined) steps.set(key, [distance]);
      else list.push(distance);
    });
  }
  const usual = new Map([...steps].map(([size, list]) => [size, median(list)]));
  return {
    bodySize,
    step: (size) => usual.get(Math.round(size)) ?? size * 1.2,
    left: median(lefts),
    right: median(rights),
  };
}
