/** How alike two texts are, by their words. */

/** Words in small letters; numbers are words. */
export function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Gives the share of word pairs that two texts have in common, from 0 to 1 (Dice's coefficient over bigrams). */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const [first, second] = [pairsOf(one), pairsOf(other)];
  const total = one.length + other.length + 2;
  let common = 0;
  for (const [pair, count] of first) common += Math.min(count, second.get(pair) ?? 0);
  return (2 * common) / total;
}

/** Each word with the one before it; the ends count as words. */
function pairsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  let previous = '';
  for (const word of [...words, '']) {
    const pair = `${previous} ${word}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    previous = word;
  }
  return pairs;
}
