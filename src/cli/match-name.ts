/** Choosing documents by a part of their name. */

/**
 * True when `pattern` stands in `name`; `*` stands for any characters, and case does not count. Walks through the name
 * once, whatever the pattern.
 */
export function matchesName(name: string, pattern: string): boolean {
  const text = name.toLowerCase();
  let from = 0;
  for (const part of pattern.toLowerCase().split('*')) {
    const at = text.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return true;
}
