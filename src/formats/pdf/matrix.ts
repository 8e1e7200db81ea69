/** Affine transforms as PDF writes them (ISO 32000-1, 8.3.4): x' = a·x + c·y + e, y' = b·x + d·y + f. */

export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The transform that applies `inner` first and then `outer`. */
export function concatenate(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Where a point goes. */
export function mapPoint([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Six numbers of any array-like, or null where one of them is missing or not finite. */
export function toMatrix(values: unknown): Matrix | null {
  if (typeof values !== 'object' || values === null) return null;
  const numbers = Array.from({ length: 6 }, (_, at) => Number((values as ArrayLike<unknown>)[at]));
  return numbers.every((value) => Number.isFinite(value)) ? (numbers as unknown as Matrix) : null;
}
