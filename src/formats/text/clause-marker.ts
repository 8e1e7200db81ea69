/** Where a paragraph begins in text that somebody wrapped by hand: numbers and bullets at the beginning of a line. */

/** `(a)`, `(iv)`, `(A)`, `a.`, `iv)` and bullets. */
const letterMarker = /^(?:\((?:[a-z]{1,2}|[ivxl]{1,6}|[A-Z]{1,2})\)|[a-z][.)]|[ivx]{1,5}[.)]|[•·▪◦‣●■○])\s/;
/** `7.2`, `7.2.1.`, `Section 7.`, `ARTICLE IV`. */
const sectionMarker =
  /^(?:\d{1,3}\.\d{1,3}(?:\.\d{1,3}){0,3}\.?\s|(?:section|article|clause|schedule|exhibit|annex|appendix)\s+[\dIVXLA-H]{1,6}\b[.:]?)/i;
/** `7.`, `7)`, `(7)`: the forms that a line of running text is most likely to begin with by accident. */
const numberMarker = /^(?:\d{1,3}[.)]|\(\d{1,2}\))\s+\S/;
/** What stands before a number that is cited, not given: the next line only continues the sentence. */
const citing =
  /(?:\b(?:sections?|articles?|clauses?|paragraphs?|subsections?|subparagraphs?|items?|exhibits?|schedules?|annex|appendix|part|parts|of|in|under|to|by|with|and|or|than|the|this|see|no)|§|,)$/i;

/** True where `line` begins with something that numbers or bullets a paragraph. */
export function hasMarker(line: string): boolean {
  return letterMarker.test(line) || sectionMarker.test(line) || numberMarker.test(line);
}

/**
 * True where `line` begins a paragraph although no blank line stands before it. `before` is the line above, `paragraph`
 * the first line of the paragraph that would otherwise go on. A line that happens to begin with "2.1" after "under
 * Section" is not a paragraph.
 */
export function beginsParagraph(line: string, before: string, paragraph: string): boolean {
  const tail = before.slice(-40).trimEnd();
  const ended = /(?:[.;:!?][”"’')\]]?|[;,] (?:and|or|and\/or))$/.test(tail);
  if (ended) return hasMarker(line);
  // In a list whose items stand on lines of their own, an item may end in a comma or in nothing.
  const inList = hasMarker(paragraph) && (tail.endsWith(',') || !citing.test(tail));
  return inList && letterMarker.test(line) && letterMarker.test(paragraph);
}
