import { pointerTo, textAt, type YamlDocument } from '../yaml/document.ts';

/** The entries of a list of single values, as they are written: `1.10` stays `1.10`. Empty when there is no list. */
export function writtenList(document: YamlDocument, pointer: string): readonly string[] {
  const entries: string[] = [];
  for (;;) {
    const entry = textAt(document, pointer + pointerTo(entries.length));
    if (entry === null) return entries;
    entries.push(entry);
  }
}
