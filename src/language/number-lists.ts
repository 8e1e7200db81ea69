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

/** The list at a place. A plain array: V8 reads it faster than a view of the long one, of which there are two kinds. */
export function listAt({ starts, items }: NumberLists, at: number): readonly number[] {
  const start = starts[at] as number;
  const end = starts[at + 1] as number;
  if (start === end) return empty;
  const list: number[] = [];
  for (let place = start; place < end; place++) list.push(items[place] as number);
  return list;
}

const empty: readonly number[] = [];
