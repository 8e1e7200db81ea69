/** A stretch between quotation marks; offsets of the words inside, without the marks and without commas or stops. */
export type Quotation = {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Offsets of the marks themselves: `from` of the opening one, `to` behind the closing one. */
  readonly from: number;
  readonly to: number;
};

const CLOSING: Readonly<Record<string, string>> = { '“': '”"', '"': '"”', '„': '“”"', '«': '»', '‘': '’' };
const LONGEST = 120;

/** True where a text holds an opening quotation mark. */
export function mayQuote(text: string): boolean {
  return /[“"„«‘]/.test(text);
}

/** All quotations in a text, in order. A mark that is not closed within 120 characters quotes nothing. */
export function findQuotations(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  const opening = /[“"„«‘]/g;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const at = match.index;
    const to = findClosing(text, at + 1, match[0]);
    if (to < 0) continue;
    let start = at + 1;
    let end = to;
    while (start < end && ' *_'.includes(text.charAt(start))) start++;
    while (end > start && ' *_,.;:'.includes(text.charAt(end - 1))) end--;
    if (end > start) found.push({ start, end, words: text.slice(start, end), from: at, to: to + 1 });
    opening.lastIndex = to + 1;
  }
  return found;
}

/** The mark that closes a quotation; none where another one opens first. */
function findClosing(text: string, from: number, opening: string): number {
  const closing = CLOSING[opening]!;
  const end = Math.min(text.length, from + LONGEST);
  for (let at = from; at < end; at++) {
    const mark = text.charAt(at);
    if (closing.includes(mark)) return at;
    if (mark === opening) return -1;
  }
  return -1;
}
