import { readMarkers } from './markers.ts';
import { isBlank, type Pieces } from './pieces.ts';

/** `item`: a line that starts with `- `; `subitem`: the same, indented by two blanks or more; `paragraph`: everything else. */
export type TextParagraph = { readonly kind: 'paragraph' | 'item' | 'subitem'; readonly pieces: Pieces };

type Draft = { kind: TextParagraph['kind']; text: string };

/**
 * Takes rendered clause text and gives its paragraphs: a blank line ends one, `- ` begins a list item, other lines
 * continue the one before them. Paragraphs that conditions have emptied are left out, and a list that lost items keeps
 * the punctuation of a list.
 */
export function readStructure(rendered: string): readonly TextParagraph[] {
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  for (const line of rendered.split(/\r?\n/u)) {
    const text = line.trim();
    if (text === '') {
      current = null;
    } else if (text === '-' || text.startsWith('- ')) {
      const deep = /^(?: {2}|\t)/u.test(line) && drafts.at(-1) !== undefined && drafts.at(-1)?.kind !== 'paragraph';
      current = { kind: deep ? 'subitem' : 'item', text: text.slice(2) };
      drafts.push(current);
    } else if (current === null) {
      current = { kind: 'paragraph', text };
      drafts.push(current);
    } else {
      current.text += ` ${text}`;
    }
  }
  const filled = drafts.filter((draft) => draft.text.trim() !== '');
  punctuateLists(filled);
  return filled
    .map((draft) => ({ kind: draft.kind, pieces: readMarkers(draft.text) }))
    .filter((paragraph) => !isBlank(paragraph.pieces));
}

/** Lists that end in semicolons: `; and` before the last item, a full stop after it, whichever items are left. */
function punctuateLists(drafts: readonly Draft[]): void {
  let from = 0;
  while (from < drafts.length) {
    const kind = drafts[from]?.kind;
    let to = from;
    while (to < drafts.length && drafts[to]?.kind === kind) to += 1;
    if (kind !== 'paragraph') punctuate(drafts.slice(from, to), drafts[to]?.kind === 'subitem' || kind === 'subitem');
    from = to;
  }
}

const itemEnd = /;(?: (and|or))?$/u;

/** Lists within lists are left as their author wrote them: where a run of items ends there, the list may go on. */
function punctuate(items: readonly Draft[], nested: boolean): void {
  const word = items.map((item) => itemEnd.exec(item.text)?.[1]).find((found) => found !== undefined);
  if (nested || !items.some((item) => itemEnd.test(item.text))) return;
  items.forEach((item, index) => {
    if (!itemEnd.test(item.text)) return;
    const body = item.text.replace(itemEnd, '');
    const last = index === items.length - 1;
    const beforeLast = index === items.length - 2 && word !== undefined;
    item.text = last ? `${body}.` : beforeLast ? `${body}; ${word}` : `${body};`;
  });
}
