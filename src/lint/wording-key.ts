/** Wording as it is compared over time: what renumbering and layout change does not count. */

/** `Section 7.2(b)`, `clauses 3 and`: the number says where something stands, not what it says. */
const reference =
  /(\b(?:section|clause|article|paragraph|exhibit|schedule|annex|appendix|attachment)s?|§+) ?(?:\d[\w.()-]{0,20}|[A-Z]\b|\([a-z]{1,4}\)|[IVX]{1,6}\b)/gi;

/** The text in lower case, with single blanks, and with the numbers of cross-references left out. */
export function wordingKey(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().replace(reference, '$1 #').toLowerCase();
}
