/** What was read of texts, kept for as long as it is asked for, within a bound. */

/** Letters of text in each of the two halves: 150 pages, some 80 MB with all that is read of them. */
const most = 400_000;

export type Kept<Reading> = {
  /** What was kept for a text; null where nothing is. */
  readonly take: (text: string) => Reading | null;
  readonly keep: (text: string, reading: Reading) => void;
};

/**
 * Keeps readings in two halves: when the newer one is full it becomes the older, and what nobody has asked for in the
 * meantime goes with the half that was the older before.
 */
export function keepReadings<Reading>(letters = most): Kept<Reading> {
  let newer = new Map<string, Reading>();
  let older = new Map<string, Reading>();
  let size = 0;
  const keep = (text: string, reading: Reading): void => {
    if (size + text.length > letters) {
      [older, newer] = [newer, new Map()];
      size = 0;
    }
    newer.set(text, reading);
    size += text.length;
  };
  return {
    keep,
    take: (text) => {
      const found = newer.get(text);
      if (found !== undefined) return found;
      const before = older.get(text);
      if (before === undefined) return null;
      keep(text, before);
      return before;
    },
  };
}
