/**
 * Gives text with the quotation marks and apostrophes of a printed document: `Customer's "Product"` becomes
 * `Customer’s “Product”`. An apostrophe at the start of the text closes, because a name may stand before it.
 */
export function typographic(text: string): string {
  return text
    .replace(/(^|[\s([“‘—–-])"(?=\S)/gu, '$1“')
    .replaceAll('"', '”')
    .replace(/([\s([“—–])'(?=\S)/gu, '$1‘')
    .replaceAll("'", '’');
}
