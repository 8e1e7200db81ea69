import { escapeXml, xmlCharacters } from '../formats/docx/write-xml.ts';

/** In whose name a document is changed, and when: both are given, never made up. */
export type Author = {
  readonly name: string;
  /** ISO 8601 with seconds and `Z`; null where nobody gave one, and then the document says none. */
  readonly date: string | null;
};

/** The attributes of a tracked change or a comment, with a blank before them. */
export function authorship(prefix: string, { name, date }: Author, id: number): string {
  const dated = date === null ? '' : ` ${prefix}date="${escapeXml(date)}"`;
  return ` ${prefix}id="${id}" ${prefix}author="${escapeXml(xmlCharacters(name))}"${dated}`;
}

/** `Jane Q. Doe` as `JQD`; at most four letters. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, 4)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');
}
