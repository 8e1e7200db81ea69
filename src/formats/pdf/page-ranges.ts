/** Pages as people name them. */

/** `page 3`, `pages 3–5 and 9`: takes page numbers in ascending order. */
export function namePages(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last !== undefined && page <= last[1] + 1) last[1] = page;
    else ranges.push([page, page]);
  }
  const names = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const word = names.length === 1 && ranges[0]![0] === ranges[0]![1] ? 'page' : 'pages';
  const last = names.pop();
  return names.length === 0 ? `${word} ${last}` : `${word} ${names.join(', ')} and ${last}`;
}
