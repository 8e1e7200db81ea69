/** Counts the paragraphs of lists as OpenDocument says they are counted (ODF 1.3, part 3, 5.3). */
import { labelOf, type ListStyle } from './list-styles.ts';

/** Numbers of one list, by the name of the list style and the level. */
type Counters = Map<string, Map<number, number>>;

/** An open list element, or a list inside another. */
export type OpenList = {
  /** Name of the list style, null where the paragraphs' own styles name it. */
  readonly style: string | null;
  /** From 1. */
  readonly level: number;
  readonly counters: Counters;
};

export type ListCounts = {
  readonly byId: Map<string, Counters>;
  last: { readonly style: string | null; readonly counters: Counters } | null;
  readonly outline: Counters;
};

/** Counts of a text before its first list. */
export function startLists(): ListCounts {
  return { byId: new Map(), last: null, outline: new Map() };
}

type ListElement = {
  readonly style: string | null;
  readonly id: string | null;
  /** Id of a list that this one goes on with. */
  readonly continues: string | null;
  /** Goes on with the list before, if that has the same style. */
  readonly continuesLast: boolean;
};

/** Enters a list element inside `outer`, or at the top. */
export function openList(counts: ListCounts, element: ListElement, outer: OpenList | null): OpenList {
  if (outer) return { style: element.style ?? outer.style, level: outer.level + 1, counters: outer.counters };
  const { style, id, continues, continuesLast } = element;
  const named = continues === null ? undefined : counts.byId.get(continues);
  const before = continuesLast && counts.last?.style === style ? counts.last.counters : undefined;
  const counters = named ?? before ?? new Map<string, Map<number, number>>();
  if (id !== null) counts.byId.set(id, counters);
  counts.last = { style, counters };
  return { style, level: 1, counters };
}

/** Counts one paragraph and gives its label. `start` sets the number instead of counting on. */
export function countItem(
  counters: Counters,
  name: string,
  style: ListStyle,
  level: number,
  start: number | null,
): string {
  let values = counters.get(name);
  if (!values) counters.set(name, (values = new Map<number, number>()));
  const first = (at: number): number => style.get(at)?.start ?? 1;
  const before = values.get(level);
  values.set(level, start ?? (before === undefined ? first(level) : before + 1));
  for (let above = 1; above < level; above++) if (!values.has(above)) values.set(above, first(above));
  for (const deeper of [...values.keys()]) if (deeper > level) values.delete(deeper);
  return labelOf(style, level, (at) => values.get(at) ?? first(at));
}
