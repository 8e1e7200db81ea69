/** Finds the word that somebody probably meant. */

/** Longer words are never typing mistakes of our ids, and the comparison costs length × length. */
const maxLength = 80;

/**
 * The candidate nearest to `word`, or null when none is near: at most one slip for up to five letters, two for up to
 * nine, then a third of the length. Case, `-`, `_` and spaces do not count as slips; a word that only leaves a part of
 * an id out (`patch-critical` for `patch-timeline-critical`) is near too. The first of equally near candidates wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const wanted = fold(word);
  if (wanted === '' || wanted.length > maxLength) return null;
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const given = fold(candidate);
    const limit = slips(Math.max(wanted.length, given.length));
    if (given.length > maxLength) continue;
    const distance = Math.abs(given.length - wanted.length) <= limit ? editDistance(wanted, given) : Infinity;
    const score = distance <= limit ? distance : sharesParts(word, candidate) ? maxLength : Infinity;
    if (score < bestDistance) {
      best = candidate;
      bestDistance = score;
    }
  }
  return best;
}

/** Help for an unknown word: the word that was probably meant, else what is accepted; empty when nothing is. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const meant = nearest(word, candidates);
  if (meant !== null) return `did you mean \`${meant}\`?`;
  return candidates.length === 0 ? '' : `accepted: ${shortList(candidates)}`;
}

function shortList(words: readonly string[]): string {
  const shown = words.length <= 16 ? words : words.slice(0, 12);
  const rest = words.length - shown.length;
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '');
}

function slips(length: number): number {
  return length <= 2 ? 0 : length <= 5 ? 1 : length <= 9 ? 2 : Math.floor(length / 3);
}

/** True when all parts of the shorter id (two at least) stand in the longer one. */
function sharesParts(a: string, b: string): boolean {
  const parts = [a, b].map((id) => id.toLowerCase().split(/[-_ ]/)).sort((x, y) => x.length - y.length);
  const [short = [], long = []] = parts;
  return short.length >= 2 && short.every((part) => long.includes(part));
}

/** Damerau–Levenshtein distance, the "optimal string alignment" form: insert, delete, replace, swap two neighbours. */
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforePrevious[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
