const small = new Set(
  'a an and as at but by for from in into nor of on onto or over per the to up upon via with within without'.split(' '),
);

/**
 * Gives a title as American contracts print clause titles: `Software bill of materials` becomes
 * `Software Bill of Materials`. Capitals that are there stay; small words stay small except at both ends.
 */
export function titleCase(title: string): string {
  const parts = title.split(/([\s-]+)/u);
  const last = parts.length - 1;
  return parts.map((part, index) => (index > 0 && index < last && small.has(part) ? part : capitalized(part))).join('');
}

function capitalized(word: string): string {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
}
