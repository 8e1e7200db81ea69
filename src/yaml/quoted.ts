/** Values as they appear in messages: `text`, cut when long. */

const maxShown = 60;

/** A value between backticks, shortened; maps and lists only by their kind. */
export function quoted(value: unknown): string {
  if (typeof value === 'string') return `\`${value.length > maxShown ? `${value.slice(0, maxShown)}…` : value}\``;
  if (typeof value === 'number' || typeof value === 'boolean') return `\`${String(value)}\``;
  return kindOf(value);
}

/** What kind of thing a value is, with its article, in the words of somebody who writes YAML. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return 'a number';
    case 'boolean':
      return `\`${String(value)}\``;
    default:
      return 'a map';
  }
}
