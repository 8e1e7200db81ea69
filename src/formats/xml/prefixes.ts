/** Namespaces: prefixes as the file binds them, names as mc2 calls them. */
import { nextAttribute, pair } from './attributes.ts';
import { namespaceOf } from './namespaces.ts';
import { decode, type Name, type XmlCursor } from './xml-cursor.ts';

/** The name of an element under our own prefix for its namespace. */
export function nameOf(cursor: XmlCursor, raw: string): Name {
  const known = cursor.names.get(raw);
  if (known) return known;
  const colon = raw.indexOf(':');
  const space = cursor.prefixes.get(colon < 0 ? '' : raw.slice(0, colon)) ?? '?';
  const name = { raw, name: `${space}:${raw.slice(colon + 1)}` };
  cursor.names.set(raw, name);
  return name;
}

/** Binds what the current tag declares. */
export function bindPrefixes(cursor: XmlCursor): void {
  const { text } = cursor;
  for (let at = cursor.attributesStart; nextAttribute(cursor, at); at = pair.close + 1) {
    const name = text.slice(pair.nameStart, pair.nameEnd);
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const prefix = name.slice(6);
    const space = namespaceOf(decode(cursor, pair.open + 1, pair.close));
    const before = cursor.prefixes.get(prefix);
    if (before === space) continue;
    cursor.shadowed.push({ depth: cursor.depth, prefix, before });
    cursor.prefixes.set(prefix, space);
    cursor.names.clear();
  }
}

/** Takes back what elements declared that are closed by now. */
export function restorePrefixes(cursor: XmlCursor): void {
  for (;;) {
    const last = cursor.shadowed.at(-1);
    if (!last || last.depth <= cursor.opened.length) return;
    cursor.shadowed.pop();
    if (last.before === undefined) cursor.prefixes.delete(last.prefix);
    else cursor.prefixes.set(last.prefix, last.before);
    cursor.names.clear();
  }
}
