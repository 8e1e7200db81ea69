/** Thousands of short lists of numbers in two arrays, so that they can be stored and read back as they are. */

export type NumberLists = {
  /** Where each list begins in `items`, and at the end where the last one ends. */
  readonly starts: Int32Array;
  readonly items: Int32Array;
};

export function packLists(lists: readonly (readonly number[])[]): NumberLists {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, at) => {
    starts[at + 1] = (starts[at] as number) + list.length;
  });
  return { starts, items: Int32Array.from(lists.flat()) };
}

/** The list at a place. */
export function listAt({ starts, items }: NumberLists, at: number): readonly number[] {
  const [start, end] = [starts[at] as number, starts[at + 1] as number];
  return start === end ? empty : Array.from(items.subarray(start, end));
}

const empty: readonly number[] = [];
