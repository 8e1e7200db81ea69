/** Which parts of a clause text can be printed for the facts of one purchase. */

type Facts = ReadonlyMap<string, boolean>;

type Block = { readonly kind: 'fact'; readonly value: boolean | null; inElse: boolean } | { readonly kind: 'clause' };

const tags = /\{\{([^{}]*)\}\}/gu;

/**
 * The text without the branches of `{{#fact}}` that these facts switch off, and the unanswered facts that still switch
 * something. Both branches of an unanswered fact stay.
 */
export function liveText(text: string, facts: Facts): { readonly text: string; readonly open: ReadonlySet<string> } {
  const open = new Set<string>();
  const blocks: Block[] = [];
  let kept = '';
  let from = 0;
  for (const match of text.matchAll(tags)) {
    const [tag, inner = ''] = match;
    const [word = '', argument = ''] = inner.replaceAll('~', ' ').trim().split(/\s+/u);
    if (!['#fact', '#clause', 'else', '/fact', '/clause'].includes(word)) continue;
    if (isLive(blocks)) kept += text.slice(from, match.index);
    from = match.index + tag.length;
    if (word === '#fact') {
      const fact = argument.slice(1, -1);
      const value = facts.get(fact) ?? null;
      if (value === null && isLive(blocks)) open.add(fact);
      blocks.push({ kind: 'fact', value, inElse: false });
    } else if (word === '#clause') blocks.push({ kind: 'clause' });
    else if (word === 'else') turn(blocks.at(-1));
    else blocks.pop();
  }
  return { text: isLive(blocks) ? kept + text.slice(from) : kept, open };
}

function turn(block: Block | undefined): void {
  if (block?.kind === 'fact') block.inElse = true;
}

function isLive(blocks: readonly Block[]): boolean {
  return blocks.every((block) => block.kind === 'clause' || block.value !== block.inElse);
}
