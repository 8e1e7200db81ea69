/** One YAML document laid over another, so that every value is still found, and every problem told, in the upper one. */
import { pointerTo, valueAt, type Place, type Range, type YamlDocument } from '../yaml/document.ts';

/** How a value of the upper document meets the one below it. */
export type Joining =
  /** The upper value stands alone. */
  | 'replace'
  /** Lists: those below, then the upper ones that are not among them. */
  | 'append'
  /** Maps: key by key. */
  | { readonly keys: (key: string) => Joining }
  /** Lists of maps: entries with the same value of this key take each other's place. */
  | { readonly entriesBy: string };

/**
 * Lays `upper` over `lower`. Places of values that come from below point at the nearest thing above that stands in the
 * upper file: there is nothing else that its author could change.
 *
 * @param anchor where in `upper` to point for values that have nothing above them there
 */
export function mergeDocuments(
  lower: YamlDocument,
  upper: YamlDocument,
  joining: Joining,
  anchor: Range = { start: 0, end: 0 },
): YamlDocument {
  const places = new Map<string, Place>();
  const value = merge({ lower, upper, places }, { lower: '', upper: '', merged: '' }, joining, anchor);
  return { ...upper, value, places };
}

type Merge = { readonly lower: YamlDocument; readonly upper: YamlDocument; readonly places: Map<string, Place> };

/** The same value in the three documents, as JSON pointers. */
type Pointers = { readonly lower: string; readonly upper: string; readonly merged: string };

function merge(documents: Merge, at: Pointers, joining: Joining, anchor: Range): unknown {
  const below = valueIn(documents.lower, at.lower);
  const above = valueIn(documents.upper, at.upper);
  if (above === undefined) return fromBelow(documents, at, anchor);
  if (below === undefined || joining === 'replace') return fromAbove(documents, at);
  const place = documents.upper.places.get(at.upper);
  const here = place?.key ?? anchor;
  if (place !== undefined) documents.places.set(at.merged, place);
  if (joining === 'append') {
    if (!Array.isArray(below) || !Array.isArray(above)) return fromAbove(documents, at);
    const known = new Set(below.map((entry) => JSON.stringify(entry)));
    const added = above.flatMap((entry, position) => (known.has(JSON.stringify(entry)) ? [] : [position]));
    return [
      ...below.map((_, position) => fromBelow(documents, down(at, position, 0, position), here)),
      ...added.map((position, count) => fromAbove(documents, down(at, 0, position, below.length + count))),
    ];
  }
  if ('entriesBy' in joining) {
    if (!Array.isArray(below) || !Array.isArray(above)) return fromAbove(documents, at);
    return mergeEntries(documents, at, { below, above, by: joining.entriesBy }, here);
  }
  if (!isMap(below) || !isMap(above)) return fromAbove(documents, at);
  const keys = [...new Set([...Object.keys(below), ...Object.keys(above)])];
  return Object.fromEntries(
    keys.map((key) => [key, merge(documents, down(at, key, key, key), joining.keys(key), here)]),
  );
}

function mergeEntries(
  documents: Merge,
  at: Pointers,
  { below, above, by }: { readonly below: readonly unknown[]; readonly above: readonly unknown[]; readonly by: string },
  anchor: Range,
): readonly unknown[] {
  const named = (entry: unknown) => (isMap(entry) ? entry[by] : undefined);
  const kept = below.map((entry, position) => ({
    position,
    replacement: above.findIndex((other) => named(other) !== undefined && named(other) === named(entry)),
  }));
  const replacing = new Set(kept.map(({ replacement }) => replacement));
  const added = above.flatMap((_, position) => (replacing.has(position) ? [] : [position]));
  return [
    ...kept.map(({ position, replacement }) =>
      replacement === -1
        ? fromBelow(documents, down(at, position, 0, position), anchor)
        : fromAbove(documents, down(at, 0, replacement, position)),
    ),
    ...added.map((position, count) => fromAbove(documents, down(at, 0, position, below.length + count))),
  ];
}

function fromAbove({ upper, places }: Merge, at: Pointers): unknown {
  const value = valueIn(upper, at.upper);
  copyPlaces(value, upper, at.upper, at.merged, places, (place) => place);
  return value;
}

function fromBelow({ lower, places }: Merge, at: Pointers, anchor: Range): unknown {
  const value = valueIn(lower, at.lower);
  copyPlaces(value, lower, at.lower, at.merged, places, ({ written }) => ({ key: anchor, value: anchor, written }));
  return value;
}

function copyPlaces(
  value: unknown,
  document: YamlDocument,
  from: string,
  to: string,
  places: Map<string, Place>,
  change: (place: Place) => Place,
): void {
  const place = document.places.get(from);
  if (place !== undefined) places.set(to, change(place));
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    copyPlaces(inner, document, from + pointerTo(key), to + pointerTo(key), places, change);
  }
}

function down(at: Pointers, lower: string | number, upper: string | number, merged: string | number): Pointers {
  return {
    lower: at.lower + pointerTo(lower),
    upper: at.upper + pointerTo(upper),
    merged: at.merged + pointerTo(merged),
  };
}

function valueIn(document: YamlDocument, pointer: string): unknown {
  return valueAt(document, pointer);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
