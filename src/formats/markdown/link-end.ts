/** Where links end, in one pass over the brackets. */

/** Where each `[` and `(` closes. Brackets and parentheses nest among their own kind only. */
export function matchingBrackets(text: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const square: number[] = [];
  const round: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '\\') i++;
    else if (character === '[') square.push(i);
    else if (character === '(') round.push(i);
    else if (character === ']' || character === ')') {
      const open = (character === ']' ? square : round).pop();
      if (open !== undefined) closing.set(open, i);
    }
  }
  return closing;
}

/** Where the link that begins at `open` ends, with its address or label; null where the brackets are only brackets. */
export function linkEnd(
  text: string,
  open: number,
  closing: ReadonlyMap<number, number>,
  isDefined: (label: string) => boolean,
): number | null {
  const close = closing.get(open);
  if (close === undefined) return null;
  const next = text.charAt(close + 1);
  if (next === '(') {
    const end = closing.get(close + 1);
    // An address holds no spaces, but a title may follow it: [text](address "title").
    if (end !== undefined && isAddress(text.slice(close + 2, Math.min(end, close + 2002)))) return end + 1;
  }
  if (next === '[') {
    const end = closing.get(close + 1);
    const label = end === undefined ? '' : text.slice(close + 2, Math.min(end, close + 1002));
    if (end !== undefined && isDefined(label === '' ? text.slice(open + 1, Math.min(close, open + 1001)) : label)) {
      return end + 1;
    }
  }
  return isDefined(text.slice(open + 1, Math.min(close, open + 1001))) ? close + 1 : null;
}

/** Whether a reader would take this for an address. `[Supplier](s)` and `[Name](the "Supplier")` are words of a contract. */
function isAddress(inside: string): boolean {
  const trimmed = inside.trim();
  if (trimmed === '' || trimmed.startsWith('<')) return true;
  const space = trimmed.search(/\s/);
  const address = space === -1 ? trimmed : trimmed.slice(0, space);
  if (space !== -1 && !/^["'(]/.test(trimmed.slice(space).trimStart())) return false;
  return /[./#:]/.test(address) || (space === -1 && address.length > 3);
}
