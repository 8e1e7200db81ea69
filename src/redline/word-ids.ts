/** Numbers for tracked changes and comments. All of them share one space in a document (ECMA-376-1, 17.13). */

const highest = 2 ** 31 - 1;

/** Gives numbers that no `w:id` of `parts` has, from the highest of them on. */
export function freshIds(parts: readonly Uint8Array[]): () => number {
  const used = new Set<number>();
  let last = -1;
  for (const part of parts) {
    const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
    // Under whatever prefix: a number that is no identifier of this kind does no harm here.
    for (const [, digits] of text.matchAll(/[\s:]id\s{0,20}=\s{0,20}["']\s{0,20}(\d{1,10})\s{0,20}["']/gu)) {
      const id = Number(digits);
      used.add(id);
      if (id > last && id < highest) last = id;
    }
  }
  let next = last + 1;
  return () => {
    if (next >= highest) next = 0;
    while (used.has(next)) next++;
    used.add(next);
    return next++;
  };
}
