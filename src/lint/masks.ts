/** Hits that only look like what they are: a longer look-alike phrase around a hit takes its meaning away. */
import type { Meaning } from './meaning.ts';
import type { Hit } from './statement.ts';

/** Remove subjects and the words that numbers go with inside `unlike`, hedges inside their `unlike`, and denials inside "not later than" and the like. */
export function dropMasked(hits: readonly Hit[], meanings: readonly Meaning[]): readonly Hit[] {
  const masked = maskedHits(hits, meanings);
  return masked.size === 0 ? hits : hits.filter((hit) => !masked.has(hit));
}

/** The hits that lose their meaning, each with the look-alike that takes it away. */
export function maskedHits(hits: readonly Hit[], meanings: readonly Meaning[]): ReadonlyMap<Hit, Hit> {
  const masked = new Map<Hit, Hit>();
  const masks: Hit[] = [];
  for (let at = 0; at < hits.length; at++) {
    const hit = hits[at] as Hit;
    if (isMask(meanings[hit.key])) masks.push(hit);
  }
  if (masks.length === 0) return masked;
  for (let at = 0; at < hits.length; at++) {
    const hit = hits[at] as Hit;
    const mask = maskOf(hit, masks, meanings);
    if (mask) masked.set(hit, mask);
  }
  return masked;
}

/** The first look-alike that takes the meaning of a hit away. */
function maskOf(hit: Hit, masks: readonly Hit[], meanings: readonly Meaning[]): Hit | undefined {
  const meaning = meanings[hit.key];
  if (meaning === undefined) return undefined;
  for (let at = 0; at < masks.length; at++) {
    const mask = masks[at] as Hit;
    if (overlaps(mask, hit) && masksOut(meanings[mask.key] as Meaning, meaning)) return mask;
  }
  return undefined;
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
