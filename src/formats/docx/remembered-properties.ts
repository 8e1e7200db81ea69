import type { XmlCursor } from '../xml/xml-cursor.ts';
import { nextToken } from '../xml/scan-xml.ts';

/**
 * Formatting that was read before. A document says the same few things about thousands of runs, in the same bytes;
 * comparing bytes is far cheaper than reading them again.
 */
export type Memory<Properties> = { readonly known: Map<string, Properties>; usable: boolean };

const mostKnown = 5000;
/** A close tag further away than this is not looked for again: from every element, that would cost the whole part. */
const farthest = 20_000;

export function emptyMemory<Properties>(): Memory<Properties> {
  return { known: new Map(), usable: true };
}

/**
 * Gives what `read` gives for the element that the cursor stands on, and moves to its end as `read` does. Namespaces may
 * only be declared at the root, or the same bytes would not mean the same.
 */
export function remembered<Properties>(
  cursor: XmlCursor,
  memory: Memory<Properties>,
  read: (cursor: XmlCursor) => Properties,
): Properties {
  const element = cursor.opened.at(-1);
  if (cursor.kind !== 'open' || !element || !memory.usable || cursor.shadowed.at(-1)?.depth !== 1) return read(cursor);
  const start = cursor.end;
  const close = cursor.text.indexOf(`</${element.raw}>`, start);
  if (close < 0 || close - start > farthest) {
    memory.usable = false;
    return read(cursor);
  }
  const bytes = cursor.text.slice(start, close);
  const known = memory.known.get(bytes);
  if (known !== undefined) {
    cursor.end = close;
    nextToken(cursor);
    return known;
  }
  const found = read(cursor);
  // An inner element of the same name may have closed first; then these bytes are not the whole.
  if (cursor.start === close && memory.known.size < mostKnown) memory.known.set(bytes, found);
  return found;
}
