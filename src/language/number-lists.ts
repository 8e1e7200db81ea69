/** Thousands of short lists of numbers in two arrays, so that they can be stored and read back as they are. */

export type Lists<Items = ArrayLike<number>> = {
  /** Where each list begins in `items`, and at the end where the last one ends. */
  readonly starts: Items;
  readonly items: Items;
};

export type NumberLists = Lists<Numbers>;

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
