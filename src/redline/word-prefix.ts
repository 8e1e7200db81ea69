import type { XmlCursor } from '../formats/xml/xml-cursor.ts';

const namespaces: readonly string[] = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

/**
 * The prefix that the root element, on whose tag the cursor stands, binds to WordprocessingML, with its colon (`w:`,
 * empty for a default namespace), and the namespace as the part writes it. Null where the root declares none.
 */
export function wordPrefix(cursor: XmlCursor): { readonly prefix: string; readonly namespace: string } | null {
  const tag = cursor.text.slice(cursor.start, cursor.end);
  const found: { prefix: string; namespace: string }[] = [];
  for (const [, name, double, single] of tag.matchAll(
    /\sxmlns(?::([^\s=]{1,60}))?\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)')/gu,
  )) {
    const namespace = double ?? single ?? '';
    if (namespaces.includes(namespace)) found.push({ prefix: name === undefined ? '' : `${name}:`, namespace });
  }
  // Attributes have a namespace only by a prefix: of two, the one with a prefix serves both.
  return found.find(({ prefix }) => prefix !== '') ?? found[0] ?? null;
}
