/**
 * The numbers of ordered lists. Markdown counts them itself: authors may type `1.` for every item, and a list inside
 * item 2 begins at `1.` again although everybody cites it as 2.1. Numbers are written as a reader would cite them.
 */
import type { MarkdownBlock } from './markdown-blocks.ts';

type OpenList = {
  readonly indent: number;
  /** As typed in the source, to tell `1. 1. 1.` from `1. 2. 3.`; null for a list of bullets. */
  typed: number | null;
  value: number;
  /** Number of the item that the list hangs under: `2.`, empty at the top. */
  readonly above: string;
};

/** The same blocks, with the number of each list item in front of its text. */
export function numberListItems(blocks: readonly MarkdownBlock[]): MarkdownBlock[] {
  const lists: OpenList[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') {
      if (block.kind === 'heading') lists.length = 0;
      return block;
    }
    const { item, indent, text } = block;
    const deeper = item === null ? 0 : 1;
    for (let list = lists.at(-1); list !== undefined && indent + deeper <= list.indent; list = lists.at(-1)) {
      lists.pop();
    }
    if (item === null) return block;
    const open = lists.at(-1);
    const same = open !== undefined && indent <= open.indent + 1;
    if (item.number === null) {
      if (same) lists.pop();
      lists.push({ indent, typed: null, value: 0, above: '' });
      return block;
    }
    const list = same && open.typed !== null ? next(open, item.number) : begin(lists, open, same, indent, item.number);
    const shown = list.above === '' ? `${list.value}${item.marker.slice(-1)}` : `${list.above}${list.value}`;
    return { ...block, text: `${shown} ${text}` };
  });
}

function next(list: OpenList, typed: number): OpenList {
  list.value = typed === list.typed ? list.value + 1 : typed;
  list.typed = typed;
  return list;
}

function begin(lists: OpenList[], open: OpenList | undefined, same: boolean, indent: number, typed: number): OpenList {
  if (same) lists.pop();
  const above = same || open === undefined || open.typed === null ? '' : `${open.above}${open.value}.`;
  const list = { indent, typed, value: typed, above };
  lists.push(list);
  return list;
}
