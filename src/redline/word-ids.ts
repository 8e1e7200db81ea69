/** Numbers for tracked changes and comments. All of them share one space in a document (ECMA-376-1, 17.13). */

const highest = 2 ** 31 - 1;

/** The numbers that a `w:id` of these parts has. */
export function takenIds(parts: readonly Uint8Array[]): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const part of parts) {
    const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
    // Under whatever prefix: a number that is no identifier of this kind does no harm here.
    for (const [, digits] of text.matchAll(/[\s:]id\s{0,20}=\s{0,20}["']\s{0,20}(\d{1,10})\s{0,20}["']/gu))
      taken.add(Number(digits));
  }
  return taken;
}

/** Gives numbers that are not taken, from the highest of those that are on. */
export function freshIds(taken: ReadonlySet<number>): () => number {
  const used = new Set(taken);
  let last = -1;
  for (const id of used) if (id > last && id < highest) last = id;
  let next = last + 1;
  return () => {
    if (next >= highest) next = 0;
    while (used.has(next)) next++;
    used.add(next);
    return next++;
  };
}
