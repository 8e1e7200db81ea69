/** Hits that only look like what they are: a longer look-alike phrase around a hit takes its meaning away. */
import type { Meaning } from './compile-library.ts';
import type { Hit } from './statement.ts';

/** Remove subjects and the words that numbers go with inside `unlike`, hedges inside their `unlike`, and denials inside "not later than" and the like. */
export function dropMasked(hits: readonly Hit[], meanings: readonly Meaning[]): Hit[] {
  const masks = hits.filter(({ key }) => isMask(meanings[key]));
  if (masks.length === 0) return [...hits];
  return hits.filter((hit) => {
    const meaning = meanings[hit.key];
    if (!meaning || isMask(meaning)) return true;
    return !masks.some((mask) => overlaps(mask, hit) && masksOut(meanings[mask.key] as Meaning, meaning));
  });
}

function isMask(meaning: Meaning | undefined): boolean {
  return meaning?.kind === 'unlike' || meaning?.kind === 'no-hedge' || meaning?.kind === 'not-negation';
}

function masksOut(mask: Meaning, meaning: Meaning): boolean {
  if (mask.kind === 'unlike') {
    const maskable = meaning.kind === 'subject' || meaning.kind === 'disclaimed' || meaning.kind === 'of';
    return maskable && mask.requirement === meaning.requirement;
  }
  if (mask.kind === 'no-hedge') return meaning.kind === 'hedge' && mask.hedge === meaning.hedge;
  return mask.kind === 'not-negation' && (meaning.kind === 'disclaimer' || isProhibition(meaning));
}

function isProhibition(meaning: Meaning): boolean {
  return meaning.kind === 'force' && meaning.force === 'prohibition';
}

function overlaps(a: Hit, b: Hit): boolean {
  return a.first <= b.last && b.first <= a.last;
}
