/** Paragraphs that both versions have, word for word. */
import type { Unit } from '../units.ts';
import { join, type Partners } from './partners.ts';

/**
 * Joins equal paragraphs, after P. Heckel, "A technique for isolating differences between files" (CACM 21/4, 1978): first
 * those that each version has once, then equal neighbours of those, then what is left of each text in its order. Linear.
 */
export function matchExact(old: readonly Unit[], fresh: readonly Unit[], partners: Partners): void {
  const inOld = byKey(old);
  const inNew = byKey(fresh);
  for (const [key, places] of inOld) {
    const others = inNew.get(key);
    if (places.length === 1 && others?.length === 1) join(partners, places[0] ?? 0, others[0] ?? 0);
  }
  spread(old, fresh, partners, 1);
  spread(old, fresh, partners, -1);
  for (const [key, places] of inOld) {
    const free = (inNew.get(key) ?? []).filter((at) => !partners.ofNew.has(at));
    let next = 0;
    for (const at of places) {
      if (next >= free.length) break;
      if (!partners.ofOld.has(at)) join(partners, at, free[next++] ?? 0);
    }
  }
}

function byKey(units: readonly Unit[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const { key, at } of units) {
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  }
  return places;
}

/** From every joined pair to its equal neighbours, on and on. */
function spread(old: readonly Unit[], fresh: readonly Unit[], partners: Partners, step: 1 | -1): void {
  for (let turn = 0; turn < old.length; turn++) {
    const at = step === 1 ? turn : old.length - 1 - turn;
    const partner = partners.ofOld.get(at)?.new[0];
    if (partner === undefined) continue;
    const [one, other] = [old[at + step], fresh[partner + step]];
    if (one === undefined || other === undefined || one.key !== other.key) continue;
    if (!partners.ofOld.has(one.at) && !partners.ofNew.has(other.at)) join(partners, one.at, other.at);
  }
}
