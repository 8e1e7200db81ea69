/** Which of several things kept their order. */

/**
 * Places in `sequence` of a longest run of numbers that rise, not necessarily side by side: everything else has moved.
 * Takes n log n steps.
 */
export function longestRising(sequence: readonly number[]): ReadonlySet<number> {
  /** For each length the place of the smallest number that a run of that length can end with. */
  const ends: number[] = [];
  const before: number[] = [];
  sequence.forEach((value, at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sequence[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = at;
  });
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(at);
  return kept;
}
