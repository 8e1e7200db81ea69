/** Which part of a paragraph to quote. */

type Excerpt = {
  /** UTF-16 offsets into the paragraph; never inside a surrogate pair. */
  readonly from: number;
  readonly to: number;
};

/**
 * The words around `start`–`end` that fit into about `budget` characters: the whole text when it is short, else the
 * marked words with their sentence as far as it fits. Words stay whole unless one is longer than the budget.
 */
export function chooseExcerpt(text: string, start: number, end: number, budget: number): Excerpt {
  if (text.length <= budget) return { from: 0, to: text.length };
  const marked = end - start <= budget ? end : wordEnd(text, start, start + budget);
  const spare = Math.max(0, budget - (marked - start));
  const highest = Math.min(text.length, marked + Math.floor(spare / 2));
  const lowest = Math.max(0, start - (spare - (highest - marked)));
  return {
    from: sentenceStart(text, lowest, start) ?? wordStart(text, lowest, start),
    to: sentenceEnd(text, marked, highest) ?? wordEnd(text, marked, highest),
  };
}

/** Start of the sentence that holds `start`, if that lies at or after `lowest`. */
function sentenceStart(text: string, lowest: number, start: number): number | null {
  for (let index = start - 1; index > lowest; index -= 1) {
    if (text[index] === ' ' && ends(text[index - 1])) return index + 1;
  }
  return lowest === 0 ? 0 : null;
}

/** End of the sentence that holds `end`, if that lies at or before `highest`. */
function sentenceEnd(text: string, end: number, highest: number): number | null {
  for (let index = Math.max(end, 1); index <= highest; index += 1) {
    if (ends(text[index - 1]) && (index === text.length || text[index] === ' ')) return index;
  }
  return highest === text.length ? text.length : null;
}

function ends(character: string | undefined): boolean {
  return character === '.' || character === ';' || character === ':' || character === '?';
}

/** The first start of a word between the two offsets. */
function wordStart(text: string, lowest: number, start: number): number {
  const space = text.indexOf(' ', lowest);
  return space === -1 || space >= start ? start : space + 1;
}

/** The last end of a word between the two offsets; `lowest` or, inside one long word, `highest` where there is none. */
function wordEnd(text: string, lowest: number, highest: number): number {
  const space = text.lastIndexOf(' ', highest);
  if (space > lowest) return space;
  return isWordEnd(text, lowest) ? lowest : outsidePair(text, highest);
}

function isWordEnd(text: string, offset: number): boolean {
  return offset > 0 && (offset === text.length || text[offset] === ' ') && text[offset - 1] !== ' ';
}

function outsidePair(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}
