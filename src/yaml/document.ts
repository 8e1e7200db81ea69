/** A YAML file as plain values, with the place in the text of every key and value. */
import type { Problem } from './problem.ts';

export type Source = { readonly path: string; readonly text: string };

/** Half-open range of UTF-16 offsets. */
export type Range = { readonly start: number; readonly end: number };

export type Place = {
  /** Where the key of the entry stands; null for list entries and the whole file. */
  readonly key: Range | null;
  readonly value: Range;
  /** The characters of an unquoted or quoted value as written, before `1.10` became a number; null for maps and lists. */
  readonly written: string | null;
};

export type YamlDocument = {
  readonly path: string;
  readonly text: string;
  /** Objects, arrays, strings, numbers, booleans and null only. */
  readonly value: unknown;
  /** By JSON pointer (RFC 6901); `''` is the whole file. */
  readonly places: ReadonlyMap<string, Place>;
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[];
};

/** A JSON pointer (RFC 6901) out of keys and list positions. */
export function pointerTo(...parts: readonly (string | number)[]): string {
  return parts.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The keys and list positions that a JSON pointer names, outermost first. */
export function pointerParts(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What the file holds as text at `pointer`, with numbers as they were written (`1.10`, not `1.1`); null for anything that is not one value. */
export function textAt(document: YamlDocument, pointer: string): string | null {
  return document.places.get(pointer)?.written ?? null;
}

/** The value that `pointer` names; undefined when there is none. */
export function valueAt(document: YamlDocument, pointer: string): unknown {
  return pointerParts(pointer).reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Readonly<Record<string, unknown>>)[part]
        : undefined,
    document.value,
  );
}

/** The keys of the map, or the positions of the list, that `pointer` names; empty for anything else. */
export function keysAt(document: YamlDocument, pointer: string): readonly string[] {
  const value = valueAt(document, pointer);
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

/**
 * A problem at the key or the value that `pointer` names. A missing place falls back to the nearest enclosing one, so
 * that a problem always points somewhere. With `fragment` the underline covers the `occurrence`th (from 0) time that
 * these characters stand in the value, where they can be found.
 */
export function problemAt(
  document: YamlDocument,
  pointer: string,
  part: 'key' | 'value',
  text: { readonly message: string; readonly help?: string; readonly level?: Problem['level'] },
  fragment?: { readonly text: string; readonly occurrence: number },
): Problem {
  const range = rangeOf(document, pointer, part);
  const narrowed = fragment === undefined ? range : (findFragment(document.text, range, fragment) ?? range);
  return problemInText(document, narrowed, text);
}

/** A problem at a range of offsets in the text. */
export function problemInText(
  file: { readonly path: string; readonly text: string; readonly lineStarts: readonly number[] },
  range: Range,
  text: { readonly message: string; readonly help?: string; readonly level?: Problem['level'] },
): Problem {
  const line = lineOf(file.lineStarts, range.start);
  const lineStart = file.lineStarts[line] ?? 0;
  const lineEnd = endOfLine(file.text, range.start);
  return {
    path: file.path,
    line: line + 1,
    column: range.start - lineStart + 1,
    length: Math.max(1, Math.min(range.end, lineEnd) - range.start),
    message: text.message,
    help: text.help ?? '',
    level: text.level ?? 'error',
  };
}

/** The number, from 1, of the line that holds the entry `pointer`; null where the file has no such entry. */
export function lineAt(document: YamlDocument, pointer: string): number | null {
  const place = document.places.get(pointer);
  return place === undefined ? null : lineOf(document.lineStarts, (place.key ?? place.value).start) + 1;
}

/** Offset of the first character of every line of `text`. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function rangeOf(document: YamlDocument, pointer: string, part: 'key' | 'value'): Range {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const place = document.places.get(at);
    if (place !== undefined) {
      const isEmpty = place.value.start === place.value.end;
      // Away from the exact place only the key is short enough to be a useful pointer.
      return part === 'value' && at === pointer && !isEmpty ? place.value : (place.key ?? place.value);
    }
    if (at === '') return { start: 0, end: 0 };
  }
}

function findFragment(
  text: string,
  within: Range,
  fragment: { readonly text: string; readonly occurrence: number },
): Range | null {
  if (fragment.text === '') return null;
  let start = text.indexOf(fragment.text, within.start);
  for (let skip = fragment.occurrence; skip > 0 && start !== -1; skip--) {
    start = text.indexOf(fragment.text, start + fragment.text.length);
  }
  return start === -1 || start >= within.end ? null : { start, end: start + fragment.text.length };
}

/** 0-based number of the line that `offset` is in. */
function lineOf(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function endOfLine(text: string, offset: number): number {
  const lineFeed = text.indexOf('\n', offset);
  const end = lineFeed === -1 ? text.length : lineFeed;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}
