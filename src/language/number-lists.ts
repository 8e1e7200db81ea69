/** Thousands of short lists of numbers in two arrays, so that they can be stored and read back as they are. */

export type NumberLists = {
  /** Where each list begins in `items`, and at the end where the last one ends. */
  readonly starts: Numbers;
  readonly items: Numbers;
};

/** Whole numbers from 0 on, in as few bytes as they need. */
export type Numbers = Uint16Array | Int32Array;

export function packNumbers(numbers: readonly number[]): Numbers {
  return numbers.every((number) => number < 0x10000) ? Uint16Array.from(numbers) : Int32Array.from(numbers);
}

export function packLists(lists: readonly (readonly number[])[]): NumberLists {
  const starts = [0];
  for (const list of lists) starts.push((starts.at(-1) as number) + list.length);
  return { starts: packNumbers(starts), items: packNumbers(lists.flat()) };
}

/** The list at a place, a view of the one long array. */
export function listAt({ starts, items }: NumberLists, at: number): ArrayLike<number> {
  const start = starts[at] as number;
  const end = starts[at + 1] as number;
  return start === end ? empty : items.subarray(start, end);
}

const empty = new Uint16Array(0);
